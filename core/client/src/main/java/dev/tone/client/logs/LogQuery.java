package dev.tone.client.logs;

import dev.tone.model.fault.Fault;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// A text that is looked for in lines as people see them, without colors.
///
/// @param text not empty
/// @param regex the text is a regular expression
public record LogQuery(String text, boolean regex, boolean matchCase) {
    public LogQuery {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("Nothing to look for");
        }
    }

    /// Found in any letter case unless it has a capital letter itself.
    public static LogQuery smart(String text, boolean regex) {
        return new LogQuery(text, regex, text.chars().anyMatch(Character::isUpperCase));
    }

    /// @throws dev.tone.model.fault.FaultException `logs/invalid-pattern` when the text is no regular expression
    public LineMatcher compile() {
        int flags = matchCase ? 0 : Pattern.CASE_INSENSITIVE;
        if (!matchCase && text.chars().anyMatch(c -> c >= 0x80)) {
            flags |= Pattern.UNICODE_CASE;
        }
        try {
            Pattern pattern = Pattern.compile(text, regex ? flags : flags | Pattern.LITERAL);
            String known = regex ? RequiredText.of(text) : text;
            return new LineMatcher(
                    pattern,
                    known.isEmpty() ? null : ByteFinder.of(known, !matchCase),
                    !regex,
                    regex && RequiredText.mayBeCostly(text));
        } catch (PatternSyntaxException e) {
            throw Fault.invalid("logs/invalid-pattern", "This is not a regular expression.", e.getDescription())
                    .asException();
        }
    }
}
