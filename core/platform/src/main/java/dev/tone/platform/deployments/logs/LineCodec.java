package dev.tone.platform.deployments.logs;

import dev.tone.model.log.LineFormat;
import dev.tone.model.log.LineOrigin;
import dev.tone.model.log.LogLevel;
import dev.tone.model.log.LogLine;
import dev.tone.model.log.LogStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/// Lines as they are stored, after [LineFormat].
final class LineCodec {
    /// What stands in for a line that cannot be read.
    private static final LogEntry DAMAGED =
            new LogEntry(LogStream.SYSTEM, LogLevel.WARN, "log", "This line is damaged.");

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
        String origin = entry.origin().text();
        ensure(LineFormat.ORIGIN_AT + (origin.length() + text.length()) * 3 + 2);
        long rest = millis;
        for (int i = LineFormat.MILLIS_DIGITS - 1; i >= 0; i--) {
            buffer[length + i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += LineFormat.MILLIS_DIGITS;
        buffer[length++] = ' ';
        buffer[length++] = LineFormat.letter(entry.stream());
        buffer[length++] = LineFormat.letter(entry.level());
        buffer[length++] = ' ';
        put(origin);
        buffer[length++] = '\t';
        put(text);
        buffer[length++] = '\n';
    }

    private void put(String text) {
        String line = text.indexOf('\n') < 0 ? text : text.replace('\n', ' ');
        byte[] encoded = line.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(encoded, 0, buffer, length, encoded.length);
        length += encoded.length;
    }

    private void ensure(int more) {
        if (length + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + more));
        }
    }

    /// Whether the bytes, without the line end, are a whole line as written by [#add].
    static boolean isWhole(byte[] bytes, int from, int to) {
        return LineFormat.textAt(bytes, from, to) >= 0;
    }

    /// A line in the place of one that is damaged: what follows keeps its sequence.
    static byte[] damaged() {
        LineCodec codec = new LineCodec();
        codec.add(0, DAMAGED);
        return Arrays.copyOf(codec.bytes(), codec.length());
    }

    static LogLine decode(long sequence, byte[] bytes, int from, int to) {
        int text = LineFormat.textAt(bytes, from, to);
        if (text < 0) {
            return new LogLine(
                    sequence,
                    Instant.EPOCH,
                    DAMAGED.stream(),
                    DAMAGED.level(),
                    DAMAGED.origin().step(),
                    DAMAGED.text());
        }
        int at = from + LineFormat.ORIGIN_AT;
        LineOrigin origin = LineOrigin.of(new String(bytes, at, text - 1 - at, StandardCharsets.UTF_8));
        return new LogLine(
                sequence,
                Instant.ofEpochMilli(LineFormat.millis(bytes, from)),
                LineFormat.stream(bytes, from),
                LineFormat.level(bytes, from),
                origin.step(),
                new String(bytes, text, to - text, StandardCharsets.UTF_8),
                origin.element());
    }
}
