package dev.tone.desktop.logs;

/// Folds steps and groups of lines away and shows them again. Whoever folds looks at that place, so the end is not
/// followed any longer. Lives on the JavaFX thread.
final class LogFolding {
    private final LogSource source;
    private final LogRows shown;
    private final LogScroll scroll;
    private final LogMarking marking;
    private final Runnable changed;

    /// @param changed is told when rows show other lines than before
    LogFolding(LogSource source, LogRows shown, LogScroll scroll, LogMarking marking, Runnable changed) {
        this.source = source;
        this.shown = shown;
        this.scroll = scroll;
        this.marking = marking;
        this.changed = changed;
    }

    /// How many lines are folded away below a row.
    long foldedBelow(long row) {
        return shown.foldedBelow(shown.lineOf(row));
    }

    /// Whether a row is the first of its step.
    boolean beginsStep(long row) {
        long line = shown.lineOf(row);
        return line == 0
                || !source.line(line - 1).step().equals(source.line(line).step());
    }

    boolean isStepFolded(long row) {
        return shown.isStepFolded(shown.lineOf(row));
    }

    boolean isGroupFolded(long row) {
        return shown.isGroupFolded(shown.lineOf(row));
    }

    /// Folds the group that a row is in; the step where it is in none, or where the group is folded already.
    void fold(long row) {
        long line = shown.lineOf(row);
        long group = source.groupStart(line);
        if (group < 0 || shown.isGroupFolded(group)) {
            foldStep(row);
        } else {
            shown.foldGroup(group);
            folded();
            point(group);
        }
    }

    void unfold(long line) {
        if (shown.unfold(line)) {
            folded();
            point(line);
        }
    }

    private void foldStep(long row) {
        long line = source.stepStart(shown.lineOf(row));
        shown.foldStep(line);
        folded();
        point(line);
    }

    /// Points out what is left of a fold, or where it was, where it can be seen.
    private void point(long line) {
        long row = shown.rowOf(line);
        marking.mark(row);
        scroll.reveal(row);
    }

    void toggleStep(long row) {
        if (isStepFolded(row)) {
            unfold(shown.lineOf(row));
        } else {
            foldStep(row);
        }
    }

    /// @param row the first of a group
    void toggleGroup(long row) {
        if (isGroupFolded(row)) {
            long line = shown.lineOf(row);
            shown.unfoldGroup(line);
            folded();
            point(line);
        } else {
            fold(row);
        }
    }

    void foldAll(boolean fold) {
        long line = scroll.rowsProperty().get() == 0 ? 0 : shown.lineOf(scroll.topRow());
        if (fold) {
            shown.foldAll();
        } else {
            shown.unfoldAll();
        }
        folded();
        scroll.to(shown.rowOf(line));
    }

    private void folded() {
        marking.clear();
        scroll.followProperty().set(false);
        changed.run();
    }

    /// Shows a line again that folds hide.
    void open(long line) {
        while (!shown.shows(line) && shown.unfold(line)) {
            folded();
        }
    }
}
