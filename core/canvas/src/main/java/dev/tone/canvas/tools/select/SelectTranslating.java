package dev.tone.canvas.tools.select;

import dev.tone.canvas.document.BoxElement;
import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.editor.Cursor;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.Handled;
import dev.tone.canvas.editor.Modifiers;
import dev.tone.canvas.editor.Neighbours;
import dev.tone.canvas.editor.Overlay;
import dev.tone.canvas.editor.PointerInput;
import dev.tone.canvas.editor.Preview;
import dev.tone.canvas.editor.ToolState;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.ops.CopyElements;
import dev.tone.canvas.ops.Elements;
import dev.tone.canvas.ops.MoveElements;
import dev.tone.canvas.routing.ConnectorPath;
import dev.tone.canvas.scene.ConnectorRoutes;
import dev.tone.canvas.scene.SceneItem;
import dev.tone.model.id.ElementId;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is selected hangs on the pointer. Nothing moves in the document before it is let go: until then there is an
/// offset, and only connectors with one end in the hand are routed anew at each step.
final class SelectTranslating implements ToolState {
    /// With so few in the hand all lines make way for them while they move; with more, only those that hang on them.
    private static final int FEW = 64;

    private final Editor editor;
    private final Point from;
    private final boolean pressedToCopy;
    private final List<ElementId> held;
    private final Set<ElementId> moving;
    private final Set<ElementId> shifted = new HashSet<>();
    private final Set<ConnectorElement> stretched = Collections.newSetFromMap(new IdentityHashMap<>());
    private final @Nullable Rect bounds;
    private final @Nullable Handled handled;
    private final Neighbours neighbours;
    private Point shift = Point.ORIGIN;
    private List<Overlay.Guide> guides = List.of();
    private boolean copying;
    /// What a copy would be made of, once a copy was asked for.
    private @Nullable List<Element> copies;

    SelectTranslating(Editor editor, PointerInput press) {
        this.editor = editor;
        this.from = editor.viewport().toWorld(press.screen());
        this.pressedToCopy = press.modifiers().mod();
        this.held = Elements.changeable(editor.scene(), editor.selection().ids()).stream()
                .map(Element::id)
                .toList();
        this.moving = Elements.withContent(editor.document(), held);
        this.bounds = editor.scene().boundsOf(held);
        this.handled = handled(editor, bounds);
        moving.forEach(this::sort);
        this.neighbours = new Neighbours(editor, moving);
    }

    private static @Nullable Handled handled(Editor editor, @Nullable Rect bounds) {
        ElementId only = editor.selection().single();
        if (only != null && editor.document().element(only) instanceof BoxElement box) {
            return Handled.of(box);
        }
        return bounds == null ? null : new Handled(bounds, 0);
    }

    /// What simply moves along, and what has to be routed because one end stays.
    private void sort(ElementId id) {
        Element element = editor.document().element(id);
        if (element instanceof BoxElement) {
            shifted.add(id);
            for (ElementId line : editor.document().connectorsOf(id)) {
                if (editor.document().element(line) instanceof ConnectorElement connector) {
                    sort(connector);
                }
            }
        } else if (element instanceof ConnectorElement connector) {
            sort(connector);
        }
    }

    private void sort(ConnectorElement connector) {
        if (follows(connector.from().target(), connector)
                && follows(connector.to().target(), connector)) {
            shifted.add(connector.id());
        } else {
            stretched.add(connector);
        }
    }

    private boolean follows(@Nullable ElementId target, ConnectorElement connector) {
        return target == null ? moving.contains(connector.id()) : moving.contains(target);
    }

    @Override
    public String path() {
        return "select.translating";
    }

    @Override
    public Cursor cursor() {
        return copying ? Cursor.COPY : Cursor.MOVE;
    }

    @Override
    public void moved(PointerInput input) {
        Point now = editor.viewport().toWorld(input.screen());
        Modifiers keys = input.modifiers();
        copying = pressedToCopy || keys.alt();
        double dx = now.x() - from.x();
        double dy = now.y() - from.y();
        if (keys.shift()) {
            if (Math.abs(dx) >= Math.abs(dy)) {
                dy = 0;
            } else {
                dx = 0;
            }
        }
        shift = snapped(dx, dy, keys.mod() && !pressedToCopy);
        editor.toolbox().refreshCursor();
        editor.show(preview());
    }

