package dev.tone.client.logs;

/// The longest text that every match of a regular expression has to contain, so that most lines need not be tried.
/// Understands what people commonly write, and knows nothing of the rest.
final class RequiredText {
    private static final String NONE = "";
    private static final int SHORTEST = 2;

    private final String pattern;
    private final StringBuilder run = new StringBuilder();
    private String longest = NONE;

    private RequiredText(String pattern) {
        this.pattern = pattern;
    }

    /// @return empty when nothing is known
    static String of(String pattern) {
        if (pattern.contains("(?") || pattern.indexOf('|') >= 0) {
            return NONE;
        }
        RequiredText required = new RequiredText(pattern);
        return required.read() && required.longest.length() >= SHORTEST ? required.longest : NONE;
    }

    /// Whether a match may take more than the square of a line's length: with more than one repetition without end, or
    /// one of a group.
    static boolean mayBeCostly(String pattern) {
        long open =
                pattern.chars().filter(c -> c == '*' || c == '+' || c == ',').count();
        return open > 1 || pattern.matches("(?s).*(\\)[*+{]|\\\\[1-9k]).*");
    }

    private boolean read() {
        int i = 0;
        while (i < pattern.length()) {
            char c = pattern.charAt(i);
            int next = i + 1;
            boolean literal = false;
            switch (c) {
                case '\\' -> {
                    if (next == pattern.length()) {
                        return false;
                    }
                    char escaped = pattern.charAt(next++);
                    if (Character.isLetterOrDigit(escaped)) {
                        if ("dDwWsSbB".indexOf(escaped) < 0) {
                            return false;
                        }
                    } else {
                        c = escaped;
                        literal = true;
                    }
                }
                case '[' -> {
                    next = classEnd(i);
                    if (next < 0) {
                        return false;
                    }
                }
                case '(' -> {
                    next = groupEnd(i);
                    if (next < 0) {
                        return false;
                    }
                }
                case '.', '^', '$' -> {}
                case '?', '*', '+', '{', ')' -> {
                    return false;
                }
                // Half of a character that two units make says nothing of the other half.
                default -> literal = !Character.isSurrogate(c);
            }
            i = quantified(c, literal, next);
            if (i < 0) {
                return false;
            }
        }
        end();
        return true;
    }

    /// @return index behind the quantifier that may follow; -1 when it is not understood
    private int quantified(char c, boolean literal, int at) {
        int next = at;
        char quantifier = next < pattern.length() ? pattern.charAt(next) : 0;
        boolean optional = quantifier == '?' || quantifier == '*' || quantifier == '{';
        if (literal && !optional) {
            run.append(c);
        } else {
            end();
        }
        if (quantifier == '{') {
            next = pattern.indexOf('}', next);
            if (next < 0) {
                return -1;
            }
        }
        if (optional || quantifier == '+') {
            end();
            next++;
            if (next < pattern.length() && (pattern.charAt(next) == '?' || pattern.charAt(next) == '+')) {
                next++;
            }
        }
        return next;
    }

    private void end() {
        if (run.length() > longest.length()) {
            longest = run.toString();
        }
        run.setLength(0);
    }

    /// Classes inside of classes are left to the engine.
    private int classEnd(int at) {
        int i = at + 1;
        if (i < pattern.length() && pattern.charAt(i) == '^') {
            i++;
        }
        for (boolean first = true; i < pattern.length(); i++, first = false) {
            char c = pattern.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '[' || c == '&') {
                return -1;
            } else if (c == ']' && !first) {
                return i + 1;
            }
        }
        return -1;
    }

    private int groupEnd(int at) {
        int depth = 0;
        for (int i = at; i < pattern.length(); i++) {
            switch (pattern.charAt(i)) {
                case '\\' -> i++;
                case '[' -> {
                    i = classEnd(i) - 1;
                    if (i < 0) {
                        return -1;
                    }
                }
                case '(' -> depth++;
                case ')' -> {
                    if (--depth == 0) {
                        return i + 1;
                    }
                }
                default -> {}
            }
        }
        return -1;
    }
}
