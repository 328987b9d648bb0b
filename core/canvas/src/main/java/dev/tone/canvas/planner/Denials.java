package dev.tone.canvas.planner;

import dev.tone.canvas.service.ServiceKind;
import java.util.List;
import java.util.regex.Pattern;

/// Words that deny a link and rule nothing out: `the worker doesn't write to Postgres`, `워커는 포스트그레스에는 쓰지 않는다`.
final class Denials {
    /// What somebody does with a service that others may do.
    static final Pattern REACHES =
            Pattern.compile("(?i)touch(?:es)?|access(?:es)?|calls?|talks? (?:directly )?to|quer(?:y|ies)"
                    + "|reads?(?: from)?|writes?(?: to)?|publish(?:es)?(?: to)?|consumes?(?: from)?|asks?|sees?|hits?|connects? to"
                    + "|reach(?:es)?|depends? on");

    private static final Pattern NOT = Pattern.compile(
            "(?i)(?:does|do|did|will|would|can|could|should|must|may|need)(?:n't| ?not)|dont|doesnt|won't|can't|never");
    private static final Pattern KOREAN = Pattern.compile("(?:쓰|적|저장하|기록하|넣|남기|읽|접근하|접속하|발행하|보내)지[는도]? ?[않못].*");
    /// How long an ending is at least that names a place and is a topic: `에는`, `에선`.
    private static final int PLACE = 2;

    private Denials() {}

    static void settle(List<Token> found) {
        for (int i = 0; i < found.size(); i++) {
            Token word = found.get(i);
            if (i + 1 < found.size()
                    && (word.is(Sort.WORD) || word.is(Sort.FILLER))
                    && NOT.matcher(word.text()).matches()
                    && REACHES.matcher(found.get(i + 1).text()).matches()) {
                found.set(i, Token.of(Sort.NOT_NEXT, word.start(), word.end(), word.text()));
            } else if (i > 0
                    && word.is(Sort.NOT_LAST)
                    && KOREAN.matcher(word.text()).matches()
                    && isPlace(found.get(i - 1))
                    && hasActor(found, i - 1)) {
                int verb = word.text().indexOf('지') + 1;
                found.set(
                        i,
                        Token.of(
                                Sort.VERB,
                                word.start(),
                                word.start() + verb,
                                word.text().substring(0, verb)));
                String not = word.text().substring(verb).replaceFirst("^[는도]? ?", "");
                found.add(i + 1, Token.of(Sort.FILLER, word.end() - not.length(), word.end(), not));
            }
        }
    }

    /// `포스트그레스에는`: what is not done there, and not what is not used.
    private static boolean isPlace(Token store) {
        int ending = store.end() - store.start() - store.text().length();
        return (store.is(Sort.TECHNOLOGY) || store.is(Sort.NOUN))
                && (store.role() == Role.TO
                        || store.role() == Role.FROM
                        || store.role() == Role.TOPIC && ending >= PLACE);
    }

    private static boolean hasActor(List<Token> found, int at) {
        for (int i = at - 1; i >= 0 && !found.get(i).isBreak("."); i--) {
            if (found.get(i).role().leads()
                    && found.get(i)
                            .known(ServiceKind.API, ServiceKind.WORKER, ServiceKind.WEB, ServiceKind.SCHEDULER)) {
                return true;
            }
        }
        return false;
    }
}
