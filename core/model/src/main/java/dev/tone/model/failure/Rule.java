package dev.tone.model.failure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a line says when something of a kind has failed.
///
/// @param needle text that every such line has, so that most lines are not looked at with the expression
/// @param pattern its group `s`, or `t` in another branch of it, is what the failure is about
record Rule(CauseKind kind, String needle, Pattern pattern, boolean hasSubject, boolean hasOther) {
    private static final int LONGEST_SUBJECT = 120;
    /// What tools draw before a line of theirs.
    private static final Pattern FRAME = Pattern.compile("^[│┃|×✖✗❌•]+\\s+");

    /// A line that a rule matches.
    ///
    /// @param rule which of them; null where another line told what this one is
    record Match(
            CauseKind kind,
            @Nullable String subject,
            @Nullable Rule rule) {}

    static Rule of(CauseKind kind, String needle, String pattern) {
        return new Rule(kind, needle, Pattern.compile(pattern), pattern.contains("(?<s>"), pattern.contains("(?<t>"));
    }

    @Nullable
    Match match(String line) {
        if (!line.contains(needle)) {
            return null;
        }
        Matcher matcher = pattern.matcher(line);
        if (!matcher.find()) {
            return null;
        }
        return new Match(kind, shortened(subject(matcher)), this);
    }

    private @Nullable String subject(Matcher matcher) {
        String subject = hasSubject ? matcher.group("s") : null;
        return subject == null && hasOther ? matcher.group("t") : subject;
    }

    static @Nullable String shortened(@Nullable String subject) {
        if (subject == null) {
            return null;
        }
        String text = FRAME.matcher(subject.strip()).replaceFirst("");
        while (text.endsWith(".") || text.endsWith(":") || text.endsWith(",") || text.endsWith(";")) {
            text = text.substring(0, text.length() - 1);
        }
        if (text.isEmpty()) {
            return null;
        }
        return text.length() <= LONGEST_SUBJECT ? text : text.substring(0, LONGEST_SUBJECT - 1) + "…";
    }
}
