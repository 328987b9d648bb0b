package dev.tone.canvas.editor;

import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.Guide;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.routing.ConnectorPath;
import dev.tone.model.id.ElementId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a gesture shows while it lasts; the parts are those of [Overlay].
///
/// @param rules the guides across the drawing as they would be, null for those of the document
public record Preview(
        Set<ElementId> shifted,
        Point shift,
        Map<ElementId, Element> replaced,
        Map<ElementId, ConnectorPath> paths,
        List<Element> ghosts,
        @Nullable Rect handles,
        @Nullable Rect marquee,
        @Nullable ElementId target,
        List<Point> anchors,
        Set<ElementId> faded,
        List<Overlay.Guide> guides,
        @Nullable List<Guide> rules) {
    public static final Preview NONE = new Preview(
            Set.of(),
            Point.ORIGIN,
            Map.of(),
            Map.of(),
            List.of(),
            null,
            null,
            null,
            List.of(),
            Set.of(),
            List.of(),
            null);

    public static Preview shifting(
            Set<ElementId> ids, Point shift, Map<ElementId, ConnectorPath> paths, @Nullable Rect handles) {
        return new Preview(
                ids, shift, Map.of(), paths, List.of(), handles, null, null, List.of(), Set.of(), List.of(), null);
    }

    public static Preview replacing(
            Map<ElementId, Element> replaced, Map<ElementId, ConnectorPath> paths, @Nullable Rect handles) {
        return new Preview(
                Set.of(),
                Point.ORIGIN,
                replaced,
                paths,
                List.of(),
                handles,
                null,
                null,
                List.of(),
                Set.of(),
                List.of(),
                null);
    }

    public static Preview ghosts(List<Element> ghosts) {
        return new Preview(
                Set.of(),
                Point.ORIGIN,
                Map.of(),
                Map.of(),
                ghosts,
                null,
                null,
                null,
                List.of(),
                Set.of(),
                List.of(),
                null);
    }

    public static Preview marquee(Rect marquee) {
        return new Preview(
                Set.of(),
                Point.ORIGIN,
                Map.of(),
                Map.of(),
                List.of(),
                null,
                marquee,
                null,
                List.of(),
                Set.of(),
                List.of(),
                null);
    }

    public static Preview fading(Set<ElementId> faded) {
        return new Preview(
                Set.of(),
                Point.ORIGIN,
                Map.of(),
                Map.of(),
                List.of(),
                null,
                null,
                null,
                List.of(),
                faded,
                List.of(),
                null);
    }

    /// With the element that an end would attach to.
    public Preview aimingAt(@Nullable ElementId nextTarget, List<Point> nextAnchors) {
        return new Preview(
                shifted,
                shift,
                replaced,
                paths,
                ghosts,
                handles,
                marquee,
                nextTarget,
                nextAnchors,
                faded,
                guides,
                rules);
    }

    public Preview along(List<Overlay.Guide> nextGuides) {
        return new Preview(
                shifted, shift, replaced, paths, ghosts, handles, marquee, target, anchors, faded, nextGuides, rules);
    }

    /// With the guides across the drawing as they would be.
    public static Preview ruling(List<Guide> rules) {
        return new Preview(
                Set.of(),
                Point.ORIGIN,
                Map.of(),
                Map.of(),
                List.of(),
                null,
                null,
                null,
                List.of(),
                Set.of(),
                List.of(),
                rules);
    }
}
