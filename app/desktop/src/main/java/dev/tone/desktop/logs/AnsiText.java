package dev.tone.desktop.logs;

import dev.tone.model.log.VisibleText;
import java.util.ArrayList;
import java.util.List;

/// The visible characters of a line ([VisibleText]) and how runs of them look. Styles start plain on every
/// line, because a viewer that jumps cannot know what came before.
///
/// @param text visible characters
/// @param runs in order, covering the text
record AnsiText(String text, List<Run> runs) {
    record Run(int start, int end, AnsiStyle style) {}

    static AnsiText parse(String raw) {
        int from = VisibleText.start(raw);
        if (isPlain(raw, from)) {
            String text = raw.substring(from);
            return new AnsiText(text, List.of(new Run(0, text.length(), AnsiStyle.PLAIN)));
        }
        return new Parser(raw).parse(from);
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
                if (VisibleText.beginsSequence(c)) {
                    int end = VisibleText.sequenceEnd(raw, i);
                    if (VisibleText.kind(raw, i) == '[' && raw.charAt(end - 1) == 'm') {
                        endRun(Sgr.apply(style, raw.substring(VisibleText.parameters(raw, i), end - 1)));
                    }
                    i = end;
                } else {
                    VisibleText.append(text, c);
                    i++;
                }
            }
            endRun(style);
            return new AnsiText(text.toString(), List.copyOf(runs));
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
