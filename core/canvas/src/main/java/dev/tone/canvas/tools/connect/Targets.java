package dev.tone.canvas.tools.connect;

import dev.tone.canvas.document.BoxElement;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.ops.GrowConnected.Toward;
import dev.tone.canvas.scene.SceneItem;
import dev.tone.model.id.ElementId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a connector can lead to when it is drawn by keys: whatever a box is, but for what lies around its start.
final class Targets {
    private static final Comparator<BoxElement> READING = Comparator.<BoxElement>comparingDouble(
                    box -> box.bounds().y())
            .thenComparingDouble(box -> box.bounds().x())
            .thenComparing(box -> box.id().value());

    private Targets() {}

    /// The boxes among these, in their order.
    static List<BoxElement> among(Editor editor, Collection<ElementId> ids) {
        return ids.stream().map(editor.document()::box).filter(Objects::nonNull).toList();
    }

    static @Nullable BoxElement nearest(Editor editor, BoxElement from) {
        return of(editor, from)
                .min(Comparator.<BoxElement>comparingDouble(box -> away(from, box))
                        .thenComparing(READING))
                .orElse(null);
    }

    /// The one after that in reading order, around the end.
    static @Nullable BoxElement next(Editor editor, BoxElement from, BoxElement now, boolean backwards) {
        List<BoxElement> order = of(editor, from)
                .sorted(backwards ? READING.reversed() : READING)
                .toList();
        if (order.isEmpty()) {
            return null;
        }
        int at = order.stream().map(BoxElement::id).toList().indexOf(now.id());
        return order.get((at + 1) % order.size());
    }

    /// The nearest that lies that way of the one now, more ahead than aside.
    static @Nullable BoxElement toward(Editor editor, BoxElement from, BoxElement now, Toward toward) {
        return of(editor, from)
                .filter(box -> {
                    Point way = box.bounds().center().minus(now.bounds().center());
                    double ahead = way.x() * toward.dx() + way.y() * toward.dy();
                    double aside = Math.abs(way.x() * toward.dy()) + Math.abs(way.y() * toward.dx());
                    return ahead > 0 && ahead >= aside;
                })
                .min(Comparator.<BoxElement>comparingDouble(box -> away(now, box))
                        .thenComparing(READING))
                .orElse(null);
    }

    static @Nullable Toward toward(String key) {
        return switch (key) {
            case "ArrowLeft" -> Toward.LEFT;
            case "ArrowRight" -> Toward.RIGHT;
            case "ArrowUp" -> Toward.UP;
            case "ArrowDown" -> Toward.DOWN;
            default -> null;
        };
    }

    private static Stream<BoxElement> of(Editor editor, BoxElement from) {
        return editor.scene().backToFront().stream()
                .filter(SceneItem::isVisible)
                .map(SceneItem::box)
                .filter(Objects::nonNull)
                .filter(box -> !box.id().equals(from.id()))
                .filter(box -> !(box instanceof FrameElement)
                        || !box.bounds().contains(from.bounds().center()));
    }

    private static double away(BoxElement one, BoxElement other) {
        return one.bounds().center().distanceTo(other.bounds().center());
    }
}
