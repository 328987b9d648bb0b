package dev.tone.canvas.editor;

import dev.tone.canvas.document.Guide;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.model.observe.Observable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The lines across the drawing that things are drawn to. Each command makes at most one step of the history.
public final class Guides {
    /// Pixels beside a guide that still count as on it: less than elsewhere, because it crosses everything.
    private static final double REACH = 4;

    private final Editor editor;
    /// Whether they are seen, can be dragged and are drawn to.
    private final Observable<Boolean> shown = new Observable<>(true);

    Guides(Editor editor) {
        this.editor = editor;
    }

    public Observable<Boolean> shown() {
        return shown;
    }

    /// Those that are seen.
    public List<Guide> inForce() {
        return shown.get() ? editor.document().guides() : List.of();
    }

    public void add(boolean upright, double at) {
        editor.change(edit -> edit.put(Guide.of(editor.newId().value(), upright, at)));
    }

    /// Adds one through the middle of what is selected, or of what is seen.
    public void add(boolean upright) {
        Rect selected = editor.selection().bounds();
        Point middle = (selected == null ? editor.viewport().visible() : selected)
                .center()
                .rounded();
        add(upright, upright ? middle.x() : middle.y());
    }

    public void move(Guide guide, double at) {
        editor.change(edit -> {
            if (edit.get(guide.key()) instanceof Guide now) {
                edit.put(now.withAt(at));
            }
        });
    }

    public void setLocked(Guide guide, boolean locked) {
        editor.change(edit -> {
            if (edit.get(guide.key()) instanceof Guide now) {
                edit.put(now.withLocked(locked));
            }
        });
    }

    public void remove(Guide guide) {
        editor.change(edit -> edit.remove(guide.key()));
    }

    public void removeAll() {
        editor.change(edit -> editor.document().guides().forEach(guide -> edit.remove(guide.key())));
    }

    /// The guide under a point that can be dragged, or null.
    public @Nullable Guide at(Point world) {
        double reach = editor.viewport().units(REACH);
        for (Guide guide : inForce()) {
            if (!guide.locked() && Math.abs((guide.upright() ? world.x() : world.y()) - guide.at()) <= reach) {
                return guide;
            }
        }
        return null;
    }
}
