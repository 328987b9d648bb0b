package dev.tone.canvas.planner;

import dev.tone.canvas.service.ServiceKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What `which`, `that` and `who` stand for.
final class Relatives {
    private final List<Item> items;

    Relatives(List<Item> items) {
        this.items = items;
    }

    /// What `, which` stands for: the nearest before the comma.
    @Nullable
    Part subject(int at) {
        int i = at - 1;
        while (i >= 0
                && items.get(i) instanceof Token token
                && (RightSide.isQuiet(token) || token.is(Sort.IS) || token.is(Sort.AND))
                && !isWhich(token)) {
            i--;
        }
        if (i < 1 || !(items.get(i) instanceof Token which) || !isWhich(which)) {
            return null;
        }
        for (i--; i >= 0; i--) {
            if (items.get(i) instanceof Part part) {
                boolean one = part.isProgram() || part.kind == ServiceKind.QUEUE || part.kind == ServiceKind.GATEWAY;
                return part.excluded || !one ? null : part;
            }
            if (items.get(i) instanceof Token token && !token.isBreak(",()") && !RightSide.isQuiet(token)) {
                return null;
            }
        }
        return null;
    }

    /// What `, which` stands for when somebody else acts: `Postgres, which the API and the worker use`.
    @Nullable
    Part object(int at) {
        boolean acts = false;
        for (int i = at - 1; i > 0; i--) {
            if (items.get(i) instanceof Part part) {
                acts |= part.isProgram();
            } else if (items.get(i) instanceof Token token) {
                if (isWhich(token)) {
                    Item before =
                            items.get(i - 1) instanceof Token sign && (sign.isBreak(",") || sign.is(Sort.IS)) && i > 1
                                    ? items.get(i - 2)
                                    : items.get(i - 1);
                    return acts && before instanceof Part part && !part.excluded
                            ? called(part, ((Token) items.get(at)).text())
                            : null;
                }
                if (token.isBreak(".:,")) {
                    return null;
                }
            }
        }
        return null;
    }

    /// `a Go service with OpenSearch, which Django calls`: it is the service that is called.
    private Part called(Part nearest, String verb) {
        int with = items.indexOf(nearest) - 1;
        if (!nearest.isProgram() && verb.matches("calls?|invokes?") && with > 0) {
            for (int i = with; i >= 0 && !(items.get(i) instanceof Token sign && sign.is(Sort.BREAK)); i--) {
                if (items.get(i) instanceof Part part && part.isProgram() && !part.excluded) {
                    return part;
                }
            }
        }
        return nearest;
    }

    private static boolean isWhich(Token token) {
        return token.is(Sort.THE) && token.text().matches("which|that|who|what");
    }

    /// Whether such a word stands in the clause.
    boolean isSaid(int at) {
        for (int i = at - 1; i >= 0 && items.get(i) instanceof Token token; i--) {
            if (isWhich(token)) {
                return true;
            }
        }
        return false;
    }
}
