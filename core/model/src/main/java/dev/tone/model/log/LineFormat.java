package dev.tone.model.log;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// How lines are kept and sent many at a time: `millis SP stream level SP origin TAB text LF`, the milliseconds as
/// thirteen digits, the stream as O, E or S, the level as D, I, W or E, the origin after [LineOrigin]. Readable with
/// the tools of any system; the
/// sequence is the line's place.
public final class LineFormat {
    public static final int MILLIS_DIGITS = 13;
    /// Where the origin begins.
    public static final int ORIGIN_AT = MILLIS_DIGITS + 4;

    private static final String STREAMS = "OES";
    private static final String LEVELS = "DIWE";
    private static final LogStream[] ALL_STREAMS = LogStream.values();
    private static final LogLevel[] ALL_LEVELS = LogLevel.values();
    private static final int HEADER = 64;

    private LineFormat() {}

    /// What stands before lines that are sent, `FIRST LAST LF`.
    ///
    /// @param first sequence of the line that follows
    /// @param last sequence of the newest line that there was; lines up to it follow, and maybe more
    public record Header(long first, long last) {
        public byte[] bytes() {
            return (first + " " + last + "\n").getBytes(StandardCharsets.UTF_8);
        }

        /// @param length bytes that are there
        /// @return null when the header is not here whole yet
        /// @throws IllegalArgumentException when it is none
        public static @Nullable Header parse(byte[] bytes, int length) {
            int end = 0;
            while (end < length && bytes[end] != '\n') {
                end++;
            }
            if (end > HEADER) {
                throw new IllegalArgumentException("Not a header of lines");
            }
            if (end == length) {
                return null;
            }
            String text = new String(bytes, 0, end, StandardCharsets.UTF_8);
            if (!text.matches("[1-9][0-9]{0,17} [0-9]{1,18}")) {
                throw new IllegalArgumentException("Not a header of lines");
            }
            int space = text.indexOf(' ');
            return new Header(Long.parseLong(text.substring(0, space)), Long.parseLong(text.substring(space + 1)));
        }
    }

    public static byte letter(LogStream stream) {
        return (byte) STREAMS.charAt(stream.ordinal());
    }

    public static byte letter(LogLevel level) {
        return (byte) LEVELS.charAt(level.ordinal());
    }

    /// Where the text of a line begins.
    ///
    /// @param to behind the line's last byte, without the line end
    /// @return -1 when the bytes are no whole line
    public static int textAt(byte[] bytes, int from, int to) {
        if (to - from <= ORIGIN_AT || bytes[from + MILLIS_DIGITS] != ' ') {
            return -1;
        }
        for (int i = from; i < from + MILLIS_DIGITS; i++) {
            if (bytes[i] < '0' || bytes[i] > '9') {
                return -1;
            }
        }
        if (STREAMS.indexOf(bytes[from + MILLIS_DIGITS + 1]) < 0
                || LEVELS.indexOf(bytes[from + MILLIS_DIGITS + 2]) < 0) {
            return -1;
        }
        for (int i = from + ORIGIN_AT; i < to; i++) {
            if (bytes[i] == '\t') {
                return i + 1;
            }
        }
        return -1;
    }

    /// When a whole line was written, in milliseconds of the epoch.
    public static long millis(byte[] bytes, int from) {
        long millis = 0;
        for (int i = from; i < from + MILLIS_DIGITS; i++) {
            millis = millis * 10 + bytes[i] - '0';
        }
        return millis;
    }

    public static LogStream stream(byte[] bytes, int from) {
        return ALL_STREAMS[STREAMS.indexOf(bytes[from + MILLIS_DIGITS + 1])];
    }

    public static LogLevel level(byte[] bytes, int from) {
        return ALL_LEVELS[LEVELS.indexOf(bytes[from + MILLIS_DIGITS + 2])];
    }
}
