package dev.tone.canvas.planner;

import dev.tone.canvas.service.ServiceKind;
import java.util.List;

/// Decides what a sentence leaves open: of `Postgres or MySQL` the first is taken, where nothing further on says which.
final class Choices {
    private Choices() {}

    /// @param items of which corrections and exclusions are read already
    static void settle(List<Item> items) {
        for (int i = 0; i + 1 < items.size(); i++) {
            if (items.get(i) instanceof Part one) {
                int next = i + 1;
                boolean or = one.role == Role.OR;
                while (next < items.size() && items.get(next) instanceof Token word && isBetween(word)) {
                    or |= word.is(Sort.OR);
                    next++;
                }
                if (or && next < items.size() && items.get(next) instanceof Part other && isOpen(one, other)) {
                    leave(one, other);
                }
            }
        }
    }

    private static boolean isBetween(Token word) {
        return word.is(Sort.OR) || word.is(Sort.ARTICLE) || word.is(Sort.NOUN) || word.is(Sort.TECHNOLOGY);
    }

    /// Whether one does what the other would; who calls one or the other, needs both.
    private static boolean isOpen(Part one, Part other) {
        boolean bare = one.labels.isEmpty() && other.labels.isEmpty();
        boolean made = !one.isVague() && !other.isVague() && !one.technologies.equals(other.technologies);
        boolean program = one.isProgram() && one.kind != ServiceKind.WEB;
        return made && bare && !program && one.kind == other.kind && !one.excluded && !other.excluded
                || one.chosen != null && made && one.kind == other.kind;
    }

    private static void leave(Part one, Part other) {
        Part taken = one.chosen == null ? one : one.chosen;
        other.chosen = taken;
        other.excluded = true;
        // What is said of the last of them is said of the one that is taken.
        taken.role = other.role;
    }
}
