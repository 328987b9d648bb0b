package dev.tone.canvas.tools.select;

import dev.tone.canvas.document.BoxElement;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.TextElement;
import dev.tone.canvas.editor.Cursor;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.Handle;
import dev.tone.canvas.editor.Handled;
import dev.tone.canvas.editor.Modifiers;
import dev.tone.canvas.editor.Neighbours;
import dev.tone.canvas.editor.Overlay;
import dev.tone.canvas.editor.PointerInput;
import dev.tone.canvas.editor.Preview;
import dev.tone.canvas.editor.TextFit;
import dev.tone.canvas.editor.ToolState;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.Rotation;
import dev.tone.canvas.ops.Elements;
import dev.tone.canvas.ops.ResizeElements;
import dev.tone.model.id.ElementId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A handle of the selection's box hangs on the pointer.
final class SelectResizing implements ToolState {
    private final Editor editor;
    private final Handle handle;
    private final Rect from;
    private final double degrees;
    private final Rotation turn;
    private final Point grip;
    private final List<Element> held;
    private final Neighbours neighbours;
    private List<Overlay.Guide> guides = List.of();
    private Rect to;
    private boolean centered;

    SelectResizing(Editor editor, Handle handle, Handled handled, Point press) {
        this.editor = editor;
        this.handle = handle;
        Rect box = handled.box();
        this.from = box;
        this.to = box;
        this.degrees = handled.degrees();
        this.turn = handled.turn();
        // The handle keeps its distance to the pointer, so that nothing jumps at the start.
        this.grip = turn.turn(handle.on(box)).minus(press);
        this.held = Elements.changeable(
                editor.scene(),
                Elements.withMembers(editor.document(), editor.selection().ids()));
        Set<ElementId> ids = new LinkedHashSet<>();
        held.forEach(element -> ids.add(element.id()));
        this.neighbours = new Neighbours(editor, ids);
    }

    @Override
    public String path() {
        return "select.resizing";
    }

    @Override
    public Cursor cursor() {
        return SelectIdle.cursorOf(handle, degrees);
    }

    @Override
    public void moved(PointerInput input) {
        Point at = editor.viewport().toWorld(input.screen()).plus(grip);
        Modifiers keys = input.modifiers();
        centered = keys.alt();
        to = resized(snapped(at, keys), keys.shift());
        editor.show(preview().along(guides));
    }

    /// On the grid, or at the edges and middles of others; a ratio that is kept leaves no room for the latter.
    private Point snapped(Point at, Modifiers keys) {
        guides = List.of();
        if (degrees != 0) {
            // Its sides run along nothing that it could be drawn to.
            return turn.turnBack(at).rounded();
        }
        if (keys.mod()) {
            return at.rounded();
        }
        Point placed = new Point(editor.brush().snap(at.x()), editor.brush().snap(at.y()));
        if (keys.shift()) {
            return placed;
        }
        Neighbours.Snapped snapped = neighbours.edges(placed, handle.u() != 0.5, handle.v() != 0.5);
        guides = snapped.guides();
        return placed.plus(snapped.shift());
    }

    private Rect resized(Point at, boolean even) {
        double least = ResizeElements.LEAST;
        double width = from.width();
        double height = from.height();
        double spread = centered ? 2 : 1;
        if (handle.u() == 0) {
            width = from.width() + (from.x() - at.x()) * spread;
        } else if (handle.u() == 1) {
            width = from.width() + (at.x() - from.right()) * spread;
        }
        if (handle.v() == 0) {
            height = from.height() + (from.y() - at.y()) * spread;
        } else if (handle.v() == 1) {
            height = from.height() + (at.y() - from.bottom()) * spread;
        }
        width = Math.max(least, width);
        height = Math.max(least, height);
        if (even && from.width() > 0 && from.height() > 0) {
            double across = width / from.width();
            double down = height / from.height();
            double scale = handle.u() == 0.5 ? down : handle.v() == 0.5 ? across : Math.max(across, down);
            width = from.width() * scale;
            height = from.height() * scale;
        }
        // The side or corner across the handle stays, or the middle does.
        double u = centered ? 0.5 : 1 - handle.u();
        double v = centered ? 0.5 : 1 - handle.v();
        Point fixed = from.at(u, v);
        Point corner = fixed.plus(-width * u, -height * v);
        // On whole units, as what is in it will be.
        return Rect.between(corner.rounded(), corner.plus(width, height).rounded());
    }

    private Preview preview() {
        Map<ElementId, Element> replaced = LinkedHashMap.newLinkedHashMap(held.size());
        held.forEach(element -> replaced.put(element.id(), resized(element)));
        Preview preview = Preview.replacing(replaced).routed(editor.scene().linesWith(replaced));
        if (replaced.size() == 1 && replaced.values().iterator().next() instanceof BoxElement only) {
            Handled handled = Handled.of(only);
            return preview.handledAt(handled.box(), handled.degrees());
        }
        return preview.handledAt(to);
    }

    private Element resized(Element element) {
        if (held.size() == 1 && element instanceof BoxElement box && box.rotation() == degrees) {
            BoxElement grown = box instanceof TextElement text
                    ? new TextResizing(editor, handle).resized(text, to, centered)
                    : box.withBounds(to);
            return degrees == 0 ? grown : grown.withBounds(turned(grown.bounds()));
        }
        return (Element) TextFit.fitted(element, ResizeElements.map(element, from, to), editor.measure());
    }

    /// A turned box turns about its new middle: what is across the handle stays where it is seen.
    private Rect turned(Rect box) {
        return Rect.around(turn.turn(box.center()), box.size());
    }

    @Override
    public void released(PointerInput input) {
        editor.toolbox().rest();
        if (!to.equals(from)) {
            editor.change(edit -> held.forEach(element -> {
                Element now = edit.element(element.id());
                if (now != null) {
                    edit.put(resized(now));
                }
            }));
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

    @Override
    public boolean pansAtEdge() {
        return true;
    }
}
