package dev.tone.desktop.actions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Finds the action that a key press means, through sequences (`G C`) and scopes. Knows no toolkit.
public final class KeyMatcher {
    /// A sequence that is not continued within this time is forgotten.
    static final Duration PATIENCE = Duration.ofMillis(1500);

    private final ActionRegistry registry;
    private final Clock clock;
    private final List<Stroke> begun = new ArrayList<>();
    private Instant begunAt = Instant.MIN;

    public KeyMatcher(ActionRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /// @param typing whether a text field has the focus, where keys that type belong to the text
    /// @param singleKeys whether keys without a modifier act at all (WCAG 2.1.4)
    public Optional<Action> match(KeyPress press, boolean typing, boolean singleKeys) {
        if (Duration.between(begunAt, clock.instant()).compareTo(PATIENCE) > 0) {
            begun.clear();
        }
        for (Stroke stroke : press.candidates()) {
            if (stroke.isTyping() && (typing || !singleKeys)) {
                continue;
            }
            List<Stroke> strokes = new ArrayList<>(begun);
            strokes.add(stroke);
            Optional<Action> action = find(strokes);
            if (action.isPresent()) {
                begun.clear();
                return action;
            }
            if (isPrefix(strokes)) {
                begun.clear();
                begun.addAll(strokes);
                begunAt = clock.instant();
                return Optional.empty();
            }
        }
        if (!begun.isEmpty()) {
            begun.clear();
            return match(press, typing, singleKeys);
        }
        return Optional.empty();
    }

    private Optional<Action> find(List<Stroke> strokes) {
        Keys keys = new Keys(strokes);
        // The scope in front wins over what works anywhere.
        return registry.inScope().stream()
                .filter(action -> registry.keysOf(action).contains(keys))
                .filter(action -> action.enabled().get())
                .max(Comparator.comparing(Action::scope));
    }

    private boolean isPrefix(List<Stroke> strokes) {
        return registry.inScope().stream()
                .flatMap(action -> registry.keysOf(action).stream())
                .anyMatch(keys -> keys.strokes().size() > strokes.size()
                        && keys.strokes().subList(0, strokes.size()).equals(strokes));
    }
}
