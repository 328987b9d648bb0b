package dev.tone.desktop.canvas.look;

import dev.tone.desktop.theme.Appearance;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One drawing's look on the disk. A help only: what cannot be read is not there, and what cannot be written is let be.
/// Calls block.
public final class LookFile {
    private static final Logger LOG = LoggerFactory.getLogger(LookFile.class);
    private static final int FORMAT = 1;
    private static final int LARGEST_SIDE = 16_384;
    private static final int LARGEST = 64_000_000;
    private static final int BUFFER = 64 * 1024;

    private final Path file;

    public LookFile(Path file) {
        this.file = file;
    }

    /// Null when there is none.
    public @Nullable Look read() {
        if (!Files.exists(file)) {
            return null;
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(
                new InflaterInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER)), BUFFER))) {
            if (in.readInt() != FORMAT) {
                return null;
            }
            double x = in.readDouble();
            double y = in.readDouble();
            double scale = in.readDouble();
            Appearance appearance = Appearance.valueOf(in.readUTF());
            int width = in.readInt();
            int height = in.readInt();
            if (!isSide(width)
                    || !isSide(height)
                    || (long) width * height > LARGEST
                    || !(scale >= 0.1 && scale <= 16)) {
                throw new IOException("A picture of " + width + " x " + height + " at " + scale);
            }
            int[] pixels = new int[width * height];
            byte[] bytes = new byte[4 * pixels.length];
            in.readFully(bytes);
            ByteBuffer.wrap(bytes).asIntBuffer().get(pixels);
            return new Look(x, y, width, height, scale, appearance, pixels);
        } catch (IOException | IllegalArgumentException e) {
            LOG.debug("The last look at a drawing cannot be read", e);
            return null;
        }
    }

    private static boolean isSide(int side) {
        return side > 0 && side <= LARGEST_SIDE;
    }

    /// Puts it in the place of the one before.
    public void write(Look look) {
        try {
            Files.createDirectories(file.getParent());
            Path next = file.resolveSibling(file.getFileName() + ".next");
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(
                    new DeflaterOutputStream(Files.newOutputStream(next), new Deflater(Deflater.BEST_SPEED)),
                    BUFFER))) {
                out.writeInt(FORMAT);
                out.writeDouble(look.x());
                out.writeDouble(look.y());
                out.writeDouble(look.scale());
                out.writeUTF(look.appearance().name());
                out.writeInt(look.width());
                out.writeInt(look.height());
                ByteBuffer bytes = ByteBuffer.allocate(4 * look.pixels().length);
                bytes.asIntBuffer().put(look.pixels());
                out.write(bytes.array());
            }
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.debug("The look of a drawing cannot be kept", e);
        }
    }

    /// Small drawings need none.
    public void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.debug("The last look at a drawing cannot be removed", e);
        }
    }
}
