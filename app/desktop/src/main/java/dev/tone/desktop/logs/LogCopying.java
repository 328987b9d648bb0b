package dev.tone.desktop.logs;

import dev.tone.model.log.LogLine;
import dev.tone.model.log.VisibleText;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Gathers what is selected, some thousand lines at a time with the window free in between, so that also a hundred
/// thousand lines hold nothing up. Given up when something else is selected or asked for meanwhile. Lives on the JavaFX
/// thread.
final class LogCopying {
    /// What a clipboard, and whoever pastes, can be expected to take.
    static final int MOST_CHARACTERS = 20_000_000;

    private static final int READ = 2_000;

    private final LogViewModel model;
    private @Nullable Object current;

    LogCopying(LogViewModel model) {
        this.model = model;
    }

    /// @param text empty when there are no lines
    /// @param missing selected lines that are not in the text, because it would be too long
    record Copied(String text, long missing) {}

    /// The selected characters, or the pointed-out line when nothing is selected, or else all lines, which are selected
    /// then: one sees what was copied.
    ///
    /// @param ansi whole lines with their control sequences instead of the visible characters
    void copy(boolean ansi, Consumer<Copied> done) {
        long marked = model.markedProperty().get();
        if (nothingSelected() && marked >= 0) {
            current = null;
            done.accept(new Copied(ansi ? model.line(marked).text() : model.visibleText(marked), 0));
            return;
        }
        if (nothingSelected()) {
            model.marking().selectAll();
        }
        LogSelection chosen = model.marking().selectionProperty().get();
        if (chosen == null) {
            done.accept(new Copied("", 0));
            return;
        }
        Gathering gathering = new Gathering(chosen, ansi, done);
        current = gathering;
        gathering.step();
    }

    private boolean nothingSelected() {
        LogSelection chosen = model.marking().selectionProperty().get();
        return chosen == null || chosen.isEmpty();
    }

    private final class Gathering {
        private final LogSelection chosen;
        private final boolean ansi;
        private final Consumer<Copied> done;
        private final StringBuilder text = new StringBuilder();
        private long row;

        Gathering(LogSelection chosen, boolean ansi, Consumer<Copied> done) {
            this.chosen = chosen;
            this.ansi = ansi;
            this.done = done;
            this.row = chosen.start().row();
        }

        private void step() {
            if (current != this
                    || !chosen.equals(model.marking().selectionProperty().get())) {
                return;
            }
            long last = Math.min(chosen.end().row(), model.rowsProperty().get() - 1);
            for (LogLine line : model.lines(row, (int) Math.min(READ, last - row + 1))) {
                add(line);
                row++;
            }
            if (row <= last && text.length() < MOST_CHARACTERS) {
                model.later(this::step);
            } else {
                current = null;
                done.accept(new Copied(text.toString(), last - row + 1));
            }
        }

        private void add(LogLine line) {
            if (row > chosen.start().row()) {
                text.append('\n');
            }
            if (ansi) {
                text.append(line.text());
                return;
            }
            String visible = VisibleText.of(line.text());
            int from = row == chosen.start().row() ? Math.min(chosen.start().column(), visible.length()) : 0;
            int to = row == chosen.end().row() ? Math.min(chosen.end().column(), visible.length()) : visible.length();
            text.append(visible, from, Math.max(from, to));
        }
    }
}
