package dev.tone.canvas.planner;

import dev.tone.canvas.catalog.Technology;
import dev.tone.canvas.planner.Entry.Strength;
import dev.tone.canvas.service.ServiceKind;
import java.util.Objects;

/// Whether two words that stand together speak of one service.
final class Attaching {
    private Attaching() {}

    /// Adds a technology to a service that was named before it, as in `backend: Flask`.
    static boolean technology(Part part, Token token) {
        Technology technology = token.technology();
        if (part.isVague()) {
            if (!fits(part, technology)) {
                return false;
            }
            take(part, technology);
            // `API는 Go이며 …`: what is said next is still said of the API.
            part.role = part.role.leads() && token.role() == Role.COPULA ? part.role : token.role();
            return true;
        }
        boolean again = part.technologies.contains(technology);
        boolean language = part.technologies.stream().anyMatch(each -> Kinds.belong(each, technology))
                && (part.role != Role.BY || technology.role() == Technology.Role.FRAMEWORK);
        if (again || language) {
            part.make(technology);
            part.role = token.role();
        }
        return again || language;
    }

    private static boolean fits(Part part, Technology technology) {
        ServiceKind kind = technology.kind();
        boolean strong = part.noun == Strength.STRONG;
        if (technology.isOwnProgram()) {
            if (technology.role() == Technology.Role.FRAMEWORK && strong && part.isProgram()) {
                boolean sides = part.kind == ServiceKind.WEB || kind == ServiceKind.WEB;
                return part.kind == kind || !sides || technology.slug().equals("nextjs");
            }
            return Kinds.isOwn(part.kind) || part.noun == Strength.WEAK;
        }
        if (part.kind == kind
                || part.hint == kind
                || (kind == ServiceKind.MONITORING && part.kind == ServiceKind.WEB)) {
            return true;
        }
        boolean cacheAsQueue = part.kind == ServiceKind.QUEUE && kind == ServiceKind.CACHE;
        boolean store = part.kind == ServiceKind.STORAGE
                && !strong
                && (kind == ServiceKind.DATABASE || kind == ServiceKind.CACHE || kind == ServiceKind.SEARCH);
        boolean stored = part.kind == ServiceKind.DATABASE && (kind == ServiceKind.CACHE || kind == ServiceKind.SEARCH);
        return cacheAsQueue || store || stored || (part.kind == ServiceKind.WORKER && kind == ServiceKind.ML);
    }

    private static void take(Part part, Technology technology) {
        boolean ownGuard = technology.isOwnProgram() && (part.kind == ServiceKind.AUTH || part.kind == ServiceKind.ML);
        boolean vague = part.noun != Strength.STRONG
                && technology.isOwnProgram()
                && part.isProgram()
                && part.kind != ServiceKind.WORKER
                && part.kind != ServiceKind.SCHEDULER;
        boolean ownStore = technology.isOwnProgram() && !Kinds.isOwn(part.kind);
        if (ownGuard || ownStore) {
            part.labels.add(part.word);
        }
        boolean broker = technology.kind() == ServiceKind.CACHE && isBroker(part.word);
        boolean keeps = part.kind == ServiceKind.QUEUE && !broker || part.kind == ServiceKind.WORKER;
        if (vague || ownGuard || ownStore || (!technology.isOwnProgram() && !keeps)) {
            part.kind = technology.kind();
        }
        part.make(technology);
    }

    /// Adds a noun to what was named before it, as in `Flask backend`.
    static boolean noun(Part part, Token token) {
        Entry entry = token.known();
        ServiceKind kind = Objects.requireNonNull(entry.kind());
        boolean joined = part.isVague() || part.noun != null
                ? nounToNoun(part, kind, entry.strength())
                : part.isOwn()
                        ? nounToOwn(part, kind, entry.strength())
                        : nounToProduct(part, kind, entry.strength(), token);
        if (joined) {
            part.spreads = part.spreads || part.isOwn() && part.noun == null && part.role == Role.BY;
            part.name(token);
            part.role = token.role();
        }
        return joined;
    }

