package dev.tone.platform.deployments.logs;

import dev.tone.model.log.LogLine;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/// Cuts a stream of bytes into lines: at LF, CR LF and lone CR (progress bars), and where a line would get longer than
/// a [LogLine] holds. Bytes that are not UTF-8 become replacement characters. Not thread-safe.
public final class LineSplitter {
    private static final int LONGEST = LogLine.MAX_TEXT;

    private final Consumer<String> lines;
    private final byte[] line = new byte[LONGEST];
    private int length;
    private boolean afterReturn;
    /// The text before was shown already without its line end.
    private boolean continued;

    public LineSplitter(Consumer<String> lines) {
        this.lines = lines;
    }

    public void accept(byte[] bytes, int offset, int count) {
        int end = offset + count;
        for (int i = offset; i < end; i++) {
            byte b = bytes[i];
            if (b == '\n') {
                afterReturn = false;
                endLine();
                continue;
            }
            if (afterReturn) {
                afterReturn = false;
                if (length > 0) {
                    endLine();
                }
            }
            if (b == '\r') {
                afterReturn = true;
                continue;
            }
            if (length == LONGEST) {
                emit(whole());
            }
            int run = run(bytes, i, Math.min(end, i + LONGEST - length));
            System.arraycopy(bytes, i, line, length, run);
            length += run;
            i += run - 1;
        }
    }

    /// How many bytes follow each other that end no line.
    private static int run(byte[] bytes, int from, int end) {
        int i = from;
        while (i < end && bytes[i] != '\n' && bytes[i] != '\r') {
            i++;
        }
        return i - from;
    }

    private void endLine() {
        if (length > 0 || !continued) {
            emit(length);
        }
        continued = false;
    }

    private void emit(int count) {
        lines.accept(new String(line, 0, count, StandardCharsets.UTF_8));
        length -= count;
        System.arraycopy(line, count, line, 0, length);
    }

    /// How many of the bytes are whole characters.
    private int whole() {
        int i = length - 1;
        int back = 0;
        while (i >= 0 && back < 3 && (line[i] & 0xc0) == 0x80) {
            i--;
            back++;
        }
        if (i < 0) {
            return length;
        }
        int lead = line[i] & 0xff;
        int needed = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1;
        return back + 1 < needed ? i : length;
    }

    /// Shows what has come of the line so far, e.g. a question that waits for an answer.
    public void flush() {
        if (length > 0) {
            int count = whole();
            if (count > 0) {
                emit(count);
                continued = true;
            }
        }
    }

    public void end() {
        if (length > 0) {
            emit(length);
        }
        afterReturn = false;
        continued = false;
    }
}
