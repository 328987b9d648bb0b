package dev.tone.canvas.exchange;

import dev.tone.canvas.document.Document;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.paint.CanvasTheme;
import dev.tone.canvas.paint.FontBook;
import dev.tone.canvas.paint.VectorPicture;
import dev.tone.canvas.paint.VectorTarget;
import dev.tone.canvas.scene.Scene;
import dev.tone.canvas.scene.SceneItem;
import dev.tone.model.id.ElementId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What of a drawing is to be seen, and how: a part of the world with the elements in it.
///
/// @param items from the back to the front
/// @param area of the world
/// @param background whether the paper is painted
public record Excerpt(List<SceneItem> items, Rect area, CanvasTheme theme, boolean background) {
    /// World units around what is drawn.
    public static final double MARGIN = 24;
    /// Above a frame stands its name.
    private static final double TITLE = 20;

    public Excerpt {
        items = List.copyOf(items);
    }

    /// The whole drawing, or the given elements with what is inside them.
    ///
    /// @param only null for everything
    /// @return null when nothing is to be seen
    public static @Nullable Excerpt of(
            Scene scene, @Nullable Collection<ElementId> only, CanvasTheme theme, boolean background) {
        Set<ElementId> chosen = only == null ? Set.of() : Set.copyOf(only);
        List<SceneItem> items = new ArrayList<>();
        Rect area = null;
        for (SceneItem item : scene.backToFront()) {
            if (item.isVisible() && (only == null || isIn(scene.document(), item, chosen))) {
                items.add(item);
                Rect bounds = seen(item);
                area = area == null ? bounds : area.union(bounds);
            }
        }
        return area == null ? null : new Excerpt(items, area.grown(MARGIN), theme, background);
    }

    private static boolean isIn(Document document, SceneItem item, Set<ElementId> chosen) {
        for (var element = item.element(); ; ) {
            if (chosen.contains(element.id())) {
                return true;
            }
            ElementId parent = element.parent();
            var above = parent == null ? null : document.element(parent);
            if (above == null) {
                return false;
            }
            element = above;
        }
    }

    private static Rect seen(SceneItem item) {
        Rect bounds = item.bounds();
        return item.element() instanceof dev.tone.canvas.document.FrameElement
                ? new Rect(bounds.x(), bounds.y() - TITLE, bounds.width(), bounds.height() + TITLE)
                : bounds;
    }

    /// Another part of the world, with what is to be seen of it: what lies outside would still be found and copied.
    Excerpt around(Rect part) {
        List<SceneItem> there = items.stream()
                .filter(item -> seen(item).grown(1).intersects(part))
                .toList();
        return new Excerpt(there, part, theme, background);
    }

    void paint(FontBook fonts, VectorTarget target) {
        new VectorPicture(fonts, theme).paint(items, target);
    }
}
