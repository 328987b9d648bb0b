package dev.tone.canvas.tools.select;

import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.End;
import dev.tone.canvas.document.Guide;
import dev.tone.canvas.editor.Cursor;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.Handle;
import dev.tone.canvas.editor.Handled;
import dev.tone.canvas.editor.KeyInput;
import dev.tone.canvas.editor.Overlay;
import dev.tone.canvas.editor.PointerInput;
import dev.tone.canvas.editor.Ports;
import dev.tone.canvas.editor.ToolState;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.ops.GrowConnected;
import dev.tone.canvas.scene.SceneItem;
import dev.tone.canvas.tools.connect.ConnectorDrawing;
import dev.tone.canvas.tools.connect.Reconnecting;
import dev.tone.canvas.tools.crop.Cropping;
import dev.tone.canvas.tools.guide.GuideDragging;
import dev.tone.model.id.ElementId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Nothing is held; what is under the pointer is hinted at.
public final class SelectIdle implements ToolState {
    private final Editor editor;
    private Cursor cursor = Cursor.DEFAULT;

    public SelectIdle(Editor editor) {
        this.editor = editor;
    }

    @Override
    public String path() {
        return "select.idle";
    }

    @Override
    public Cursor cursor() {
        return cursor;
    }

    @Override
    public boolean turns() {
        return true;
    }

    @Override
    public void left() {
        editor.hovered().set(Optional.empty());
        editor.reached().set(Optional.empty());
    }

    @Override
    public void moved(PointerInput input) {
        Point world = editor.viewport().toWorld(input.screen());
        SceneItem under = under(world);
        editor.hovered().set(Optional.ofNullable(under).map(SceneItem::id).map(editor.selection()::unit));
        editor.reached().set(reached(world, under));
        cursor = cursorAt(world, under);
        editor.toolbox().refreshCursor();
    }

    /// A port that the pointer is at goes before what lies there; beside a box its ports stay for a while, so that the
    /// pointer gets to them.
    private Optional<Editor.Reached> reached(Point world, @Nullable SceneItem under) {
        Ports ports = editor.overlay().get().ports();
        Ports.Port port = ports == null ? null : ports.at(editor, world);
        if (ports != null && port != null && handleAt(world) == null) {
            return Optional.of(new Editor.Reached(ports.host(), port.toward()));
        }
        if (under != null
                && under.box() != null
                && editor.selection().unit(under.id()).equals(under.id())) {
            return Optional.of(new Editor.Reached(under.id(), null));
        }
        return editor.reached()
                .get()
                .map(Editor.Reached::host)
                .filter(host -> Ports.keeps(editor, host, world))
                .map(host -> new Editor.Reached(host, null));
    }

    private Ports.@Nullable Port portAt(Point world) {
        Ports ports = editor.overlay().get().ports();
        return ports == null ? null : ports.at(editor, world);
    }

    private Cursor cursorAt(Point world, @Nullable SceneItem under) {
        Handle handle = handleAt(world);
        if (isOnKnob(world)) {
            return Cursor.GRAB;
        }
        if (handle != null) {
            return cursorOf(handle, editor.overlay().get().turn());
        }
        if (portAt(world) != null) {
            return Cursor.CROSSHAIR;
        }
        Guide guide = guideAt(world, under);
        if (guide != null) {
            return guide.upright() ? Cursor.RESIZE_HORIZONTAL : Cursor.RESIZE_VERTICAL;
        }
        return under != null ? Cursor.MOVE : Cursor.DEFAULT;
    }

    /// A guide lies over what is not selected.
    private @Nullable Guide guideAt(Point world, @Nullable SceneItem under) {
        boolean selected =
                under != null && editor.selection().contains(editor.selection().unit(under.id()));
        return selected ? null : editor.guides().at(world);
    }

