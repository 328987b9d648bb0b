package dev.tone.platform.artifacts.archive;

import java.util.Arrays;

/// One header block of a tar file (POSIX.1-2017 pax, "ustar Interchange Format").
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record TarHeader(byte[] name, byte[] target, char type, long size, int mode) {
    static final int BLOCK = 512;
    private static final int CHECKSUM = 148;
    private static final int CHECKSUM_LENGTH = 8;

    static boolean isBlank(byte[] block) {
        for (byte b : block) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }

    /// Whether a file that begins so is a tar file.
    static boolean matches(byte[] block) {
        return block.length == BLOCK && !isBlank(block) && hasChecksum(block);
    }

    static TarHeader parse(byte[] block) {
        if (!hasChecksum(block)) {
            throw ArchiveFaults.damaged("a header has a wrong checksum");
        }
        byte[] name = text(Arrays.copyOfRange(block, 0, 100));
        boolean ustar = block[257] == 'u' && block[258] == 's' && block[259] == 't' && block[260] == 'a';
        boolean posix = ustar && block[262] == 0;
        byte[] prefix = posix ? text(Arrays.copyOfRange(block, 345, 500)) : new byte[0];
        return new TarHeader(
                prefix.length == 0 ? name : joined(prefix, name),
                text(Arrays.copyOfRange(block, 157, 257)),
                (char) (block[156] & 0xff),
                number(block, 124, 12),
                (int) number(block, 100, 8));
    }

    boolean isExecutable() {
        return UnixMode.isExecutable(mode);
    }

    /// Up to the first NUL.
    static byte[] text(byte[] field) {
        for (int i = 0; i < field.length; i++) {
            if (field[i] == 0) {
                return Arrays.copyOf(field, i);
            }
        }
        return field;
    }

    private static byte[] joined(byte[] prefix, byte[] name) {
        byte[] whole = Arrays.copyOf(prefix, prefix.length + 1 + name.length);
        whole[prefix.length] = '/';
        System.arraycopy(name, 0, whole, prefix.length + 1, name.length);
        return whole;
    }

    /// Octal digits, or big-endian binary when the first bit is set (GNU, for sizes from 8 GiB).
    private static long number(byte[] block, int at, int length) {
        long value = 0;
        if ((block[at] & 0x80) != 0) {
            value = block[at] & 0x7f;
            for (int i = at + 1; i < at + length; i++) {
                if (value > Long.MAX_VALUE >> 8) {
                    throw ArchiveFaults.damaged("a size in it is impossible");
                }
                value = value << 8 | block[i] & 0xff;
            }
            return value;
        }
        for (int i = at; i < at + length; i++) {
            int c = block[i];
            if (c >= '0' && c <= '7') {
                value = value << 3 | c - '0';
            } else if (c == 0 || c == ' ' && value > 0) {
                break;
            } else if (c != ' ') {
                throw ArchiveFaults.damaged("a header has a number that is none");
            }
        }
        return value;
    }

    private static boolean hasChecksum(byte[] block) {
        long unsigned = 0;
        for (int i = 0; i < BLOCK; i++) {
            boolean own = i >= CHECKSUM && i < CHECKSUM + CHECKSUM_LENGTH;
            unsigned += own ? ' ' : block[i] & 0xff;
        }
        long said = 0;
        for (int i = CHECKSUM; i < CHECKSUM + CHECKSUM_LENGTH; i++) {
            if (block[i] >= '0' && block[i] <= '7') {
                said = said << 3 | block[i] - '0';
            }
        }
        return said == unsigned;
    }
}
