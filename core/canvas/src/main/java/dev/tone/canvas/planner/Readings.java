package dev.tone.canvas.planner;

import java.util.List;
import java.util.Objects;

/// What a word means beside its neighbours, once all words are read.
final class Readings {
    private Readings() {}

    static void settle(List<Token> found) {
        versions(found);
        trades(found);
    }

    /// `Java 21`, `a Vue 3 front end`: the number behind a name counts nothing.
    private static void versions(List<Token> found) {
        for (int i = 1; i < found.size(); i++) {
            Token token = found.get(i);
            Token before = found.get(i - 1);
            boolean number = token.is(Sort.COUNT) || token.is(Sort.WORD);
            if (number
                    && before.is(Sort.TECHNOLOGY)
                    && token.start() == before.end() + 1
                    && token.text().matches("v?\\d+(?:\\.[\\dx]+)*")) {
                found.set(i, new Token(Sort.FILLER, null, token.role(), token.start(), token.end(), token.text(), 0));
            }
        }
    }

    /// `a nightly export job`: a verb that only says which job it is.
    private static void trades(List<Token> found) {
        for (int i = 1; i + 1 < found.size(); i++) {
            Token token = found.get(i);
            Token before = found.get(i - 1);
            Token next = found.get(i + 1);
            boolean verb = (token.is(Sort.ACTIVE) || token.is(Sort.CONSUME))
                    && token.text().matches("[a-z]+[^s]");
            boolean program = next.is(Sort.NOUN)
                    && next.known().kind() != null
                    && Kinds.isProgram(Objects.requireNonNull(next.known().kind()));
            boolean one = before.is(Sort.ARTICLE) || before.is(Sort.PERIODIC) || before.is(Sort.COUNT);
            boolean bare = before.is(Sort.TECHNOLOGY)
                    && !token.text().endsWith("ing")
                    && !token.text().equals("call");
            if (verb && program && (one || bare)) {
                found.set(i, Token.of(Sort.WORD, token.start(), token.end(), token.text()));
            }
        }
    }
}
