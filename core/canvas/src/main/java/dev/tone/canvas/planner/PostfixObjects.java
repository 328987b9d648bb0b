package dev.tone.canvas.planner;

import dev.tone.canvas.service.ServiceKind;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What something is done to in Korean where the clause leaves it out: what was spoken of before.
final class PostfixObjects {
    private final List<Item> items;
    private final Links links;
    private final PostfixClauses clauses;

    PostfixObjects(List<Item> items, Links links, PostfixClauses clauses) {
        this.items = items;
        this.links = links;
        this.clauses = clauses;
    }

    /// @param objects that the clause names, to which the missing one is added
    /// @param head of which the clause only says more; null when it stands alone
    /// @param from where the clause begins; `at` is its verb
    void fill(List<Part> objects, List<Part> subjects, @Nullable Part head, Token verb, int from, int at) {
        boolean asks =
                subjects.stream().anyMatch(each -> each.kind == ServiceKind.MONITORING && !Kinds.isGrafana(each));
        boolean answered = objects.stream().anyMatch(each -> each.isProgram() && each.role == Role.FROM);
        if (verb.is(Sort.CONSUME_VERB) && !asks && !answered && objects.stream().noneMatch(Links::isStore)) {
            // `그 결과를 읽어`: from where others have put it.
            boolean shown = subjects.stream().anyMatch(Kinds::isGrafana);
            Part kept = shown || clauses.isOfResult(from, at)
                    ? last(from, part -> part.kind == ServiceKind.DATABASE)
                    : null;
            Part queue = kept != null ? kept : lastQueue(from);
            // `서비스는 읽기만 해`: what was spoken of last.
            Part meant = queue != null || subjects.isEmpty() || !objects.isEmpty() ? queue : last(from, Links::isStore);
            if (meant != null) {
                objects.add(meant);
            }
        }
        if (objects.isEmpty()
                && head == null
                && !subjects.isEmpty()
                && (clauses.isPronoun(from, at) || clauses.isCall(from, at, verb))) {
            List<Part> acting = subjects;
            Part meant = last(from, part -> part.kind == ServiceKind.API && !acting.contains(part.real()));
            if (meant != null) {
                acting.forEach(each -> links.add(each, meant, true));
            }
        }
        if (objects.isEmpty()
                && head == null
                && subjects.stream().noneMatch(each -> each.kind == ServiceKind.MONITORING)
                && verb.text().matches("(?:조회|검색|참조|보여|꺼내 쓰).*")) {
            Part store = last(from, Links::isStore);
            if (store != null) {
                objects.add(store);
            }
        }
    }

    @Nullable
    Part lastQueue(int from) {
        return last(from, part -> part.kind == ServiceKind.QUEUE);
    }

    @Nullable
    Part last(int from, Predicate<Part> wanted) {
        Part last = null;
        for (Item item : items.subList(0, from)) {
            last = item instanceof Part part && !part.excluded && wanted.test(part) ? part : last;
        }
        return last;
    }
}
