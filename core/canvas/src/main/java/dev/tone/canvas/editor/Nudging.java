package dev.tone.canvas.editor;

import dev.tone.canvas.ops.MoveElements;
import dev.tone.model.id.ElementId;
import java.util.List;
import java.util.concurrent.Executor;

/// Moves of what is selected by keys. A held key repeats faster than very many elements can be moved, so what comes
/// before the window has time again is one move.
final class Nudging {
    private final Editor editor;
    private Executor soon = Runnable::run;
    private List<ElementId> ids = List.of();
    private double dx;
    private double dy;
    private boolean waiting;

    Nudging(Editor editor) {
        this.editor = editor;
    }

    /// @param next runs what it is given after the events that wait already
    void moveWith(Executor next) {
        soon = next;
    }

    void by(List<ElementId> moved, double x, double y) {
        if (waiting && !moved.equals(ids)) {
            settle();
        }
        ids = moved;
        dx += x;
        dy += y;
        if (!waiting) {
            waiting = true;
            soon.execute(this::settle);
        }
    }

    /// Moves now what waits: before anything else changes the document.
    void settle() {
        if (!waiting) {
            return;
        }
        waiting = false;
        List<ElementId> moved = ids;
        double x = dx;
        double y = dy;
        ids = List.of();
        dx = 0;
        dy = 0;
        if (x != 0 || y != 0) {
            editor.change(edit -> MoveElements.plan(edit, moved, x, y));
            editor.revealSelection();
        }
    }
}
