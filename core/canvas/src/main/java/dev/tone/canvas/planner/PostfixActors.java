package dev.tone.canvas.planner;

import dev.tone.canvas.service.ServiceKind;
import java.util.ArrayList;
import java.util.List;

/// Who acts in a clause in the order of Korean.
final class PostfixActors {
    private final List<Item> items;
    private final Links links;

    PostfixActors(List<Item> items, Links links) {
        this.items = items;
        this.links = links;
    }

    /// All programs that were named before a place.
    ///
    /// @param fronts whether front ends are meant as well, rather than workers
    List<Part> all(int until, boolean fronts) {
        List<Part> programs = new ArrayList<>();
        for (Item item : items.subList(0, until)) {
            if (item instanceof Part part
                    && (part.kind == ServiceKind.API || part.kind == (fronts ? ServiceKind.WEB : ServiceKind.WORKER))
                    && !part.excluded
                    && !programs.contains(part.real())) {
                programs.add(part.real());
            }
        }
        return programs;
    }

    /// Those that the sentence speaks of, with the ones that stand in a list with them.
    static List<Part> of(List<Part> before) {
        List<Part> subjects = new ArrayList<>();
        for (int i = before.size() - 1; i >= 0; i--) {
            Part part = before.get(i);
            boolean able = part.isProgram()
                    || part.kind == ServiceKind.ML
                    || part.kind == ServiceKind.MONITORING
                    || part.kind == ServiceKind.GATEWAY;
            boolean listed = !subjects.isEmpty() && part.role == Role.WITH && before.get(i + 1) == subjects.getLast();
            boolean also = part.role == Role.ALSO && part.isProgram() && subjects.isEmpty();
            if (able && (part.role.leads() || listed || also)) {
                subjects.add(part);
            }
        }
        return subjects;
    }

    /// A program that stands first without any ending.
    static List<Part> telegraphic(List<Part> before) {
        boolean first = before.size() > 1
                && before.getFirst().isProgram()
                && (before.getFirst().role == Role.NONE
                        || before.getFirst().role == Role.COPULA
                        || before.getFirst().role == Role.BY
                                && before.getFirst().isOwn()
                                && before.stream().skip(1).allMatch(Links::isStore));
        return first
                ? before.stream()
                        .filter(each -> each.start == before.getFirst().start)
                        .toList()
                : List.of();
    }

    /// What a front end is said to store is stored by the service that it calls.
    List<Part> behindFront(List<Part> fronts) {
        if (fronts.isEmpty() || fronts.stream().anyMatch(each -> each.kind != ServiceKind.WEB)) {
            return fronts;
        }
        List<Part> called = fronts.stream()
                .flatMap(each -> links.from(each).stream())
                .filter(each -> each.kind == ServiceKind.API)
                .distinct()
                .toList();
        return called.isEmpty() ? fronts : called;
    }
}
