package dev.tone.canvas.history;

import dev.tone.canvas.document.BoxElement;
import dev.tone.canvas.document.Comment;
import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Diff;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.Entry;
import dev.tone.canvas.document.Guide;
import dev.tone.canvas.document.Layer;
import dev.tone.canvas.document.LayerState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/// What an edit did, in so few facts that a line can say it.
///
/// @param count of the elements that it is about
/// @param type of all of them; empty when they are of several
/// @param name of the only one; empty when it has none or there are several
public record StepSummary(Act act, int count, String type, String name) {
    private static final int LONGEST = 60;

    public enum Act {
        ADDED,
        CONNECTED,
        REMOVED,
        MOVED,
        RESIZED,
        TURNED,
        WRITTEN,
        STYLED,
        ARRANGED,
        ROUTED,
        CHANGED,
        LAYERS,
        GUIDES,
        COMMENTED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static StepSummary of(Diff diff) {
        List<Entry> all = new ArrayList<>(diff.added().values());
        all.addAll(diff.removed().values());
        diff.updated().values().forEach(update -> all.add(update.to()));
        List<Element> added = elements(diff.added().values());
        List<Element> removed = elements(diff.removed().values());
        List<Diff.Update> updated = diff.updated().values().stream()
                .filter(update -> update.to() instanceof Element && update.from() instanceof Element)
                .toList();
        if (added.isEmpty() && removed.isEmpty() && updated.isEmpty()) {
            return new StepSummary(aside(all), all.size(), "", "");
        }
        if (!added.isEmpty() && removed.isEmpty()) {
            List<Element> main = main(added);
            boolean lines = main.getFirst() instanceof ConnectorElement;
            return about(lines ? Act.CONNECTED : Act.ADDED, main);
        }
        if (!removed.isEmpty() && added.isEmpty()) {
            return about(Act.REMOVED, main(removed));
        }
        return added.isEmpty() ? changed(updated) : about(Act.CHANGED, elements(all));
    }

    private static List<Element> elements(Collection<Entry> entries) {
        return entries.stream()
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    private static Act aside(List<Entry> all) {
        Predicate<Entry> layers = entry -> entry instanceof Layer || entry instanceof LayerState;
        return all.stream().allMatch(Comment.class::isInstance)
                ? Act.COMMENTED
                : all.stream().allMatch(Guide.class::isInstance)
                        ? Act.GUIDES
                        : all.stream().allMatch(layers) ? Act.LAYERS : Act.CHANGED;
    }

    /// Lines that come and go with boxes are not what it is about.
    private static List<Element> main(List<Element> elements) {
        List<Element> boxes = elements.stream()
                .filter(element -> !(element instanceof ConnectorElement))
                .toList();
        return boxes.isEmpty() ? elements : boxes;
    }

    /// What happened to the most of them; lines that only follow do not count.
    private static StepSummary changed(List<Diff.Update> updated) {
        Map<Act, List<Element>> acts = new EnumMap<>(Act.class);
        for (Diff.Update update : updated) {
            acts.computeIfAbsent(act((Element) update.from(), (Element) update.to()), _ -> new ArrayList<>())
                    .add((Element) update.to());
        }
        if (acts.size() > 1) {
            acts.remove(Act.ROUTED);
        }
        Act most = Act.CHANGED;
        int count = 0;
        for (Map.Entry<Act, List<Element>> each : acts.entrySet()) {
            if (each.getValue().size() > count) {
                count = each.getValue().size();
                most = each.getKey();
            }
        }
        return about(most, acts.getOrDefault(most, List.of()));
    }

    private static Act act(Element from, Element to) {
        if (from instanceof BoxElement before && to instanceof BoxElement after) {
            if (before.rotation() != after.rotation()) {
                return Act.TURNED;
            }
            if (before.bounds().width() != after.bounds().width()
                    || before.bounds().height() != after.bounds().height()) {
                return Act.RESIZED;
            }
            if (!before.bounds().equals(after.bounds())) {
                return Act.MOVED;
            }
        }
        if (from instanceof ConnectorElement before
                && to instanceof ConnectorElement after
                && (!before.from().equals(after.from())
                        || !before.to().equals(after.to())
                        || !before.waypoints().equals(after.waypoints()))) {
            return Act.ROUTED;
        }
        if (!from.label().equals(to.label())) {
            return Act.WRITTEN;
        }
        if (!from.style().equals(to.style())) {
            return Act.STYLED;
        }
        boolean arranged = !from.z().equals(to.z())
                || !from.layer().equals(to.layer())
                || !Objects.equals(from.parent(), to.parent());
        return arranged ? Act.ARRANGED : Act.CHANGED;
    }

    private static StepSummary about(Act act, List<Element> elements) {
        String type = elements.isEmpty() ? "" : elements.getFirst().type();
        boolean one = elements.stream().allMatch(element -> element.type().equals(type));
        String name = elements.size() == 1
                ? elements.getFirst().label().lines().findFirst().orElse("").strip()
                : "";
        return new StepSummary(
                act,
                elements.size(),
                one ? type : "",
                name.length() > LONGEST ? name.substring(0, LONGEST) + "…" : name);
    }
}
