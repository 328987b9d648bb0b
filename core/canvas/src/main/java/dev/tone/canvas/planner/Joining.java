package dev.tone.canvas.planner;

import dev.tone.canvas.catalog.Technology;
import dev.tone.canvas.planner.Entry.Strength;
import dev.tone.canvas.service.ServiceKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether a word belongs to the service before it, by what lies between the two.
final class Joining {
    private final Listed listed;
    private final @Nullable Token between;
    private final boolean words;
    /// `백엔드: 카탈로그는 자바`: it is the name before it that is made so.
    private final boolean named;
    private final boolean article;

    /// @param between the sign or word that ended the service; null when none did
    /// @param words that mean nothing and stand between
    /// @param article whether an article does
    Joining(Listed listed, @Nullable Token between, List<Token> words, boolean article) {
        this.listed = listed;
        this.between = between;
        this.words = !words.isEmpty();
        this.named = !words.isEmpty() && words.getLast().role().leads();
        this.article = article;
    }

    enum Joined {
        NO,
        ALONE,
        WITH_WORDS
    }

    boolean technology(Part before, Token token) {
        if (between == null) {
            boolean written = token.role() == Role.BY && token.technology().isOwnProgram();
            boolean apart = (before.role == Role.OBJECT && !written)
                    || before.role.joins()
                    || before.role == Role.FROM
                    || (before.role == Role.TO || before.role.leads()) && !before.isVague()
                    || article;
            boolean again = before.role.joins()
                    && before.noun == null
                    && !before.isVague()
                    && before.technologies.stream().anyMatch(each -> Kinds.belong(each, token.technology()));
            boolean all = before.isVague();
            boolean joined = (!apart || again) && Attaching.technology(before, token);
            if (joined && all) {
                listed.spread(before, token);
            }
            return joined;
        }
        return switch (between.sort()) {
            case AND ->
                !before.isVague()
                        // `Celery beat + Celery worker`
                        && !(before.kind != token.known().kind() && before.technologies.contains(token.technology()))
                        && (before.noun == null || between.text().equals("/"))
                        && Attaching.technology(before, token);
            case BREAK, IS, IN, MADE -> {
                // `three services: users (Java), …`: the bracket belongs to the name before it.
                if (between.isBreak("(:") && (before.plural || before.count > 1) && (words || article)) {
                    yield false;
                }
                boolean colon = between.isBreak(":");
                boolean made = between.is(Sort.IN) || between.is(Sort.MADE);
                // `a system in which an Express server …`
                boolean fits = !(made && (!token.technology().isOwnProgram() || article))
                        && !(colon && (before.title || named))
                        && Attaching.technology(before, token);
                if (fits && (made || between.is(Sort.IS))) {
                    listed.spread(before, token);
                }
                yield fits;
            }
            // `a GraphQL server on Node`
            case WEAK ->
                before.isProgram()
                        && token.technology().isOwnProgram()
                        && (between.text().matches("(?i)on|using")
                                || between.text().equalsIgnoreCase("with") && isFramework(before, token))
                        && Attaching.technology(before, token);
            default -> false;
        };
    }

    /// `a chat backend with Phoenix`: what it is made with, and not what it uses.
    private boolean isFramework(Part before, Token token) {
        return before.isVague()
                && before.kind == token.known().kind()
                && token.technology().role() == Technology.Role.FRAMEWORK
                && !article;
    }

    /// Whether the noun belongs to the service before it, and the words between the two as well.
    Joined noun(Part before, Token token) {
        if (between != null) {
            boolean fits = before.noun == null
                    && switch (between.sort()) {
                        case ROLE -> !before.isVague();
                        case BREAK -> between.isBreak("(");
                        case MADE -> before.isOwn();
                        default -> false;
                    };
            if (!fits || !Attaching.noun(before, token)) {
                return Joined.NO;
            }
            return between.is(Sort.MADE) ? Joined.WITH_WORDS : Joined.ALONE;
        }
        if (article && before.noun != null) {
            return Joined.NO;
        }
        boolean said = token.role() == Role.BY || token.role() == Role.COPULA || token.role() == Role.NONE;
        boolean object = before.role == Role.OBJECT || before.role.leads();
        if (object) {
            boolean same = before.kind == token.known().kind()
                    || (before.kind == ServiceKind.CACHE && token.known().kind() == ServiceKind.QUEUE);
            boolean joined = said && before.noun == null && same && Attaching.noun(before, token);
            return joined ? Joined.ALONE : Joined.NO;
        }
        boolean product = !before.isVague() && !before.isOwn() && before.noun == null;
        boolean other = token.known().kind() != before.kind && (before.role != Role.NONE || words);
        boolean trainer = before.kind == ServiceKind.ML && token.known().kind() == ServiceKind.WORKER;
        boolean shown = before.kind == ServiceKind.MONITORING && token.known().kind() == ServiceKind.WEB;
        boolean apart = before.role.joins()
                || before.role == Role.FROM
                || before.role == Role.TO
                || (product && other && !shown && !trainer);
        return !apart && Attaching.noun(before, token) ? Joined.WITH_WORDS : Joined.NO;
    }

    /// What a server that nothing else is said of stands on: `a GraphQL server on Node`.
    static boolean isBase(@Nullable Part open, Token token) {
        return open != null
                && token.is(Sort.WEAK)
                && token.text()
                        .matches(open.isVague() && open.kind == ServiceKind.API ? "(?i)on|using|with" : "(?i)on|using")
                && open.isProgram()
                && (open.isVague() ? open.noun != null && open.noun != Strength.TITLE : open.isOwn());
    }
}
