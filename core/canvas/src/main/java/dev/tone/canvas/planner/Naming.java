package dev.tone.canvas.planner;

import dev.tone.canvas.service.ServiceKind;
import java.util.List;

/// Which words are the name of a service.
final class Naming {
    /// How many words a name has at most.
    private static final int LABELS = 2;

    private Naming() {}

    /// `Django admin`: the word behind what it is made with, which may go on.
    static boolean isPartOf(Part open, Token word) {
        return open.isOwn() && open.noun == null && word.role() == Role.NONE;
    }

    /// Takes a word that ends the name, and its ending for that of the whole: `장고 관리자와`, `service A`, `서비스 A가`.
    ///
    /// @return whether it is one
    static boolean closes(Part open, Token word) {
        boolean made = open.isOwn() && open.noun == null && open.role == Role.NONE && isCase(word.role());
        boolean named = (open.isVague() || open.noun != null)
                && open.role == Role.NONE
                && open.labels.isEmpty()
                && word.text().matches("[A-Z]|[A-Z][A-Za-z]*\\d*|[A-Za-z]+-?\\d+");
        if (made || named) {
            open.labels.add(word.text());
            open.role = word.role();
        }
        return made || named;
    }

    /// Names a service by the words before it.
    static void label(Part part, List<Token> words) {
        int most = part.branded ? 1 : LABELS;
        for (Token word : words.subList(Math.max(0, words.size() - most), words.size())) {
            if (word.role() == Role.NONE || word.role() == Role.OF || word.role() == Role.COPULA || isFor(word)) {
                part.labels.add(word.text());
            }
        }
        if (part.isVague()
                && part.kind == ServiceKind.API
                && part.labels.stream().anyMatch(Kinds::isOutside)) {
            part.kind = ServiceKind.EXTERNAL;
        }
    }

    private static boolean isCase(Role role) {
        return switch (role) {
            case TOPIC, SUBJECT, WITH, OBJECT, TO, FROM -> true;
            default -> false;
        };
    }

    /// `구매자용 사이트`
    private static boolean isFor(Token word) {
        return word.role() == Role.BY
                && word.end() - word.start() == word.text().length() + 1;
    }
}
