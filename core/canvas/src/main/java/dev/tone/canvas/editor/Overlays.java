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
        Rect handles = preview.handles() != null ? preview.handles() : handles(editor, selected, editing);
        Ports ports = preview == Preview.NONE && editing == null ? ports(editor) : null;
        Point knob = preview == Preview.NONE && handles != null ? knob(editor, selected, handles, ports) : null;
        return new Overlay(
                selected,
                handles,
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
    private static @Nullable Point knob(Editor editor, Set<ElementId> selected, Rect handles, @Nullable Ports ports) {
        if (selected.size() > MOST_TURNED
                || !editor.toolbox().state().turns()
                || Elements.withMembers(editor.document(), selected).stream()
                        .noneMatch(id -> isTurnable(editor.document().element(id)))) {
            return null;
        }
        boolean beyond = ports != null && selected.contains(ports.host());
        return new Point(handles.centerX(), handles.y() - editor.viewport().units(beyond ? FAR_KNOB : KNOB));
    }

    private static boolean isTurnable(@Nullable Element element) {
        return element != null && RotateElements.isTurnable(element);
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
            return only instanceof BoxElement box && !box.locked() ? box.cover() : null;
        }
        return editor.selection().bounds();
    }
}
