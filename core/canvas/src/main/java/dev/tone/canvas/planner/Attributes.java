package dev.tone.canvas.planner;

import dev.tone.canvas.service.ServiceKind;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Gives hosts, ports and counts to the services that they are said of.
final class Attributes {
    private final List<Item> items;
    private final List<Part> services;

    private Attributes(List<Item> items, List<Part> services) {
        this.items = items;
        this.services = services;
    }

    static void give(List<Item> items, List<Part> services) {
        Attributes attributes = new Attributes(items, services);
        for (Item item : items) {
            if (item instanceof Part part
                    && part.count > 1
                    && !part.countable
                    && !attributes.isSpread(part, part.count)
                    && part.noun != Entry.Strength.TITLE
                    && !part.excluded) {
                part.real().replicas = part.count;
            }
        }
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Token token) {
                switch (token.sort()) {
                    case HOST -> attributes.host(i, token);
                    case PORT -> attributes.port(i, token);
                    case REPLICAS -> attributes.replicas(i, token);
                    default -> {}
                }
            }
        }
    }

    private void host(int at, Token token) {
        Part near = isBeforeItsOwn(at) ? ((Part) items.get(at + 1)).real() : near(at, true);
        boolean goal = near != null
                && (near.isProgram() || isAlone(near, at))
                && near.domain.isEmpty()
                && (!isEndOfList(at)
                        || near.kind == ServiceKind.WEB
                        || token.text().startsWith("api."));
        Part part = goal ? near : usual(token.text());
        if (part != null) {
            part.domain = token.text();
        }
    }

    /// Whether the service before it is the last of a list, of which the host may be said as a whole.
    private boolean isEndOfList(int at) {
        boolean seen = false;
        for (int i = at - 1; i >= 0; i--) {
            if (items.get(i) instanceof Part) {
                if (seen) {
                    return false;
                }
                seen = true;
            } else if (items.get(i) instanceof Token token && seen) {
                if (token.is(Sort.AND)) {
                    return true;
                }
                if (token.is(Sort.BREAK)) {
                    return false;
                }
            }
        }
        return false;
    }

    /// `admin.example.kr 장고 관리자와 www.example.kr 넥스트 사이트`: a list in which hosts stand before what has them.
    private boolean isBeforeItsOwn(int at) {
        if (at + 1 >= items.size() || !(items.get(at + 1) instanceof Part next) || next.excluded) {
            return false;
        }
        boolean more = items.subList(at + 1, items.size()).stream()
                .anyMatch(item -> item instanceof Token host && host.is(Sort.HOST));
        if (at == 0) {
            return next.isProgram() && more;
        }
        int before = at - 1;
        while (before > 0 && items.get(before) instanceof Token token && (token.is(Sort.NOUN) || token.is(Sort.WORD))) {
            before--;
        }
        return next.isProgram() && items.get(before) instanceof Part part && part.role == Role.WITH;
    }

    /// `…, Grafana on graphs.example.org`: nothing else is named in the clause that could answer there.
    private boolean isAlone(Part near, int at) {
        boolean answers = switch (near.kind) {
            case MONITORING, AUTH, STORAGE, SEARCH -> true;
            default -> false;
        };
        int first = items.indexOf(near);
        boolean begins = first == 0 || items.get(first - 1) instanceof Token sign && sign.isBreak(",.:");
        return answers && begins && items.subList(first + 1, at).stream().noneMatch(Part.class::isInstance);
    }

    private @Nullable Part usual(String host) {
        List<Part> free =
                services.stream().filter(each -> each.domain.isEmpty()).toList();
        List<ServiceKind> order = host.startsWith("api.")
                ? List.of(ServiceKind.API, ServiceKind.GATEWAY, ServiceKind.WEB, ServiceKind.ML)
                : List.of(
                        ServiceKind.WEB,
                        ServiceKind.API,
                        ServiceKind.GATEWAY,
                        ServiceKind.ML,
                        ServiceKind.AUTH,
                        ServiceKind.MONITORING,
                        ServiceKind.STORAGE);
        for (ServiceKind kind : order) {
            for (Part part : free) {
                if (part.kind == kind) {
                    return part;
                }
            }
        }
        return null;
    }

    private void port(int at, Token token) {
        Part near = near(at, false);
        Part part = isOfNext(at, token)
                ? (Part) items.get(at + 1)
                : near != null && (near.isProgram() || isBeside(at) && !near.isNamed("sqlite"))
                        ? near
                        : lastProgram(at);
        if (part == null || part.port > 0) {
            part = services.stream()
                    .filter(each -> each.isProgram() && each.port == 0)
                    .findFirst()
                    .orElse(null);
        }
        if (part != null) {
            part.port = token.value();
        }
    }

    /// `8080 포트의 API`
    private boolean isOfNext(int at, Token token) {
        return token.text().matches("(?s).*[의인]")
                && at + 1 < items.size()
                && items.get(at + 1) instanceof Part next
                && !next.excluded;
    }

    private void replicas(int at, Token token) {
        boolean cluster = token.text().matches("(?s).*(?:node|cluster).*");
        Part part = isBefore(at, token, cluster) ? ((Part) items.get(at + 1)).real() : near(at, false);
        if (part == null || !cluster && !part.isProgram() && !isBeside(at)) {
            part = lastProgram(at);
        }
        if (part != null && part.replicas == 0 && token.value() > 1 && !isSpread(part, token.value())) {
            part.replicas = token.value();
        }
    }

    /// `two databases, MySQL for users and Neo4j for relations`: so many of the kind are named.
    private boolean isSpread(Part part, int count) {
        return Kinds.keeps(part.kind)
                && part.noun != null
                && services.stream()
                                .filter(each -> each.kind == part.kind && !each.isVague())
                                .count()
                        == count;
    }

    /// `over 3 Flask instances`: the number stands before what it counts.
    private boolean isBefore(int at, Token token, boolean cluster) {
        return (cluster || token.text().matches("\\d+(?: ?[x×])?|[a-z]+"))
                && at + 1 < items.size()
                && items.get(at + 1) instanceof Part next
                && (next.isProgram() || cluster && token.text().matches("\\d+ ?nodes?"))
                && !next.excluded;
    }

    private boolean isBeside(int at) {
        return at > 0
                        && (items.get(at - 1) instanceof Part
                                || items.get(at - 1) instanceof Token token
                                        && (token.is(Sort.NOUN) || token.is(Sort.TECHNOLOGY) || token.isBreak("(")))
                || at + 1 < items.size() && items.get(at + 1) instanceof Part;
    }

    /// The service of the same clause: directly before it, else the next.
    private @Nullable Part near(int at, boolean before) {
        for (int i = isBehindBracket(at) ? bracket(at - 1) : at - 1; i >= 0; i--) {
            if (items.get(i) instanceof Part part && !part.excluded) {
                return part.real();
            }
            if (items.get(i) instanceof Token token
                    && (token.isBreak(",.:)")
                            || token.sort().isVerb()
                            || token.is(Sort.AND) && token.text().length() > 1)) {
                break;
            }
        }
        for (int i = at + 1; i < items.size() && !before; i++) {
            if (items.get(i) instanceof Part part && !part.excluded) {
                return part.real();
            }
            if (items.get(i) instanceof Token token && token.isBreak(",.:()")) {
                break;
            }
        }
        return null;
    }

    /// `워커(Rust) 5개`, `worker (Rust) x5`
    private boolean isBehindBracket(int at) {
        return at > 0
                && ((Token) items.get(at)).is(Sort.REPLICAS)
                && items.get(at - 1) instanceof Token close
                && close.isBreak(")");
    }

    private int bracket(int close) {
        int open = close - 1;
        while (open > 0 && !(items.get(open) instanceof Token token && token.isBreak("("))) {
            open--;
        }
        return open - 1;
    }

    private @Nullable Part lastProgram(int at) {
        Part last = null;
        for (Item item : items.subList(0, at)) {
            if (item instanceof Part part && !part.excluded && part.isProgram()) {
                boolean less = part.kind == ServiceKind.WEB && last != null && last.kind == ServiceKind.API;
                last = less ? last : part.real();
            }
        }
        return last != null
                ? last
                : services.stream()
                        .filter(Part::isProgram)
                        .findFirst()
                        .map(Objects::requireNonNull)
                        .orElse(null);
    }
}
