package dev.tone.canvas.paint;

import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.Routing;
import dev.tone.canvas.editor.Overlay;
import dev.tone.canvas.editor.Ports;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.Segments;
import dev.tone.canvas.routing.ConnectorPath;
import dev.tone.canvas.scene.Scene;
import dev.tone.canvas.scene.SceneItem;
import dev.tone.model.id.ElementId;
import java.util.List;
import java.util.Set;

/// Writes down as the painter wants it what the editor has over the document: selection, handles, knobs, ports, guides.
final class OverlayMarks {
    /// World units; shorter pieces of a line have no knob, which would hide them.
    private static final double LEAST_PIECE = 32;

    private final Scene source;
    private final SlotSets slots;
    private final PaintOverlay marks;
    private Overlay shown = Overlay.NONE;

    OverlayMarks(Scene source, SlotSets slots, PaintOverlay marks) {
        this.source = source;
        this.slots = slots;
        this.marks = marks;
    }

    void show(Overlay overlay) {
        // Sets of thousands stay the same ones from step to step of a gesture: looked up once.
        slots.fill(marks.selected, overlay.selected(), shown.selected());
        slots.fill(marks.shifted, overlay.shifted(), shown.shifted());
        slots.fill(marks.faded, overlay.faded(), shown.faded());
        slots.fill(marks.held, overlay.paths().keySet(), Set.of());
        shown = overlay;
        marks.forget();
        marks.shiftX = overlay.shift().x();
        marks.shiftY = overlay.shift().y();
        marks.hovered = slots.of(overlay.hovered());
        marks.target = slots.of(overlay.target());
        marks.writing = slots.of(overlay.editing());
        Rect handles = overlay.handles();
        if (handles != null) {
            marks.bounds(handles.x(), handles.y(), handles.width(), handles.height(), true);
            marks.turn = overlay.turn();
        }
        Rect marquee = overlay.marquee();
        if (marquee != null) {
            marks.marquee(marquee.x(), marquee.y(), marquee.width(), marquee.height());
        }
        for (Overlay.Guide guide : overlay.guides()) {
            marks.guide(
                    guide.from().x(),
                    guide.from().y(),
                    guide.to().x(),
                    guide.to().y());
        }
        overlay.rules().forEach(rule -> marks.rule(rule.upright(), rule.at()));
        for (Point anchor : overlay.anchors()) {
            marks.dot(anchor.x(), anchor.y());
        }
        Ports ports = overlay.ports();
        if (ports != null) {
            for (Ports.Port port : ports.all()) {
                marks.port(port.at().x(), port.at().y(), port.toward() == ports.active());
            }
        }
        if (overlay.selected().size() == 1 && overlay.editing() == null) {
            ends(overlay, overlay.selected().iterator().next());
        }
    }

    /// A connector that is selected alone has its ends to take hold of.
    private void ends(Overlay overlay, ElementId id) {
        SceneItem only = source.item(id);
        if (only != null && only.connector() != null) {
            ConnectorPath path = overlay.paths().getOrDefault(id, only.path());
            marks.dot(path.start().x(), path.start().y());
            marks.dot(path.end().x(), path.end().y());
            bends(path, overlay.replaced().getOrDefault(id, only.element()));
        }
    }

    /// Where its line can be taken: the pieces of an orthogonal one, the bends of any other.
    private void bends(ConnectorPath path, Element element) {
        if (element instanceof ConnectorElement line && line.routing() != Routing.ORTHOGONAL) {
            line.waypoints().forEach(bend -> marks.knob(bend.x(), bend.y()));
            return;
        }
        for (int i = 0; i + 1 < path.points().size(); i++) {
            Point a = path.points().get(i);
            Point b = path.points().get(i + 1);
            if (a.distanceTo(b) >= LEAST_PIECE) {
                // What is written in the middle of the line stays readable.
                Point middle = Segments.along(List.of(a, b), 0.5);
                Point at = middle.distanceTo(path.middle()) < LEAST_PIECE ? Segments.along(List.of(a, b), 0.2) : middle;
                marks.knob(at.x(), at.y());
            }
        }
    }
}
