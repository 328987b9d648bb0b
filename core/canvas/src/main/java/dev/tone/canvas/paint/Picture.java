package dev.tone.canvas.paint;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/// A picture in memory, premultiplied, with smaller copies of itself for when it is seen from far away.
final class Picture {
    /// A picture of more pixels than this is not read at all.
    private static final long MOST = 100_000_000;
    /// What is kept of a larger one: as much as a large screen shows.
    private static final double KEPT = 4_000_000;

    /// @param px `width` a row
    record Level(int[] px, int width, int height) {}

    private final List<Level> levels;

    private Picture(List<Level> levels) {
        this.levels = levels;
    }

    /// The picture in a `data:` URL, or null when there is none that can be read. Nothing is ever fetched.
    static @Nullable Picture read(String source) {
        int comma = source.indexOf(',');
        if (!source.startsWith("data:image/")
                || comma < 0
                || !source.substring(0, comma).endsWith(";base64")) {
            return null;
        }
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(source.substring(comma + 1));
            try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
                Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
                return readers.hasNext() ? read(readers.next(), in) : null;
            }
        } catch (IOException | RuntimeException _) {
            // Readers of pictures fail in many ways on broken ones.
            return null;
        }
    }

    private static @Nullable Picture read(ImageReader reader, ImageInputStream in) throws IOException {
        try {
            reader.setInput(in, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels <= 0 || pixels > MOST) {
                return null;
            }
            // A few bytes may stand for very many pixels: no more of them are unpacked than make a good picture.
            int every = Math.max(1, (int) Math.sqrt(pixels / (4 * KEPT)));
            ImageReadParam sparse = reader.getDefaultReadParam();
            sparse.setSourceSubsampling(every, every, 0, 0);
            return of(reader.read(0, sparse));
        } finally {
            reader.dispose();
        }
    }

    static Picture of(BufferedImage image) {
        double shrink = Math.min(1, Math.sqrt(KEPT / ((double) image.getWidth() * image.getHeight())));
        int width = Math.max(1, (int) (image.getWidth() * shrink));
        int height = Math.max(1, (int) (image.getHeight() * shrink));
        BufferedImage kept = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D graphics = kept.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        List<Level> levels = new ArrayList<>();
        Level level = new Level(((DataBufferInt) kept.getRaster().getDataBuffer()).getData(), width, height);
        levels.add(level);
        while (level.width() > 1 && level.height() > 1) {
            level = half(level);
            levels.add(level);
        }
        return new Picture(levels);
    }

    private static Level half(Level from) {
        int width = from.width() / 2;
        int height = from.height() / 2;
        int[] px = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = 2 * y * from.width() + 2 * x;
                px[y * width + x] = TurnedPainter.between(
                        TurnedPainter.between(from.px()[at], from.px()[at + 1], 128),
                        TurnedPainter.between(from.px()[at + from.width()], from.px()[at + from.width() + 1], 128),
                        128);
            }
        }
        return new Level(px, width, height);
    }

    int pixels() {
        return levels.getFirst().px().length;
    }

    /// The smallest copy that is at least that wide.
    Level level(double wide) {
        Level best = levels.getFirst();
        for (Level level : levels) {
            if (level.width() < wide) {
                break;
            }
            best = level;
        }
        return best;
    }
}
