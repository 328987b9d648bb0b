package dev.tone.canvas.tools.crop;

import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.ImageElement;
import dev.tone.canvas.editor.Cursor;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.Handle;
import dev.tone.canvas.editor.KeyInput;
import dev.tone.canvas.editor.PointerInput;
import dev.tone.canvas.editor.Preview;
import dev.tone.canvas.editor.ToolState;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.ops.CropImage;
import dev.tone.canvas.ops.ResizeElements;
import dev.tone.canvas.scene.SceneItem;
import dev.tone.model.id.ElementId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A picture lies there as a whole, with a box around the part that is shown: its handles and the picture under it can
/// be dragged. Enter, or a press beside it, takes the part over; Escape leaves everything as it was. A turned picture
/// lies upright meanwhile.
public final class Cropping implements ToolState {
    private static final double FAINT = 0.35;

    private final Editor editor;
    private final ImageElement image;
    private Rect whole;
    private Rect part;
    private @Nullable Point grip;
    private @Nullable Handle handle;
    private Rect from;
    private Rect wholeFrom;
    private Cursor cursor = Cursor.DEFAULT;

    public Cropping(Editor editor, ImageElement image) {
        this.editor = editor;
        this.image = image;
        whole = CropImage.whole(image);
        part = image.bounds();
        from = part;
        wholeFrom = whole;
    }

    /// Begins with the one selected picture.
    ///
    /// @return whether it is one that can be changed
    public static boolean begin(Editor editor) {
        ElementId id = editor.selection().single();
        SceneItem item = id == null ? null : editor.scene().item(id);
        if (item == null || !item.isReachable() || !(item.element() instanceof ImageElement image)) {
            return false;
        }
        editor.toolbox().enter(new Cropping(editor, image));
        return true;
    }

    @Override
    public String path() {
        return "select.cropping";
    }

    @Override
    public Cursor cursor() {
        return cursor;
    }

    @Override
    public void entered() {
        show();
    }

    @Override
    public void pressed(PointerInput input) {
        Point world = editor.viewport().toWorld(input.screen());
        handle = handleAt(world);
        if (handle == null && !part.contains(world)) {
            apply();
            return;
        }
        grip = world;
        from = part;
        wholeFrom = whole;
    }

    @Override
    public void moved(PointerInput input) {
        Point world = editor.viewport().toWorld(input.screen());
        Point start = grip;
        if (start == null) {
            Handle under = handleAt(world);
            cursor = under != null ? cursorOf(under) : part.contains(world) ? Cursor.MOVE : Cursor.DEFAULT;
            editor.toolbox().refreshCursor();
            return;
        }
        Point by = world.minus(start);
        Handle held = handle;
        if (held == null) {
            whole = wholeFrom.movedBy(
                    Math.clamp(by.x(), part.right() - wholeFrom.right(), part.x() - wholeFrom.x()),
                    Math.clamp(by.y(), part.bottom() - wholeFrom.bottom(), part.y() - wholeFrom.y()));
        } else {
            part = pulled(held, by, input.modifiers().shift());
        }
        show();
    }

    /// The side across stays; nothing goes beyond the picture.
    private Rect pulled(Handle held, Point by, boolean even) {
        double left = held.u() == 0 ? within(from.x() + by.x(), whole.x(), from.right() - least()) : from.x();
        double right = held.u() == 1 ? within(from.right() + by.x(), from.x() + least(), whole.right()) : from.right();
        double top = held.v() == 0 ? within(from.y() + by.y(), whole.y(), from.bottom() - least()) : from.y();
        double bottom =
                held.v() == 1 ? within(from.bottom() + by.y(), from.y() + least(), whole.bottom()) : from.bottom();
        if (!even || !held.isCorner()) {
            return new Rect(left, top, right - left, bottom - top);
        }
        double scale = Math.min((right - left) / from.width(), (bottom - top) / from.height());
        double width = from.width() * scale;
        double height = from.height() * scale;
        return new Rect(
                held.u() == 0 ? from.right() - width : from.x(),
                held.v() == 0 ? from.bottom() - height : from.y(),
                width,
                height);
    }

    private static double least() {
        return ResizeElements.LEAST;
    }

    private static double within(double value, double low, double high) {
        return Math.max(low, Math.min(high, Math.rint(value)));
    }

    @Override
    public void released(PointerInput input) {
        grip = null;
        handle = null;
    }

    @Override
    public boolean key(KeyInput input) {
        if (input.key().equals("Enter")) {
            apply();
        }
        // Other keys would change what is being cropped.
        return true;
    }

    private void apply() {
        editor.toolbox().rest();
        if (part.equals(image.bounds()) && whole.equals(CropImage.whole(image))) {
            return;
        }
        editor.change(edit -> {
            if (edit.element(image.id()) instanceof ImageElement now) {
                edit.put(CropImage.to(now, whole, part));
            }
        });
    }

    private void show() {
        Element shown = CropImage.to(image.withHead(image.head().withRotation(0)), whole, part);
        Element faint = image.withCrop(ImageElement.WHOLE)
                .withBounds(whole)
                .withHead(image.head().withRotation(0).withStyle(image.style().withOpacity(FAINT)));
        editor.show(Preview.replacing(Map.of(image.id(), shown))
                .with(List.of(faint))
                .handledAt(part));
    }

    private @Nullable Handle handleAt(Point world) {
        double reach = editor.viewport().near();
        Handle best = null;
        for (Handle each : Handle.values()) {
            double distance = each.on(part).distanceTo(world);
            if (distance <= reach && (best == null || distance < best.on(part).distanceTo(world))) {
                best = each;
            }
        }
        return best;
    }

    private static Cursor cursorOf(Handle handle) {
        return switch (handle) {
            case TOP, BOTTOM -> Cursor.RESIZE_VERTICAL;
            case LEFT, RIGHT -> Cursor.RESIZE_HORIZONTAL;
            case TOP_LEFT, BOTTOM_RIGHT -> Cursor.RESIZE_FALLING;
            case TOP_RIGHT, BOTTOM_LEFT -> Cursor.RESIZE_RISING;
        };
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
