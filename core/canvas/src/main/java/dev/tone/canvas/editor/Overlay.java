package dev.tone.canvas.editor;

import dev.tone.canvas.document.Element;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.routing.ConnectorPath;
import dev.tone.model.id.ElementId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the painter shows over and instead of the document while a person works: world units throughout.
///
/// A gesture changes nothing in the document before it ends. Until then `shift` moves the ids in `shifted`, `replaced`
/// stands in the place of the elements with the same ids, and `ghosts` are what is about to come into being.
///
/// @param selected drawn with an outline in the selection's colour
/// @param handles the box around the selection that carries the eight handles, as it is during the gesture; null for no
///     handles
/// @param turn degrees clockwise by which that box is turned about its middle
/// @param hovered outlined faintly
/// @param shifted ids that are drawn moved by `shift`
/// @param replaced drawn instead of the document's elements with the same ids, at their places in the order
/// @param paths lines of connectors while their ends move, by id; these win over `shift` and over the scene's
/// @param ghosts elements that are being drawn; connectors among them have their line in `paths`
/// @param marquee the rectangle that is being pulled up to select
/// @param guides lines that show what the gesture snapped to
/// @param target the element that a connector's end would attach to
/// @param anchors places at the target that can be attached to; at rest, the knob that turns the selection
/// @param faded ids about to be erased
/// @param rules guides across the drawing, as they are during the gesture
/// @param editing the element whose text is in a text control, which is drawn without its text
/// @param ports where connectors are pulled out of a box, null for nowhere
public record Overlay(
        Set<ElementId> selected,
        @Nullable Rect handles,
        double turn,
        @Nullable ElementId hovered,
        Set<ElementId> shifted,
        Point shift,
        Map<ElementId, Element> replaced,
        Map<ElementId, ConnectorPath> paths,
        List<Element> ghosts,
        @Nullable Rect marquee,
        List<Guide> guides,
        @Nullable ElementId target,
        List<Point> anchors,
        Set<ElementId> faded,
        List<dev.tone.canvas.document.Guide> rules,
        @Nullable ElementId editing,
        @Nullable Ports ports) {
    public static final Overlay NONE = new Overlay(
            Set.of(),
            null,
            0,
            null,
            Set.of(),
            Point.ORIGIN,
            Map.of(),
            Map.of(),
            List.of(),
            null,
            List.of(),
            null,
            List.of(),
            Set.of(),
            List.of(),
            null,
            null);

    /// A straight line from one place to another.
    public record Guide(Point from, Point to) {}
}
