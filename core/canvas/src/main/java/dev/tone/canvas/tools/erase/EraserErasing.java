package dev.tone.canvas.tools.erase;

import dev.tone.canvas.editor.Cursor;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.PointerInput;
import dev.tone.canvas.editor.Preview;
import dev.tone.canvas.editor.ToolState;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.ops.DeleteElements;
import dev.tone.canvas.ops.Elements;
import dev.tone.canvas.scene.SceneItem;
import dev.tone.model.id.ElementId;
import java.util.LinkedHashSet;
import java.util.Set;

/// What the pointer touches fades, and goes when it is let go.
final class EraserErasing implements ToolState {
    /// Pixels between two looks at what is under a fast pointer.
    private static final double STEP = 4;

    private static final double REACH = 4;

    private final Editor editor;
    private final Set<ElementId> touched = new LinkedHashSet<>();
    private Point last;

    EraserErasing(Editor editor, Point press) {
        this.editor = editor;
        this.last = press;
    }

    @Override
    public String path() {
        return "eraser.erasing";
    }

    @Override
    public Cursor cursor() {
        return Cursor.ERASER;
    }

    @Override
    public void entered() {
        touch(last);
    }

    @Override
    public void moved(PointerInput input) {
        Point now = input.screen();
        int steps = (int) Math.ceil(last.distanceTo(now) / STEP);
        for (int i = 1; i <= steps; i++) {
            touch(last.towards(now, (double) i / steps));
        }
        last = now;
    }

    private void touch(Point screen) {
        Point world = editor.viewport().toWorld(screen);
        SceneItem item = editor.hits()
                .at(
                        world,
                        editor.viewport().units(REACH),
                        candidate -> candidate.isReachable()
                                && !touched.contains(editor.selection().unit(candidate.id())));
        if (item != null) {
            touched.add(editor.selection().unit(item.id()));
            editor.show(Preview.fading(Elements.withContent(editor.document(), touched)));
        }
    }

    @Override
    public void released(PointerInput input) {
        editor.toolbox().rest();
        editor.change(edit -> DeleteElements.plan(edit, touched));
    }

    @Override
    public void cancel() {
        editor.toolbox().rest();
    }

    @Override
    public boolean isGesture() {
        return true;
    }
}
