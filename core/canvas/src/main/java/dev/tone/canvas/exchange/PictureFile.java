package dev.tone.canvas.exchange;

import dev.tone.canvas.document.Limits;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/// A picture from outside, ready to lie in a drawing: upright, and small enough to go along with it.
///
/// @param source as an image element has it
/// @param width in pixels of the original, as it is seen
public record PictureFile(String source, int width, int height) {
    /// Files of more bytes are not read.
    public static final int LARGEST_FILE = 64 << 20;

    /// A picture of more pixels is not unpacked.
    private static final long MOST_PIXELS = 100_000_000;

    private static final double STEP = 0.75;

    /// Reads PNG, JPEG, GIF and BMP. What is small enough is kept byte for byte; what is too large, lies on its side or
    /// is neither PNG nor JPEG is written anew, without what a camera adds. Takes up to seconds for large ones.
    ///
    /// @throws FaultException `canvas/unreadable-picture`
    public static PictureFile read(byte[] file) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw unreadable();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return read(file, reader);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new FaultException(unreadable().fault(), e);
        }
    }

    private static PictureFile read(byte[] file, ImageReader reader) throws IOException {
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels <= 0 || pixels > MOST_PIXELS) {
            throw unreadable();
        }
        String format = reader.getFormatName().toLowerCase(java.util.Locale.ROOT);
        int turn = Orientation.of(file);
        String whole = url(format, file);
        boolean known = format.equals("png") || format.equals("jpeg");
        if (known && turn == Orientation.UPRIGHT && whole.length() <= Limits.IMAGE) {
            readThrough(reader, pixels);
            return new PictureFile(whole, reader.getWidth(0), reader.getHeight(0));
        }
        BufferedImage upright = Orientation.upright(reader.read(0), turn);
        return new PictureFile(fitting(upright), upright.getWidth(), upright.getHeight());
    }

    /// Fails where something is missing, without unpacking more than a small picture.
    private static void readThrough(ImageReader reader, long pixels) throws IOException {
        int every = Math.max(1, (int) Math.sqrt(pixels / 1_000_000.0));
        ImageReadParam sparse = reader.getDefaultReadParam();
        sparse.setSourceSubsampling(every, every, 0, 0);
        reader.read(0, sparse);
    }

    /// Smaller and smaller until it fits.
    private static String fitting(BufferedImage image) throws IOException {
        boolean opaque = !image.getColorModel().hasAlpha();
        for (double scale = 1; ; scale *= STEP) {
            BufferedImage smaller = scaled(image, scale, opaque);
            String format = opaque ? "jpeg" : "png";
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(smaller, format, out);
            String source = url(format, out.toByteArray());
            if (source.length() <= Limits.IMAGE) {
                return source;
            }
        }
    }

    private static BufferedImage scaled(BufferedImage image, double scale, boolean opaque) {
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage next =
                new BufferedImage(width, height, opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = next.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(
                image,
                AffineTransform.getScaleInstance(
                        (double) width / image.getWidth(), (double) height / image.getHeight()),
                null);
        graphics.dispose();
        return next;
    }

    /// A picture that was painted, with how large it is meant to be seen.
    public static PictureFile of(BufferedImage image, int width, int height) {
        try {
            return new PictureFile(fitting(image), width, height);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The pixels of a picture that stands in a `data:` URL.
    ///
    /// @throws FaultException `canvas/unreadable-picture`
    public static BufferedImage pixels(String source) {
        try {
            String carried = read(Base64.getMimeDecoder().decode(source.substring(source.indexOf(',') + 1)))
                    .source();
            byte[] file = Base64.getDecoder().decode(carried.substring(carried.indexOf(',') + 1));
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
            if (image == null) {
                throw unreadable();
            }
            return image;
        } catch (IOException | IllegalArgumentException e) {
            throw new FaultException(unreadable().fault(), e);
        }
    }

    /// Pixels as a PNG.
    ///
    /// @param argb not premultiplied, `width` a row
    public static byte[] png(int[] argb, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, width, height, argb, 0, width);
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String url(String format, byte[] bytes) {
        return "data:image/" + format + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }

    private static FaultException unreadable() {
        return Fault.invalid(
                        "canvas/unreadable-picture",
                        "This picture cannot be read.",
                        "Drawings take SVG, PNG, JPEG, GIF and BMP files of up to 100 million pixels.")
                .asException();
    }
}
