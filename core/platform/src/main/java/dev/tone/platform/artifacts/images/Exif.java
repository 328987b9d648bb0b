package dev.tone.platform.artifacts.images;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Finds out how a picture is meant to be held, from what a camera noted in JPEG, PNG or WebP.
final class Exif {
    static final int UPRIGHT = 1;

    private static final int ORIENTATION = 0x0112;
    private static final int MOST_BLOCKS = 1_000;
    private static final int MOST_ENTRIES = 1_000;

    /// @return 1 to 8 as the standard counts; 1 when it is not said
    static int orientation(byte[] file) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(file);
            if (file.length > 4 && (file[0] & 0xff) == 0xff && (file[1] & 0xff) == 0xd8) {
                return jpeg(bytes);
            }
            if (file.length > 16 && (file[0] & 0xff) == 0x89 && file[1] == 'P') {
                return chunks(bytes, 8, "eXIf", ByteOrder.BIG_ENDIAN);
            }
            if (file.length > 16
                    && text(bytes, 0).equals("RIFF")
                    && text(bytes, 8).equals("WEBP")) {
                return chunks(bytes, 12, "EXIF", ByteOrder.LITTLE_ENDIAN);
            }
            return UPRIGHT;
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException _) {
            return UPRIGHT;
        }
    }

    private static int jpeg(ByteBuffer bytes) {
        int at = 2;
        for (int i = 0; i < MOST_BLOCKS; i++) {
            int marker = bytes.getShort(at) & 0xffff;
            int length = bytes.getShort(at + 2) & 0xffff;
            boolean noted =
                    marker == 0xffe1 && length > 8 && text(bytes, at + 4).equals("Exif");
            if (noted) {
                return tiff(bytes.slice(at + 10, length - 8));
            }
            boolean picture = marker == 0xffda || marker >> 8 != 0xff || length < 2;
            if (picture) {
                return UPRIGHT;
            }
            at += 2 + length;
        }
        return UPRIGHT;
    }

    /// PNG says length and name, WebP name and length.
    private static int chunks(ByteBuffer bytes, int start, String wanted, ByteOrder order) {
        boolean png = order == ByteOrder.BIG_ENDIAN;
        ByteBuffer in = bytes.duplicate().order(order);
        long at = start;
        for (int i = 0; i < MOST_BLOCKS && at + 8 <= in.limit(); i++) {
            int position = (int) at;
            long length = in.getInt(png ? position : position + 4) & 0xffffffffL;
            if (text(bytes, png ? position + 4 : position).equals(wanted)) {
                ByteBuffer note = bytes.slice(position + 8, (int) Math.min(length, in.limit() - at - 8));
                boolean headed = note.limit() > 6 && text(note, 0).equals("Exif");
                return tiff(headed ? note.slice(6, note.limit() - 6) : note);
            }
            at += 8 + length + (png ? 4 : length % 2);
        }
        return UPRIGHT;
    }

    private static int tiff(ByteBuffer note) {
        note.order(note.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = note.getInt(4);
        int entries = Math.min(MOST_ENTRIES, note.getShort(directory) & 0xffff);
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if ((note.getShort(entry) & 0xffff) == ORIENTATION) {
                int value = note.getShort(entry + 8) & 0xffff;
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    private static String text(ByteBuffer bytes, int at) {
        byte[] four = new byte[4];
        bytes.get(at, four);
        return new String(four, StandardCharsets.US_ASCII);
    }

    private Exif() {}
}
