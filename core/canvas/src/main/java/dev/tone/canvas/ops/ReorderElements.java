package dev.tone.canvas.ops;

import dev.tone.canvas.document.Edit;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.geometry.ZIndex;
import dev.tone.canvas.scene.Scene;
import dev.tone.canvas.scene.SceneItem;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.LayerId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Changes who lies in front of whom, within each layer. Those that are moved keep their order among themselves.
public final class ReorderElements {
    public enum To {
        FRONT,
        FORWARD,
        BACKWARD,
        BACK
    }

    private ReorderElements() {}

    public static void plan(Edit edit, Scene scene, Collection<ElementId> ids, To to) {
        Set<ElementId> moving = Set.copyOf(ids);
        Map<LayerId, List<Element>> layers = new LinkedHashMap<>();
        for (SceneItem item : scene.backToFront()) {
            layers.computeIfAbsent(item.layer().id(), _ -> new ArrayList<>()).add(item.element());
        }
        layers.values().forEach(all -> reorder(edit, all, moving, to));
    }

    private static void reorder(Edit edit, List<Element> all, Set<ElementId> moving, To to) {
        List<Element> moved =
                all.stream().filter(element -> moving.contains(element.id())).toList();
        if (moved.isEmpty()) {
            return;
        }
        List<Element> rest =
                all.stream().filter(element -> !moving.contains(element.id())).toList();
        int at = switch (to) {
            case BACK -> 0;
            case FRONT -> rest.size();
            // One step past the nearest one that stays.
            case FORWARD -> Math.min(rest.size(), restBefore(all, moved.getLast(), moving) + 1);
            case BACKWARD -> Math.max(0, restBefore(all, moved.getFirst(), moving) - 1);
        };
        put(edit, rest, at, moved);
    }

    private static int restBefore(List<Element> all, Element element, Set<ElementId> moving) {
        int count = 0;
        for (Element other : all) {
            if (other == element) {
                break;
            }
            if (!moving.contains(other.id())) {
                count++;
            }
        }
        return count;
    }

    private static void put(Edit edit, List<Element> rest, int at, List<Element> moved) {
        ZIndex below = at == 0 ? null : rest.get(at - 1).z();
        // Others may have the same place by chance: the whole run of them has to make room.
        int end = at;
        while (end < rest.size() && below != null && rest.get(end).z().compareTo(below) <= 0) {
            end++;
        }
        List<Element> placed = new ArrayList<>(moved);
        placed.addAll(rest.subList(at, end));
        @Nullable ZIndex above = end == rest.size() ? null : rest.get(end).z();
        List<ZIndex> places = ZIndex.spread(below, above, placed.size());
        for (int i = 0; i < placed.size(); i++) {
            Element element = placed.get(i);
            edit.put(element.withHead(element.head().withZ(places.get(i))));
        }
    }
}