    private static boolean nounToNoun(Part part, ServiceKind kind, Strength strength) {
        if (part.role != Role.NONE && part.role != Role.OF) {
            return false;
        }
        boolean generic = strength != Strength.STRONG && (kind == ServiceKind.API || kind == ServiceKind.WEB);
        if (part.noun == Strength.STRONG) {
            if (generic) {
                // `a Go gateway service` is a service of that name.
                boolean named = part.isOwn() && part.kind == ServiceKind.GATEWAY && kind == ServiceKind.API;
                part.kind = named ? kind : part.kind;
                return true;
            }
            if (part.isOwn() && part.kind == ServiceKind.GATEWAY && kind == ServiceKind.API) {
                // `a Ktor proxy API`
                part.labels.add(part.word);
                part.kind = kind;
                return true;
            }
            return !part.isVague() && part.kind == kind || (part.isVague() && kind == part.kind);
        }
        if (part.isVague() || Kinds.isOwn(kind)) {
            if (part.isVague() || part.isOwn() || strength == Strength.STRONG) {
                boolean label = part.kind != kind;
                if (label) {
                    part.labels.add(part.word);
                    part.hint = part.kind;
                }
                boolean own = part.isOwn() && (generic || kind == ServiceKind.AUTH && strength == Strength.WEAK);
                if (!own) {
                    part.kind = kind;
                }
            }
            return true;
        }
        return part.kind == kind;
    }

    private static boolean nounToOwn(Part part, ServiceKind kind, Strength strength) {
        boolean strong = strength == Strength.STRONG;
        switch (kind) {
            case API -> part.kind = strong && part.role == Role.NONE ? ServiceKind.API : part.kind;
            case WEB -> part.kind = strong ? ServiceKind.WEB : part.kind;
            case WORKER, SCHEDULER -> part.kind = kind;
            case GATEWAY, ML -> part.kind = strong ? kind : part.kind;
            case AUTH, SEARCH -> {
                part.labels.add(kind.code());
                part.hint = kind;
            }
            case STORAGE -> {
                // `a Vue store` sells something.
                if (strong) {
                    return false;
                }
            }
            default -> {
                return false;
            }
        }
        return part.kind != ServiceKind.WEB
                || part.role == Role.NONE
                || part.role == Role.BY
                || !strong
                || kind == ServiceKind.WEB;
    }

    private static boolean nounToProduct(Part part, ServiceKind kind, Strength strength, Token token) {
        if (part.kind == kind) {
            return true;
        }
        boolean strong = strength == Strength.STRONG;
        boolean program = Kinds.isProgram(kind);
        if (part.kind == ServiceKind.CACHE && kind == ServiceKind.QUEUE) {
            part.kind = isBroker(token.text()) ? part.kind : kind;
            return true;
        }
        return switch (part.kind) {
            case WORKER, SCHEDULER ->
                kind == ServiceKind.WORKER || kind == ServiceKind.SCHEDULER || strength == Strength.WEAK;
            case MONITORING -> !strong || kind == ServiceKind.WEB;
            case ML -> {
                if (kind == ServiceKind.WORKER) {
                    part.kind = kind;
                }
                yield !strong || kind == ServiceKind.WORKER;
            }
            case GATEWAY -> strength == Strength.WEAK;
            case CACHE -> kind == ServiceKind.DATABASE || (strength == Strength.WEAK && kind != ServiceKind.WORKER);
            default ->
                program
                        ? strength == Strength.WEAK && kind != ServiceKind.WORKER
                        : !strong || kind == ServiceKind.STORAGE;
        };
    }

    /// A broker is what programs meet at, and may be a cache as well.
    private static boolean isBroker(String word) {
        return word.contains("roker") || word.contains("브로커");
    }
}
