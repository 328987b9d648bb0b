package dev.tone.canvas.planner;

import dev.tone.canvas.service.ServiceKind;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What words mean that arrows lead from and to, or that are listed as one step behind the other.
final class Chains {
    private Chains() {}

    static void settle(List<Token> found) {
        ends(found);
        chained(found);
        steps(found);
    }

    /// `web -> api`, `web=React`: what people use, and not the word before a name as in `web server`.
    private static void ends(List<Token> found) {
        for (int i = 0; i < found.size(); i++) {
            Token word = found.get(i);
            boolean from = i + 1 < found.size()
                    && (isArrow(found.get(i + 1))
                            || found.get(i + 1).isBreak("(:")
                            || found.get(i + 1).text().equals("="));
            boolean to = i > 0 && isArrow(found.get(i - 1));
            if (word.is(Sort.WORD) && word.text().matches("(?i)web|웹") && (from || to)) {
                Entry web = new Entry(Sort.NOUN, null, ServiceKind.WEB, Entry.Strength.WEAK);
                found.set(i, new Token(Sort.NOUN, web, word.role(), word.start(), word.end(), word.text(), 0));
            }
        }
    }

    /// `Traefik in front, then Next.js, then NestJS`: one behind the other, as if arrows stood there.
    private static void steps(List<Token> found) {
        for (int i = 1; i + 1 < found.size(); i++) {
            Token then = found.get(i);
            Token next = found.get(i + 1);
            boolean named = next.is(Sort.TECHNOLOGY)
                    || next.is(Sort.ARTICLE)
                            && i + 2 < found.size()
                            && found.get(i + 2).is(Sort.TECHNOLOGY);
            if (then.text().equalsIgnoreCase("then")
                    && found.get(i - 1).isBreak(",")
                    && named
                    && isStep(found, i + 1)) {
                found.set(i, Token.of(Sort.ACTIVE, then.start(), then.end(), "->"));
                found.remove(i - 1);
                i--;
            }
        }
    }

    /// Whether nothing but a name stands between here and the end of the clause.
    private static boolean isStep(List<Token> found, int from) {
        for (int i = from; i < found.size() && !found.get(i).is(Sort.BREAK); i++) {
            if (found.get(i).sort().isInfix() || found.get(i).sort().isVerb()) {
                return false;
            }
        }
        return true;
    }

    /// `orders -> payments -> ledger`: words that arrows lead from and to, one from the other, are names of services.
    private static void chained(List<Token> found) {
        Set<Integer> names = new TreeSet<>(Comparator.reverseOrder());
        for (int i = 1; i + 1 < found.size(); i++) {
            if (isArrow(found.get(i)) && isName(found, i - 1) && isName(found, i + 1)) {
                names.add(i - 1);
                names.add(i + 1);
            }
        }
        names.forEach(at -> Readings.service(found, at));
    }

    private static boolean isArrow(Token token) {
        return token.is(Sort.ACTIVE) && token.text().matches("-+>|=>|[→⇒>]");
    }

    private static boolean isName(List<Token> found, int at) {
        boolean first =
                at == 0 || isArrow(found.get(at - 1)) || found.get(at - 1).is(Sort.BREAK);
        boolean last = at + 1 == found.size()
                || isArrow(found.get(at + 1))
                || found.get(at + 1).is(Sort.BREAK);
        Token name = found.get(at);
        return first && last && (name.is(Sort.WORD) || Families.isBareVerb(name));
    }
}
