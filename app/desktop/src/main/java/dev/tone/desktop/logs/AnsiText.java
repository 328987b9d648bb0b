package dev.tone.desktop.logs;

import java.util.ArrayList;
import java.util.List;

/// A line as a terminal would show it: the visible characters and how runs of them look. Control sequences (ECMA-48
/// CSI, OSC, single escapes) are taken out; of text that was overwritten after a carriage return the last is kept; tabs
/// become spaces. Styles start plain on every line, because a viewer that jumps cannot know what came before.
///
/// @param text visible characters
/// @param runs in order, covering the text
record AnsiText(String text, List<Run> runs) {
    private static final char ESCAPE = '\u001b';
    private static final char BELL = '\u0007';
    private static final int TAB = 8;

    record Run(int start, int end, AnsiStyle style) {}

    static AnsiText parse(String raw) {
        int from = afterLastReturn(raw);
        if (isPlain(raw, from)) {
            String text = raw.substring(from);
            return new AnsiText(text, List.of(new Run(0, text.length(), AnsiStyle.PLAIN)));
        }
        return new Parser(raw).parse(from);
    }

    private static int afterLastReturn(String raw) {
        int end = raw.length();
        while (end > 0 && raw.charAt(end - 1) == '\r') {
            end--;
        }
        return end == 0 ? 0 : raw.lastIndexOf('\r', end - 1) + 1;
    }

    private static boolean isPlain(String raw, int from) {
        for (int i = from; i < raw.length(); i++) {
            if (Character.isISOControl(raw.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static final class Parser {
        private final String raw;
        private final StringBuilder text = new StringBuilder();
        private final List<Run> runs = new ArrayList<>();
        private AnsiStyle style = AnsiStyle.PLAIN;
        private int runStart;

        Parser(String raw) {
            this.raw = raw;
        }

        AnsiText parse(int from) {
            int i = from;
            while (i < raw.length()) {
                char c = raw.charAt(i);
                if (c == ESCAPE) {
                    i = escape(i + 1);
                } else {
                    if (c == '\t') {
                        text.repeat(' ', TAB - text.length() % TAB);
                    } else if (!Character.isISOControl(c)) {
                        text.append(c);
                    }
                    i++;
                }
            }
            endRun(style);
            return new AnsiText(text.toString(), List.copyOf(runs));
        }

        /// @return index of the first character after the sequence
        private int escape(int i) {
            if (i >= raw.length()) {
                return i;
            }
            return switch (raw.charAt(i)) {
                case '[' -> controlSequence(i + 1);
                case ']' -> commandString(i + 1);
                default -> i + 1;
            };
        }

        private int controlSequence(int start) {
            int i = start;
            while (i < raw.length() && (raw.charAt(i) < '@' || raw.charAt(i) > '~')) {
                i++;
            }
            if (i < raw.length() && raw.charAt(i) == 'm') {
                endRun(Sgr.apply(style, raw.substring(start, i)));
            }
            return Math.min(i + 1, raw.length());
        }

        /// OSC ends with BEL or with ESC backslash.
        private int commandString(int start) {
            for (int i = start; i < raw.length(); i++) {
                if (raw.charAt(i) == BELL) {
                    return i + 1;
                }
                if (raw.charAt(i) == ESCAPE) {
                    return Math.min(i + 2, raw.length());
                }
            }
            return raw.length();
        }

        private void endRun(AnsiStyle next) {
            if (text.length() > runStart) {
                runs.add(new Run(runStart, text.length(), style));
                runStart = text.length();
            }
            style = next;
        }
    }
}
