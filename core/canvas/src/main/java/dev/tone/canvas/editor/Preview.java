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
        double turn,
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
            0,
            null,
            null,
            List.of(),
            Set.of(),
            List.of(),
            null);

    /// Elements that hang on the pointer.
    public static Preview shifting(Set<ElementId> ids, Point shift) {
        return NONE.moved(ids, shift);
    }

    private Preview moved(Set<ElementId> ids, Point by) {
        return new Preview(
                ids, by, replaced, paths, ghosts, handles, turn, marquee, target, anchors, faded, guides, rules);
    }

    public static Preview replacing(Map<ElementId, Element> replaced) {
        return NONE.instead(replaced);
    }

    private Preview instead(Map<ElementId, Element> others) {
        return new Preview(
                shifted, shift, others, paths, ghosts, handles, turn, marquee, target, anchors, faded, guides, rules);
    }

    public static Preview ghosts(List<? extends Element> ghosts) {
        return NONE.with(ghosts);
    }

    /// With elements that are about to come into being.
    public Preview with(List<? extends Element> nextGhosts) {
        return new Preview(
                shifted,
                shift,
                replaced,
                paths,
                List.copyOf(nextGhosts),
                handles,
                turn,
                marquee,
                target,
                anchors,
                faded,
                guides,
                rules);
    }

    public static Preview marquee(Rect area) {
        return NONE.around(area);
    }

    private Preview around(Rect area) {
        return new Preview(
                shifted, shift, replaced, paths, ghosts, handles, turn, area, target, anchors, faded, guides, rules);
    }

    public static Preview fading(Set<ElementId> ids) {
        return NONE.faded(ids);
    }

    private Preview faded(Set<ElementId> ids) {
        return new Preview(
                shifted, shift, replaced, paths, ghosts, handles, turn, marquee, target, anchors, ids, guides, rules);
    }

    /// The guides across the drawing as they would be.
    public static Preview ruling(List<Guide> rules) {
        return NONE.ruled(rules);
    }

    private Preview ruled(List<Guide> lines) {
        return new Preview(
                shifted, shift, replaced, paths, ghosts, handles, turn, marquee, target, anchors, faded, guides, lines);
    }

    /// With connectors that run elsewhere.
    public Preview routed(Map<ElementId, ConnectorPath> nextPaths) {
        return new Preview(
                shifted, shift, replaced, nextPaths, ghosts, handles, turn, marquee, target, anchors, faded, guides,
                rules);
    }

    /// With the upright box that carries the handles.
    public Preview handledAt(@Nullable Rect box) {
        return handledAt(box, 0);
    }

    /// With the box that carries the handles, turned about its middle.
    ///
    /// @param degrees clockwise
    public Preview handledAt(@Nullable Rect box, double degrees) {
        return new Preview(
                shifted, shift, replaced, paths, ghosts, box, degrees, marquee, target, anchors, faded, guides, rules);
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
                turn,
                marquee,
                nextTarget,
                nextAnchors,
                faded,
                guides,
                rules);
    }

    /// With lines that show what the gesture snapped to.
    public Preview along(List<Overlay.Guide> nextGuides) {
        return new Preview(
                shifted,
                shift,
                replaced,
                paths,
                ghosts,
                handles,
                turn,
                marquee,
                target,
                anchors,
                faded,
                nextGuides,
                rules);
    }
}
