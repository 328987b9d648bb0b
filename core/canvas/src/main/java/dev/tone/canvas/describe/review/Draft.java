package dev.tone.canvas.describe.review;

import dev.tone.canvas.document.BoxElement;
import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Diff;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.Entry;
import dev.tone.canvas.editor.Ghosts.Sign;
import dev.tone.canvas.geometry.Rect;
import dev.tone.model.id.ElementId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A proposal as a change of the document that is not made yet, in pieces that are decided about one by one.
public final class Draft {
    private final Diff whole;
    private final Map<ElementId, Suggestion> suggestions = new LinkedHashMap<>();
    private final Set<ElementId> rejected = new HashSet<>();

    /// @param makingWay additions by the lines that only go because of them
    Draft(Diff whole, Map<ElementId, ElementId> makingWay) {
        this.whole = whole;
        whole.added().values().forEach(entry -> suggest(Sign.ADDED, null, entry, makingWay));
        whole.updated().values().forEach(update -> suggest(Sign.CHANGED, update.from(), update.to(), makingWay));
        whole.removed().values().forEach(entry -> suggest(Sign.REMOVED, entry, null, makingWay));
    }

    private void suggest(Sign sign, @Nullable Entry from, @Nullable Entry to, Map<ElementId, ElementId> makingWay) {
        Element before = from instanceof Element element ? element : null;
        Element after = to instanceof Element element ? element : null;
        Element element = after == null ? before : after;
        if (element == null) {
            return;
        }
        Set<ElementId> needs = new HashSet<>();
        boolean follows = false;
        if (element instanceof ConnectorElement line) {
            for (ElementId end : ends(line)) {
                if (sign == Sign.ADDED && whole.added().containsKey(end.value())) {
                    needs.add(end);
                } else if (sign == Sign.REMOVED && whole.removed().containsKey(end.value())) {
                    needs.add(end);
                    follows = true;
                }
            }
            // What is spoken on a line goes with what is at its end.
            if (sign == Sign.CHANGED) {
                ends(line).stream()
                        .filter(end -> whole.updated().containsKey(end.value()))
                        .forEach(needs::add);
                follows = true;
            }
            if (sign == Sign.ADDED) {
                ends(line).stream()
                        .filter(end -> whole.removed().containsKey(end.value()))
                        .forEach(needs::add);
            }
        }
        // What lies in a frame that is moved goes along with it.
        ElementId within = after == null ? null : after.parent();
        if (sign == Sign.CHANGED
                && before instanceof BoxElement was
                && after instanceof BoxElement will
                && within != null
                && within.equals(before.parent())
                && whole.updated().containsKey(within.value())
                && was.equals(will.withBounds(was.bounds()))) {
            needs.add(within);
            follows = true;
        }
        ElementId reason = makingWay.get(element.id());
        if (reason != null) {
            needs.add(reason);
        }
        ElementId parent = after == null ? null : after.parent();
        if (parent != null && whole.added().containsKey(parent.value())) {
            needs.add(parent);
        }
        suggestions.put(element.id(), new Suggestion(sign, before, after, needs, follows));
    }

    private static List<ElementId> ends(ConnectorElement line) {
        List<ElementId> ends = new ArrayList<>();
        ElementId from = line.from().target();
        ElementId to = line.to().target();
        if (from != null) {
            ends.add(from);
        }
        if (to != null) {
            ends.add(to);
        }
        return ends;
    }

    /// Boxes before lines; what is added first.
    public List<Suggestion> suggestions() {
        List<Suggestion> all = new ArrayList<>(suggestions.values());
        all.sort(java.util.Comparator.comparing((Suggestion each) -> each.element() instanceof ConnectorElement)
                .thenComparing(Suggestion::sign));
        return all;
    }

    /// Those that somebody decides about.
    public List<Suggestion> decisions() {
        return suggestions().stream().filter(each -> !each.follows()).toList();
    }

    public boolean isEmpty() {
        return suggestions.isEmpty();
    }

    /// Whether it will be done: not when what it needs is not.
    public boolean isAccepted(ElementId id) {
        Suggestion suggestion = suggestions.get(id);
        return suggestion != null
                && !rejected.contains(id)
                && suggestion.needs().stream().allMatch(this::isAccepted);
    }

    public int acceptedCount() {
        return (int) decisions().stream().filter(each -> isAccepted(each.id())).count();
    }

    /// Accepts it, with what it needs, or rejects it.
    void decide(ElementId id, boolean accept) {
        Suggestion suggestion = suggestions.get(id);
        if (suggestion == null || suggestion.follows()) {
            return;
        }
        if (accept) {
            rejected.remove(id);
            suggestion.needs().forEach(need -> decide(need, true));
        } else {
            rejected.add(id);
        }
    }

    /// What is to be done after all was decided.
    Diff accepted() {
        Map<String, Entry> added = new LinkedHashMap<>();
        Map<String, Diff.Update> updated = new LinkedHashMap<>();
        Map<String, Entry> removed = new LinkedHashMap<>();
        whole.added().forEach((key, entry) -> {
            if (isTaken(entry)) {
                added.put(key, entry);
            }
        });
        whole.updated().forEach((key, update) -> {
            if (isTaken(update.to())) {
                updated.put(key, update);
            }
        });
        whole.removed().forEach((key, entry) -> {
            if (isTaken(entry)) {
                removed.put(key, entry);
            }
        });
        return new Diff(added, updated, removed);
    }

    private boolean isTaken(Entry entry) {
        return entry instanceof Element element ? isAccepted(element.id()) : acceptedCount() > 0;
    }

    Diff whole() {
        return whole;
    }

    boolean touches(Diff change) {
        return change.updated().keySet().stream().anyMatch(this::concerns)
                || change.removed().keySet().stream().anyMatch(this::concerns);
    }

    private boolean concerns(String key) {
        if (whole.updated().containsKey(key) || whole.removed().containsKey(key)) {
            return true;
        }
        return whole.added().values().stream()
                .anyMatch(entry ->
                        entry instanceof ConnectorElement line && ends(line).contains(new ElementId(key)));
    }

    /// Where it shows, or null for a proposal without boxes.
    public @Nullable Rect bounds() {
        return suggestions.values().stream()
                .map(Suggestion::element)
                .filter(BoxElement.class::isInstance)
                .map(each -> ((BoxElement) each).bounds())
                .reduce(Rect::union)
                .orElse(null);
    }
}
