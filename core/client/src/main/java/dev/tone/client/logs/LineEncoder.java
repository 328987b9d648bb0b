package dev.tone.client.logs;

import dev.tone.model.log.LogLine;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;

/// Lines as they are stored: their texts one after the other, and a record for each. Used again for the next lines, so
/// that a log that comes fast makes no garbage.
final class LineEncoder {
    private final CRC32C crc = new CRC32C();
    private byte[] text = new byte[1 << 16];
    private byte[] records = new byte[LineRecord.SIZE];
    private int length;
    private int line;
    private long base;

    /// @param end of the text that is there
    void begin(long end) {
        base = end;
        length = 0;
        line = 0;
    }

    int lines() {
        return line;
    }

    byte[] text() {
        return text;
    }

    int textLength() {
        return length;
    }

    byte[] records() {
        return records;
    }

    /// A line end inside of a text becomes a space; a text that is longer than lines may be is cut.
    void add(LogLine source, int tag) {
        String words = source.text();
        byte[] encoded = (words.length() > LogLine.MAX_TEXT ? words.substring(0, LogLine.MAX_TEXT) : words)
                .getBytes(StandardCharsets.UTF_8);
        add(encoded, 0, encoded.length, tag, source.time().toEpochMilli());
    }

    /// @param words UTF-8 of the text, without a line end
    void add(byte[] words, int start, int size, int tag, long millis) {
        int from = length;
        if (text.length - length <= size) {
            text = Arrays.copyOf(text, Math.max(length + size + 1, text.length * 2));
        }
        System.arraycopy(words, start, text, from, size);
        length += size;
        if (records.length == line * LineRecord.SIZE) {
            records = Arrays.copyOf(records, records.length * 2);
        }
        boolean plain = ControlBytes.isPlain(text, from, length);
        for (int i = plain ? length : from; i < length; i++) {
            if (text[i] == '\n') {
                text[i] = ' ';
            }
        }
        int flags = LineRecord.flags(text, from, length, plain);
        text[length++] = '\n';
        crc.reset();
        crc.update(text, from, length - from);
        LineRecord.put(records, line++, base + length, tag, flags, millis, (int) crc.getValue());
    }
}
