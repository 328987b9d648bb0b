package dev.tone.platform.artifacts.images;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// Reads pictures of anybody. The head of the file is asked for its size before a pixel is allocated, and only as many
/// pixels are read as the wish can use.
final class ImageDecoder {
    /// Cameras make less.
    private static final long MOST_PIXELS = 120_000_000;
    private static final int LONGEST_SIDE = 32_000;
    /// What is held in memory at most, at four bytes each.
    private static final long MOST_DECODED = 16_000_000;

    private static final Set<String> FORMATS = Set.of("png", "jpeg", "jpg", "gif", "bmp", "webp");

    record Size(int width, int height) {}

    /// As it is seen: turned as the camera noted.
    static Size size(byte[] file) {
        return reading(file, reader -> {
            Size stored = checked(reader);
            boolean turned = Exif.orientation(file) >= 5;
            return turned ? new Size(stored.height, stored.width) : stored;
        });
    }

    /// @param across and `down`: about how many pixels are wanted; 0 when it does not matter
    static Decoded decode(byte[] file, int across, int down) {
        return reading(file, reader -> {
            Size size = checked(reader);
            int orientation = Exif.orientation(file);
            int wide = orientation >= 5 ? down : across;
            int high = orientation >= 5 ? across : down;
            int scale = scale(size, wide, high);
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(scale, scale, 0, 0);
            BufferedImage image = reader.read(0, param);
            return new Decoded(ImageMaking.upright(ImageMaking.plain(image), orientation), scale);
        });
    }

    /// Twice what is wanted is kept, so that the rest is averaged and not skipped.
    private static int scale(Size size, int wide, int high) {
        int scale = 1;
        if (wide > 0 || high > 0) {
            double byWidth = wide > 0 ? (double) size.width / wide : Double.MAX_VALUE;
            double byHeight = high > 0 ? (double) size.height / high : Double.MAX_VALUE;
            scale = Math.max(1, (int) (Math.min(byWidth, byHeight) / 2));
        }
        while ((long) (size.width / scale) * (size.height / scale) > MOST_DECODED) {
            scale++;
        }
        return scale;
    }

    private static Size checked(ImageReader reader) throws IOException {
        Size size = new Size(reader.getWidth(0), reader.getHeight(0));
        if (size.width <= 0 || size.height <= 0) {
            throw ImageFaults.unreadable();
        }
        if (size.width > LONGEST_SIDE || size.height > LONGEST_SIDE || (long) size.width * size.height > MOST_PIXELS) {
            throw ImageFaults.tooLarge(size.width + " × " + size.height + " pixels");
        }
        return size;
    }

    private interface Reading<T> {
        T with(ImageReader reader) throws IOException;
    }

    private static <T> T reading(byte[] file, Reading<T> work) {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            ImageReader reader = reader(in);
            try {
                reader.setInput(in, true, true);
                return work.with(reader);
            } finally {
                reader.dispose();
            }
        } catch (IOException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | NegativeArraySizeException
                | ClassCastException
                | NullPointerException
                | IllegalStateException
                | ArithmeticException
                | UnsupportedOperationException e) {
            // What readers throw at damaged files; which one says nothing to people.
            throw ImageFaults.unreadable();
        }
    }

    private static ImageReader reader(ImageInputStream in) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                return reader;
            }
            reader.dispose();
        }
        throw ImageFaults.unreadable();
    }

    private ImageDecoder() {}
}
