package dev.tone.platform.deployments.logs;

import dev.tone.model.log.LevelRecognizer;
import dev.tone.model.log.LogLevel;
import dev.tone.model.log.LogLine;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Cuts a stream of bytes into lines: at LF and CR LF, and where a line would get longer than a [LogLine] holds. Of a
/// line that its writer goes over again after a lone CR, the lines are what a terminal shows in the end, what it showed
/// when nothing came for a moment, and what said an error or a warning before it was gone. Bytes that are not UTF-8
/// become replacement characters. Not thread-safe.
public final class LineSplitter {
    private static final int LONGEST = LogLine.MAX_TEXT;

    private final Consumer<String> lines;
    private final UnaryOperator<String> mask;
    private final byte[] line = new byte[LONGEST];
    private int length;
    private boolean afterReturn;
    /// The text before was shown already without its line end.
    private boolean continued;
    /// What of the line was shown already, as far as it can still be gone over.
    private String shown = "";
    private final OverwrittenLine over = new OverwrittenLine();
    private boolean overwritten;
    private String told = "";

    /// @param mask hides what must not be seen in a line that was put together of what stood apart
    public LineSplitter(Consumer<String> lines, UnaryOperator<String> mask) {
        this.lines = lines;
        this.mask = mask;
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
                if (b != '\r') {
                    afterReturn = false;
                    goOver();
                }
            }
            if (b == '\r') {
                afterReturn = true;
                continue;
            }
            if (length == LONGEST) {
                makeRoom();
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
        if (overwritten) {
            endOverwritten();
        } else if (length > 0 || !continued) {
            emit(length);
        }
        continued = false;
        shown = "";
    }

    private void emit(int count) {
        lines.accept(take(count));
    }

    private String take(int count) {
        String text = new String(line, 0, count, StandardCharsets.UTF_8);
        length -= count;
        System.arraycopy(line, count, line, 0, length);
        return text;
    }

    /// The line goes on from its beginning, over what stands there.
    private void goOver() {
        if (!overwritten && length == 0 && shown.isEmpty()) {
            return;
        }
        if (!overwritten) {
            over.clear();
            over.write(shown);
            told = shown;
            overwritten = true;
        }
        over.write(take(length));
        LogLevel level = LevelRecognizer.of(over.shown());
        if (level == LogLevel.ERROR || level == LogLevel.WARN) {
            tell();
        }
        over.restart();
    }

    private void makeRoom() {
        if (!overwritten) {
            emit(whole());
            shown = "";
            return;
        }
        over.write(take(whole()));
        if (over.columns() >= LONGEST) {
            endOverwritten();
        }
    }

    private void endOverwritten() {
        over.write(take(length));
        tell();
        overwritten = false;
        told = "";
    }

    /// Shows what the line looks like now, unless that was the last that was shown of it.
    private void tell() {
        String now = over.shown();
        if (now.equals(told)) {
            return;
        }
        told = now;
        String text = mask.apply(now);
        int from = 0;
        while (text.length() - from > LONGEST) {
            int to = from + LONGEST - (Character.isHighSurrogate(text.charAt(from + LONGEST - 1)) ? 1 : 0);
            lines.accept(text.substring(from, to));
            from = to;
        }
        lines.accept(text.substring(from));
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
        if (overwritten) {
            over.write(take(whole()));
            tell();
        } else if (length > 0) {
            int count = whole();
            if (count > 0) {
                String text = take(count);
                lines.accept(text);
                shown = shown.length() + text.length() > LONGEST ? "" : shown + text;
                continued = true;
            }
        }
    }

    public void end() {
        if (overwritten) {
            endOverwritten();
        } else if (length > 0) {
            emit(length);
        }
        afterReturn = false;
        continued = false;
        shown = "";
    }
}
