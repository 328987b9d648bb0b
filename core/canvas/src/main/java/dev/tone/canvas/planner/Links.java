package dev.tone.canvas.planner;

import dev.tone.canvas.catalog.Technology;
import dev.tone.canvas.service.ServiceKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Who opens connections to whom, as far as it is known. Whoever was named first, the direction is the one that such
/// services have: what keeps data is connected to, a monitor asks, a gateway passes on.
final class Links {
    /// @param said in words that leave no doubt, so that nobody else is connected unless that is said too
    record Link(Part from, Part to, boolean said) {}

    private final List<Link> forbidden = new ArrayList<>();
    /// Above all services: they only answer.
    private static final int CALLER = 8;

    private final List<Link> links = new ArrayList<>();

    /// Who must not open a connection to whom, whatever else is said or usual.
    void forbid(Part subject, Part object) {
        forbidden.add(new Link(subject.real(), object.real(), true));
    }

    void add(Part subject, Part object, boolean said) {
        Part one = subject.real();
        Part other = object.real();
        boolean barred = forbidden.stream()
                .anyMatch(each -> each.from().real() == one && each.to().real() == other);
        if (one == other || one.excluded || other.excluded || barred) {
            return;
        }
        boolean turned = rank(one) < rank(other);
        Part from = turned ? other : one;
        Part to = turned ? one : other;
        boolean shown = Kinds.isGrafana(from) && to.isProgram();
        if (shown || (isStore(from) && isStore(to))) {
            return;
        }
        if (links.stream()
                .noneMatch(each -> each.from() == from && each.to() == to || each.from() == to && each.to() == from)) {
            links.add(new Link(from, to, said));
        }
    }

    /// `Keycloak backed by Postgres`: what is asked like a store may have one itself.
    void keep(Part server, Part database) {
        if (server.kind == ServiceKind.AUTH && database.kind == ServiceKind.DATABASE && !reaches(database)) {
            links.add(new Link(server.real(), database.real(), true));
        }
    }

    List<Link> all() {
        return links;
    }

    boolean reaches(Part to) {
        return links.stream().anyMatch(each -> each.to() == to);
    }

    boolean isSaid(Part to) {
        return links.stream().anyMatch(each -> each.to() == to && each.said());
    }

    Set<Part> to(Part part) {
        Set<Part> from = new LinkedHashSet<>();
        links.stream().filter(each -> each.to() == part).forEach(each -> from.add(each.from()));
        return from;
    }

    Set<Part> from(Part part) {
        Set<Part> to = new LinkedHashSet<>();
        links.stream().filter(each -> each.from() == part).forEach(each -> to.add(each.to()));
        return to;
    }

    static boolean isStore(Part part) {
        return switch (part.kind) {
            case DATABASE, CACHE, QUEUE, SEARCH, STORAGE, EXTERNAL, AUTH -> true;
            default -> false;
        };
    }

    private static int rank(Part part) {
        if (part.calls) {
            return CALLER;
        }
        Technology technology = part.technologies.stream()
                .filter(each -> each.kind() == ServiceKind.MONITORING)
                .findFirst()
                .orElse(part.technology());
        return Usual.rank(part.kind, technology == null ? "" : technology.slug());
    }
}
