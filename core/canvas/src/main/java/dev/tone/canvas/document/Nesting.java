package dev.tone.canvas.document;

import dev.tone.model.id.ElementId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Keeps own changes from making an element its own ancestor, which replaying them would refuse: an undo may do so
/// when others have moved things about meanwhile.
final class Nesting {
    private final Function<String, @Nullable Entry> current;
    private final Map<String, Element> changed = new HashMap<>();

    private Nesting(Function<String, @Nullable Entry> current) {
        this.current = current;
    }

    /// The diff with those new parents taken out that would close a circle or nest too deep.
    static Diff withoutCircles(Diff diff, Function<String, @Nullable Entry> current) {
        Nesting nesting = new Nesting(current);
        Map<String, Element> suspects = new LinkedHashMap<>();
        diff.added().forEach((key, entry) -> nesting.note(key, null, entry, suspects));
        diff.updated().forEach((key, update) -> nesting.note(key, update.from(), update.to(), suspects));
        Map<String, Entry> corrected = new HashMap<>();
        suspects.forEach((key, element) -> {
            if (!nesting.isSound(element)) {
                Element loose = element.withHead(element.head().withParent(null));
                nesting.changed.put(key, loose);
                corrected.put(key, loose);
            }
        });
        return corrected.isEmpty() ? diff : corrected(diff, corrected);
    }

    private void note(String key, @Nullable Entry from, Entry to, Map<String, Element> suspects) {
        if (to instanceof Element element) {
            ElementId before = from instanceof Element old ? old.parent() : null;
            if (!Objects.equals(before, element.parent())) {
                changed.put(key, element);
                if (element.parent() != null) {
                    suspects.put(key, element);
                }
            }
        }
    }

    private boolean isSound(Element element) {
        ElementId ancestor = element.parent();
        for (int depth = 0; depth < Limits.NESTING; depth++) {
            if (ancestor == null) {
                return true;
            }
            if (ancestor.equals(element.id())) {
                return false;
            }
            Element next = changed.get(ancestor.value());
            if (next == null && current.apply(ancestor.value()) instanceof Element unchanged) {
                next = unchanged;
            }
            ancestor = next == null ? null : next.parent();
        }
        return ancestor == null;
    }

    private static Diff corrected(Diff diff, Map<String, Entry> corrected) {
        Map<String, Entry> added = new LinkedHashMap<>(diff.added());
        added.replaceAll((key, entry) -> corrected.getOrDefault(key, entry));
        Map<String, Diff.Update> updated = new LinkedHashMap<>();
        diff.updated().forEach((key, update) -> {
            Entry to = corrected.getOrDefault(key, update.to());
            if (!to.equals(update.from())) {
                updated.put(key, new Diff.Update(update.from(), to));
            }
        });
        return new Diff(added, updated, diff.removed());
    }
}
