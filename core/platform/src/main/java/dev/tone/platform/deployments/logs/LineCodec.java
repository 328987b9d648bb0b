package dev.tone.platform.deployments.logs;

import dev.tone.model.log.LogLevel;
import dev.tone.model.log.LogLine;
import dev.tone.model.log.LogStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/// A stored line: `millis SP stream level SP step TAB text LF`, the stream as O, E or S and the level as D, I, W or E.
/// Readable with the tools of any system; the sequence is the line's place.
final class LineCodec {
    private static final int MILLIS_DIGITS = 13;
    private static final int STEP_AT = MILLIS_DIGITS + 4;
    private static final String STREAMS = "OES";
    private static final String LEVELS = "DIWE";

    private byte[] buffer = new byte[1 << 16];
    private int length;

    void clear() {
        length = 0;
    }

    byte[] bytes() {
        return buffer;
    }

    int length() {
        return length;
    }

    void add(long millis, LogEntry entry) {
        String text = entry.text();
        String step = entry.step();
        ensure(STEP_AT + step.length() + text.length() * 3 + 2);
        long rest = millis;
        for (int i = MILLIS_DIGITS - 1; i >= 0; i--) {
            buffer[length + i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += MILLIS_DIGITS;
        buffer[length++] = ' ';
        buffer[length++] = (byte) STREAMS.charAt(entry.stream().ordinal());
        buffer[length++] = (byte) LEVELS.charAt(entry.level().ordinal());
        buffer[length++] = ' ';
        put(step);
        buffer[length++] = '\t';
        put(text);
        buffer[length++] = '\n';
    }

    private void put(String text) {
        int from = length;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                length = from;
                byte[] encoded = text.replace('\n', ' ').getBytes(StandardCharsets.UTF_8);
                System.arraycopy(encoded, 0, buffer, length, encoded.length);
                length += encoded.length;
                return;
            }
            buffer[length++] = c == '\n' ? (byte) ' ' : (byte) c;
        }
    }

    private void ensure(int more) {
        if (length + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + more));
        }
    }

    /// Whether the bytes, without the line end, are a whole line as written by [#add].
    static boolean isWhole(byte[] bytes, int from, int to) {
        if (to - from <= STEP_AT || bytes[from + MILLIS_DIGITS] != ' ') {
            return false;
        }
        for (int i = from; i < from + MILLIS_DIGITS; i++) {
            if (bytes[i] < '0' || bytes[i] > '9') {
                return false;
            }
        }
        if (STREAMS.indexOf(bytes[from + MILLIS_DIGITS + 1]) < 0
                || LEVELS.indexOf(bytes[from + MILLIS_DIGITS + 2]) < 0) {
            return false;
        }
        for (int i = from + STEP_AT; i < to; i++) {
            if (bytes[i] == '\t') {
                return true;
            }
        }
        return false;
    }

    static LogLine decode(long sequence, byte[] bytes, int from, int to) {
        if (!isWhole(bytes, from, to)) {
            return new LogLine(
                    sequence, Instant.EPOCH, LogStream.SYSTEM, LogLevel.WARN, "log", "This line is damaged.");
        }
        long millis = 0;
        for (int i = from; i < from + MILLIS_DIGITS; i++) {
            millis = millis * 10 + bytes[i] - '0';
        }
        int tab = textAt(bytes, from) - 1;
        return new LogLine(
                sequence,
                Instant.ofEpochMilli(millis),
                LogStream.values()[STREAMS.indexOf(bytes[from + MILLIS_DIGITS + 1])],
                LogLevel.values()[LEVELS.indexOf(bytes[from + MILLIS_DIGITS + 2])],
                new String(bytes, from + STEP_AT, tab - from - STEP_AT, StandardCharsets.UTF_8),
                new String(bytes, tab + 1, to - tab - 1, StandardCharsets.UTF_8));
    }

    /// Where the text of a whole line begins.
    static int textAt(byte[] bytes, int from) {
        int i = from + STEP_AT;
        while (bytes[i] != '\t') {
            i++;
        }
        return i + 1;
    }
}
