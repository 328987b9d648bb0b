package dev.tone.canvas.editor;

import dev.tone.canvas.document.BoxElement;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.GroupElement;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.ops.Elements;
import dev.tone.canvas.ops.GrowConnected.Toward;
import dev.tone.canvas.ops.RotateElements;
import dev.tone.model.id.ElementId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Puts together what lies over the document.
final class Overlays {
    /// Pixels between the box around the selection and the knob that turns it.
    private static final double KNOB = 24;

    /// The same where a port lies in between.
    private static final double FAR_KNOB = 40;

    /// Nobody turns more by hand, and looking at so many each time would cost.
    static final int MOST_TURNED = 1_000;

    private Overlays() {}

    static Overlay compose(Editor editor, Preview preview) {
        Set<ElementId> selected = editor.selection().ids();
        ElementId editing = editor.editing().get().orElse(null);
        Handled handled = handled(editor, preview, selected, editing);
        Rect handles = handled == null ? null : handled.box();
        Ports ports = preview == Preview.NONE && editing == null ? ports(editor) : null;
        Point knob = preview == Preview.NONE && handled != null ? knob(editor, selected, handled, ports) : null;
        return new Overlay(
                selected,
                handles,
                handled == null ? 0 : handled.degrees(),
                editor.hovered().get().orElse(null),
                preview.shifted(),
                preview.shift(),
                preview.replaced(),
                preview.paths(),
                preview.ghosts(),
                preview.marquee(),
                preview.guides(),
                preview.target(),
                knob == null ? preview.anchors() : List.of(knob),
                preview.faded(),
                preview.rules() == null ? editor.guides().inForce() : preview.rules(),
                editing,
                ports);
    }

    /// Of what the pointer is at, else of the one that is selected.
    private static @Nullable Ports ports(Editor editor) {
        ElementId near = editor.reached().get().map(Editor.Reached::host).orElse(null);
        ElementId host = near == null ? editor.selection().single() : near;
        Toward active = editor.reached().get().map(Editor.Reached::port).orElse(null);
        return host == null || !editor.toolbox().state().turns() ? null : Ports.of(editor, host, active);
    }

    /// Where the selection is turned: above its box, when there is something in it to be turned.
    private static @Nullable Point knob(
            Editor editor, Set<ElementId> selected, Handled handled, @Nullable Ports ports) {
        if (selected.size() > MOST_TURNED
                || !editor.toolbox().state().turns()
                || Elements.withMembers(editor.document(), selected).stream()
                        .noneMatch(id -> isTurnable(editor.document().element(id)))) {
            return null;
        }
        boolean beyond = ports != null && selected.contains(ports.host());
        Rect box = handled.box();
        double away = editor.viewport().units(beyond ? FAR_KNOB : KNOB);
        return handled.turn().turn(new Point(box.centerX(), box.y() - away));
    }

    private static boolean isTurnable(@Nullable Element element) {
        return element != null && RotateElements.isTurnable(element);
    }

    private static @Nullable Handled handled(
            Editor editor, Preview preview, Set<ElementId> selected, @Nullable ElementId editing) {
        if (preview.handles() != null) {
            return new Handled(preview.handles(), preview.turn());
        }
        if (editing == null
                && selected.size() == 1
                && editor.document().element(selected.iterator().next()) instanceof BoxElement box) {
            return box.locked() ? null : Handled.of(box);
        }
        Rect around = handles(editor, selected, editing);
        return around == null ? null : new Handled(around, 0);
    }

    /// A single connector has its ends to take hold of instead of a box.
    private static @Nullable Rect handles(Editor editor, Set<ElementId> selected, @Nullable ElementId editing) {
        if (selected.isEmpty() || editing != null) {
            return null;
        }
        if (selected.size() == 1) {
            Element only = editor.document().element(selected.iterator().next());
            if (only instanceof GroupElement && !only.locked()) {
                return editor.selection().bounds();
            }
            return null;
        }
        return editor.selection().bounds();
    }
}
