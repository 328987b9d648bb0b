package dev.tone.canvas.paint;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// Writes opaque pixels as a PNG, strip by strip.
final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private Png() {}

    /// Where the pixels come from: asked once for each strip, from top to bottom.
    @FunctionalInterface
    interface Strips {
        /// @return at least `rows` rows of pixels, without gaps
        int[] strip(int y, int rows);
    }

    static byte[] write(int width, int height, int stripHeight, Strips strips) {
        try {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(file);
            out.write(SIGNATURE);
            chunk(out, "IHDR", header(width, height));
            chunk(out, "IDAT", rows(width, height, stripHeight, strips));
            chunk(out, "IEND", new byte[0]);
            return file.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("Writing to memory failed", e);
        }
    }

    private static byte[] header(int width, int height) throws IOException {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream fields = new DataOutputStream(header);
        fields.writeInt(width);
        fields.writeInt(height);
        // Eight bits a channel, true colour, no interlacing.
        fields.write(new byte[] {8, 2, 0, 0, 0});
        return header.toByteArray();
    }

    private static byte[] rows(int width, int height, int stripHeight, Strips strips) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        byte[] row = new byte[1 + 3 * width];
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
            for (int y = 0; y < height; y += stripHeight) {
                int high = Math.min(stripHeight, height - y);
                int[] px = strips.strip(y, high);
                for (int i = 0; i < high; i++) {
                    out.write(bytes(px, i * width, row));
                }
            }
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    /// A row with the filter "sub", which suits flat areas.
    private static byte[] bytes(int[] px, int from, byte[] row) {
        row[0] = 1;
        int before = 0;
        for (int i = 1; i < row.length; i += 3) {
            int now = px[from + i / 3];
            row[i] = (byte) ((now >> 16) - (before >> 16));
            row[i + 1] = (byte) ((now >> 8) - (before >> 8));
            row[i + 2] = (byte) (now - before);
            before = now;
        }
        return row;
    }

    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) sum.getValue());
    }
}
