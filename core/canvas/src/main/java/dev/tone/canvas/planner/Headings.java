package dev.tone.canvas.planner;

import dev.tone.canvas.planner.Entry.Strength;
import dev.tone.canvas.service.ServiceKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells what only says what the whole is: a title, of which the sentence goes on to say what it is made of.
final class Headings {
    private Headings() {}

    /// @param between what lies between the service and the token that ends it; null when nothing does
    /// @param named whether words stand between the service and the token
    static void mark(Part open, @Nullable Token between, Token token, List<Item> items, boolean named) {
        if (open.title
                && between == null
                && !(open.role == Role.OBJECT && token.is(Sort.BREAK))
                && (token.is(Sort.WEAK) || token.is(Sort.MADE) || token.is(Sort.IN) || token.isBreak(":,"))) {
            open.passing = true;
        }
        if (!open.isVague() || items.stream().anyMatch(item -> item instanceof Part other && other != open)) {
            return;
        }
        open.heading = token.isBreak(",:") && isSystem(open) && !open.labels.isEmpty() && !open.plural;
        if (token.isBreak(":") && (isPipeline(open) || isNamedGateway(open) || named && isSystem(open))
                || token.isBreak(".") && isSystem(open)) {
            open.title = true;
            open.noun = Strength.TITLE;
            open.kind = ServiceKind.API;
            open.passing = true;
        }
    }

    /// `Log pipeline: …`
    private static boolean isPipeline(Part part) {
        return part.kind == ServiceKind.WORKER && part.noun == Strength.WEAK;
    }

    /// `Recommendation gateway: Flask, …`
    private static boolean isNamedGateway(Part part) {
        return part.kind == ServiceKind.GATEWAY && !part.labels.isEmpty();
    }

    /// `기능 플래그 서비스. 언어는 Go, …`, `service layout: …`
    private static boolean isSystem(Part part) {
        return part.kind == ServiceKind.API
                && part.noun == Strength.WEAK
                && (part.role == Role.NONE || part.role == Role.COPULA);
    }
}
