package dev.tone.platform.artifacts.archive;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What we need of a pax extended header: records `length SP key=value LF`.
///
/// @param size of the next entry, -1 when not said
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record PaxHeader(byte @Nullable [] path, byte @Nullable [] linkPath, long size, boolean isSparse) {
    static final int MAX_BYTES = 1 << 20;
    static final PaxHeader NONE = new PaxHeader(null, null, -1, false);

    PaxHeader with(byte[] records) {
        PaxHeader all = this;
        int at = 0;
        while (at < records.length) {
            int space = indexOf(records, ' ', at);
            int end = at + number(records, at, space);
            int equals = indexOf(records, '=', space);
            if (end > records.length || equals >= end || records[end - 1] != '\n') {
                throw damaged();
            }
            String key = new String(records, space + 1, equals - space - 1, StandardCharsets.UTF_8);
            all = all.with(key, Arrays.copyOfRange(records, equals + 1, end - 1));
            at = end;
        }
        return all;
    }

    private PaxHeader with(String key, byte[] value) {
        return switch (key) {
            case "path" -> new PaxHeader(value, linkPath, size, isSparse);
            case "linkpath" -> new PaxHeader(path, value, size, isSparse);
            case "size" -> new PaxHeader(path, linkPath, size(value), isSparse);
            default -> key.startsWith("GNU.sparse.") ? new PaxHeader(path, linkPath, size, true) : this;
        };
    }

    private static long size(byte[] value) {
        try {
            long size = Long.parseLong(new String(value, StandardCharsets.US_ASCII));
            if (size >= 0) {
                return size;
            }
        } catch (NumberFormatException _) {
            // Said below.
        }
        throw damaged();
    }

    private static int number(byte[] records, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = records[i] - '0';
            if (digit < 0 || digit > 9 || value > MAX_BYTES) {
                throw damaged();
            }
            value = value * 10 + digit;
        }
        if (value <= to - from) {
            throw damaged();
        }
        return value;
    }

    private static int indexOf(byte[] bytes, char wanted, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        throw damaged();
    }

    private static RuntimeException damaged() {
        return ArchiveFaults.damaged("an extended header cannot be read");
    }
}