    private Point snapped(double dx, double dy, boolean freely) {
        guides = List.of();
        if (bounds == null) {
            return new Point(dx, dy);
        }
        boolean onGrid = !freely && editor.brush().grid().get() > 1;
        double x = bounds.x() + dx;
        double y = bounds.y() + dy;
        double placedX = dx == 0 ? bounds.x() : onGrid ? editor.brush().snap(x) : Math.rint(x);
        double placedY = dy == 0 ? bounds.y() : onGrid ? editor.brush().snap(y) : Math.rint(y);
        if (!freely) {
            Neighbours.Snapped snapped = neighbours.box(bounds.movedTo(placedX, placedY), dx != 0, dy != 0);
            placedX += snapped.shift().x();
            placedY += snapped.shift().y();
            guides = snapped.guides();
        }
        return new Point(placedX - bounds.x(), placedY - bounds.y());
    }

    private Preview preview() {
        Handled handles = handled == null ? null : handled.movedBy(shift);
        Rect box = handles == null ? null : handles.box();
        double degrees = handles == null ? 0 : handles.degrees();
        if (copying) {
            return copied().handledAt(box, degrees).along(guides);
        }
        Map<ElementId, ConnectorPath> paths = new HashMap<>();
        if (moving.size() <= FEW) {
            paths.putAll(editor.scene().linesWith(inHand()));
            paths.entrySet().removeIf(line -> justMovesAlong(line.getKey(), line.getValue()));
        } else {
            ConnectorRoutes routes = editor.scene().routesWith(this::boxInHand);
            for (ConnectorElement connector : stretched) {
                boolean itself = moving.contains(connector.id());
                paths.put(connector.id(), routes.route(itself ? connector.movedBy(shift.x(), shift.y()) : connector));
            }
        }
        return Preview.shifting(shifted, shift)
                .routed(paths)
                .handledAt(box, degrees)
                .aimingAt(frameToFallInto(), List.of())
                .along(guides);
    }

    /// A frame that something in the hand is not in yet, and would be.
    private @Nullable ElementId frameToFallInto() {
        if (held.size() > FEW || editor.scene().frames().isEmpty()) {
            return null;
        }
        for (ElementId id : held) {
            BoxElement box = boxInHand(id);
            if (box != null && (box.parent() == null || !moving.contains(box.parent()))) {
                SceneItem frame = MoveElements.frameAround(editor.document(), editor.hits(), moving, box);
                if (frame != null && !frame.id().equals(box.parent())) {
                    return frame.id();
                }
            }
        }
        return null;
    }

    /// The copies where they would come to lie, with the lines among them when they are few.
    private Preview copied() {
        List<Element> made = copies;
        if (made == null) {
            made = CopyElements.of(
                    editor.document(),
                    Elements.changeable(editor.scene(), Elements.withContent(editor.document(), held)),
                    editor::newId);
            copies = made;
        }
        boolean few = made.size() <= FEW;
        Map<ElementId, Element> ghosts = new LinkedHashMap<>();
        for (Element copy : made) {
            if (copy instanceof BoxElement || few && copy instanceof ConnectorElement) {
                ghosts.put(copy.id(), copy.movedBy(shift.x(), shift.y()));
            }
        }
        Preview preview = Preview.ghosts(List.copyOf(ghosts.values()));
        return few ? preview.routed(editor.scene().linesWith(ghosts)) : preview;
    }

    private boolean justMovesAlong(ElementId id, ConnectorPath path) {
        SceneItem item = shifted.contains(id) ? editor.scene().item(id) : null;
        return item != null && path.equals(item.path().movedBy(shift.x(), shift.y()));
    }

    private Map<ElementId, Element> inHand() {
        Map<ElementId, Element> elements = new HashMap<>();
        for (ElementId id : moving) {
            Element element = editor.document().element(id);
            if (element != null) {
                elements.put(id, element.movedBy(shift.x(), shift.y()));
            }
        }
        return elements;
    }

    private @Nullable BoxElement boxInHand(ElementId id) {
        BoxElement box = editor.document().box(id);
        return box != null && moving.contains(id) ? box.movedBy(shift.x(), shift.y()) : box;
    }

    @Override
    public void released(PointerInput input) {
        editor.toolbox().rest();
        if (shift.equals(Point.ORIGIN)) {
            return;
        }
        if (copying) {
            editor.copying().duplicate(held, shift.x(), shift.y());
        } else {
            editor.change(edit -> {
                MoveElements.planThese(edit, moving, shift.x(), shift.y());
                MoveElements.reparent(edit, editor.scene(), held);
            });
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
