package dev.tone.platform.artifacts.images;

import dev.tone.platform.artifacts.images.ImageSpec.Crop;
import dev.tone.platform.artifacts.images.ImageSpec.Fit;
import dev.tone.platform.artifacts.images.ImageSpec.Format;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Turns, cuts and scales pixels, and writes them without anything beside them.
final class ImageMaking {
    private static final float JPEG_QUALITY = 0.86f;

    /// In sRGB with alpha, whatever it was.
    static BufferedImage plain(BufferedImage image) {
        if (image.getType() == BufferedImage.TYPE_INT_ARGB) {
            return image;
        }
        BufferedImage plain = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = plain.createGraphics();
        pen.drawImage(image, 0, 0, null);
        pen.dispose();
        return plain;
    }

    /// @param orientation as cameras note it, 1 to 8
    static BufferedImage upright(BufferedImage image, int orientation) {
        int w = image.getWidth();
        int h = image.getHeight();
        AffineTransform turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> new AffineTransform();
        };
        return turn.isIdentity() ? image : drawn(image, turn, orientation >= 5 ? h : w, orientation >= 5 ? w : h);
    }

    private static BufferedImage drawn(BufferedImage image, AffineTransform by, int width, int height) {
        BufferedImage target = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = target.createGraphics();
        pen.drawImage(image, by, null);
        pen.dispose();
        return target;
    }

    static BufferedImage made(Decoded decoded, ImageSpec spec) {
        BufferedImage image = decoded.image();
        Crop crop = spec.crop();
        if (crop != null) {
            image = cropped(image, crop, decoded.scale());
        }
        image = upright(image, new int[] {1, 6, 3, 8}[spec.rotate()]);
        return fitted(image, spec);
    }

    private static BufferedImage cropped(BufferedImage image, Crop crop, int scale) {
        int x = crop.x() / scale;
        int y = crop.y() / scale;
        if (x >= image.getWidth() || y >= image.getHeight()) {
            throw ImageFaults.invalid("crop", "It lies outside of the picture.");
        }
        int width = Math.clamp(Math.round((double) crop.width() / scale), 1, image.getWidth() - x);
        int height = Math.clamp(Math.round((double) crop.height() / scale), 1, image.getHeight() - y);
        return image.getSubimage(x, y, width, height);
    }

    private static BufferedImage fitted(BufferedImage image, ImageSpec spec) {
        int w = image.getWidth();
        int h = image.getHeight();
        if (spec.fit() == Fit.EXACT) {
            return scaled(image, spec.width(), spec.height());
        }
        double across = spec.width() == 0 ? Double.MAX_VALUE : (double) spec.width() / w;
        double down = spec.height() == 0 ? Double.MAX_VALUE : (double) spec.height() / h;
        if (spec.fit() == Fit.COVER) {
            double factor = Math.max(across, down);
            int partWidth = Math.clamp(Math.round(spec.width() / factor), 1, w);
            int partHeight = Math.clamp(Math.round(spec.height() / factor), 1, h);
            BufferedImage part = image.getSubimage((w - partWidth) / 2, (h - partHeight) / 2, partWidth, partHeight);
            return scaled(part, spec.width(), spec.height());
        }
        double limit = (double) ImageSpec.MAX_SIDE / Math.max(w, h);
        double factor = Math.min(Math.min(1, limit), Math.min(across, down));
        return scaled(image, side(w, factor), side(h, factor));
    }

    private static int side(int pixels, double factor) {
        return Math.clamp(Math.round(pixels * factor), 1, ImageSpec.MAX_SIDE);
    }

    /// Halves as long as it can, so that every pixel has its part in the result.
    private static BufferedImage scaled(BufferedImage image, int width, int height) {
        BufferedImage now = image;
        while (now.getWidth() >= 2 * width && now.getHeight() >= 2 * height) {
            now = drawnTo(now, now.getWidth() / 2, now.getHeight() / 2);
        }
        return now.getWidth() == width && now.getHeight() == height ? now : drawnTo(now, width, height);
    }

    private static BufferedImage drawnTo(BufferedImage image, int width, int height) {
        BufferedImage target = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = target.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return target;
    }

    static byte[] encoded(BufferedImage image, Format format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format == Format.JPEG ? "jpeg" : "png")
                .next();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (format == Format.JPEG) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(JPEG_QUALITY);
            }
            writer.write(null, new IIOImage(format == Format.JPEG ? onWhite(image) : image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static BufferedImage onWhite(BufferedImage image) {
        BufferedImage flat = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = flat.createGraphics();
        pen.drawImage(image, 0, 0, Color.WHITE, null);
        pen.dispose();
        return flat;
    }

    private ImageMaking() {}
}
