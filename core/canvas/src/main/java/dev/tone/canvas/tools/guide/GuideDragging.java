package dev.tone.canvas.tools.guide;

import dev.tone.canvas.document.Guide;
import dev.tone.canvas.editor.Cursor;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.PointerInput;
import dev.tone.canvas.editor.Preview;
import dev.tone.canvas.editor.ToolState;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.scene.SceneItem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A guide hangs on the pointer, a new one out of a ruler or one that is there. Let go over the ruler it is gone.
public final class GuideDragging implements ToolState {
    /// Pixels within which it is drawn to the edge of something.
    private static final double SNAP = 6;

    private final Editor editor;
    private final @Nullable Guide guide;
    private final boolean upright;
    private @Nullable Double at;

    /// Takes one that is there.
    public GuideDragging(Editor editor, Guide guide) {
        this.editor = editor;
        this.guide = guide;
        this.upright = guide.upright();
        this.at = guide.at();
    }

    /// Pulls a new one out of a ruler.
    public GuideDragging(Editor editor, boolean upright) {
        this.editor = editor;
        this.guide = null;
        this.upright = upright;
    }

    @Override
    public String path() {
        return "select.guiding";
    }

    @Override
    public Cursor cursor() {
        return upright ? Cursor.RESIZE_HORIZONTAL : Cursor.RESIZE_VERTICAL;
    }

    @Override
    public void moved(PointerInput input) {
        double onScreen = upright ? input.screen().x() : input.screen().y();
        Point world = editor.viewport().toWorld(input.screen());
        // The rulers are at the left and at the top of the drawing.
        at = onScreen < 0
                ? null
                : placed(upright ? world.x() : world.y(), input.modifiers().mod());
        List<Guide> rules = new ArrayList<>(editor.guides().inForce());
        rules.remove(guide);
        Double place = at;
        if (place != null) {
            rules.add(guide == null ? Guide.of("", upright, place) : guide.withAt(place));
        }
        editor.show(Preview.ruling(rules));
    }

    /// On the grid, or at the edges and middles of what is in sight; with Mod on whole units.
    private double placed(double wanted, boolean freely) {
        if (freely) {
            return Math.rint(wanted);
        }
        double[] best = {editor.brush().snap(wanted), editor.viewport().units(SNAP)};
        if (editor.brush().snapping().get()) {
            editor.scene().query(editor.viewport().visible(), item -> {
                if (item.isVisible() && item.box() != null) {
                    edges(item).forEach(edge -> {
                        double distance = Math.abs(edge - wanted);
                        if (distance < best[1]) {
                            best[0] = edge;
                            best[1] = distance;
                        }
                    });
                }
            });
        }
        return best[0];
    }

    private List<Double> edges(SceneItem item) {
        var box = item.bounds();
        return upright ? List.of(box.x(), box.centerX(), box.right()) : List.of(box.y(), box.centerY(), box.bottom());
    }

    @Override
    public void released(PointerInput input) {
        editor.toolbox().rest();
        Double place = at;
        Guide held = guide;
        if (place == null && held != null) {
            editor.guides().remove(held);
        } else if (place != null && held != null) {
            editor.guides().move(held, place);
        } else if (place != null) {
            editor.guides().add(upright, place);
        }
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