    @Override
    public void pressed(PointerInput input) {
        Point world = editor.viewport().toWorld(input.screen());
        ConnectorElement connector = selectedConnector();
        if (connector != null) {
            SceneItem item = editor.scene().item(connector.id());
            double reach = editor.viewport().near() + editor.viewport().units(2);
            if (item != null && item.path().end().distanceTo(world) <= reach) {
                editor.toolbox().enter(new Reconnecting(editor, connector, false));
                return;
            }
            if (item != null && item.path().start().distanceTo(world) <= reach) {
                editor.toolbox().enter(new Reconnecting(editor, connector, true));
                return;
            }
        }
        Handled handled = handled();
        if (handled != null && isOnKnob(world)) {
            editor.toolbox().enter(new SelectRotating(editor, handled.box(), world));
            return;
        }
        Handle handle = handleAt(world);
        if (handle != null && handled != null) {
            editor.toolbox().enter(new SelectResizing(editor, handle, handled, world));
            return;
        }
        Ports ports = editor.overlay().get().ports();
        Ports.Port port = portAt(world);
        if (ports != null && port != null) {
            End.Attached from = new End.Attached(ports.host(), port.anchor(), world.rounded());
            editor.toolbox()
                    .enter(ConnectorDrawing.outOf(editor, input, from, () -> grow(ports.host(), port.toward())));
            return;
        }
        SceneItem under = under(world);
        Guide guide = guideAt(world, under);
        if (guide != null) {
            editor.toolbox().enter(new GuideDragging(editor, guide));
            return;
        }
        if (under != null || isInSelection(world)) {
            editor.toolbox().enter(new SelectPointing(editor, under, input));
        } else {
            editor.toolbox().enter(new SelectMarquee(editor, input));
        }
    }

    private void grow(ElementId host, GrowConnected.Toward toward) {
        editor.selection().only(host);
        editor.commands().grow(toward);
    }

    @Override
    public boolean key(KeyInput input) {
        return input.key().equals("Enter") && !input.modifiers().mod() && Cropping.begin(editor);
    }

    /// One level: out of the group that was stepped into, or what is selected is let go.
    @Override
    public void cancel() {
        if (!editor.grouping().leave()) {
            editor.selection().clear();
        }
    }

    private @Nullable SceneItem under(Point world) {
        return editor.hits().at(world, editor.viewport().near(), SceneItem::isReachable);
    }

    /// Between several selected elements the space belongs to them.
    private boolean isInSelection(Point world) {
        if (editor.selection().ids().size() < 2) {
            return false;
        }
        Rect bounds = editor.selection().bounds();
        return bounds != null && bounds.contains(world);
    }

    private boolean isOnKnob(Point world) {
        double reach = editor.viewport().near();
        return editor.overlay().get().handles() != null
                && editor.overlay().get().anchors().stream().anyMatch(knob -> knob.distanceTo(world) <= reach);
    }

    private @Nullable ConnectorElement selectedConnector() {
        ElementId single = editor.selection().single();
        return single != null
                        && editor.document().element(single) instanceof ConnectorElement connector
                        && !connector.locked()
                ? connector
                : null;
    }

    private @Nullable Handled handled() {
        Overlay overlay = editor.overlay().get();
        Rect box = overlay.handles();
        return box == null ? null : new Handled(box, overlay.turn());
    }

    private @Nullable Handle handleAt(Point at) {
        Handled handled = handled();
        if (handled == null) {
            return null;
        }
        Rect box = handled.box();
        Point world = handled.turn().turnBack(at);
        double reach = editor.viewport().near();
        double pixel = editor.viewport().units(1);
        Handle best = null;
        for (Handle handle : Handle.values()) {
            boolean roomy = handle.hasRoom(box.width() / pixel, box.height() / pixel);
            double distance = handle.on(box).distanceTo(world);
            if (roomy
                    && distance <= reach
                    && (best == null || distance < best.on(box).distanceTo(world))) {
                best = handle;
            }
        }
        return best;
    }

    /// Of the four, the one that points most nearly to where the handle goes.
    ///
    /// @param degrees by which the box is turned
    static Cursor cursorOf(Handle handle, double degrees) {
        int eighths = switch (handle) {
            case LEFT, RIGHT -> 0;
            case TOP_LEFT, BOTTOM_RIGHT -> 1;
            case TOP, BOTTOM -> 2;
            case TOP_RIGHT, BOTTOM_LEFT -> 3;
        };
        return switch (Math.floorMod(eighths + Math.round(degrees / 45), 4)) {
            case 0 -> Cursor.RESIZE_HORIZONTAL;
            case 1 -> Cursor.RESIZE_FALLING;
            case 2 -> Cursor.RESIZE_VERTICAL;
            default -> Cursor.RESIZE_RISING;
        };
    }
}
