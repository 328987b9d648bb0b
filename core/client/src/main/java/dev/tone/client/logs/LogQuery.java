package dev.tone.client.logs;

import dev.tone.model.fault.Fault;
import dev.tone.model.log.LogLevel;
import dev.tone.model.log.LogLine;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/// Which lines are looked for.
///
/// @param text empty for any
/// @param regex the text is a regular expression
/// @param levels empty for all
/// @param step null for all
public record LogQuery(
        String text,
        boolean regex,
        boolean matchCase,
        Set<LogLevel> levels,
        @Nullable String step) {
    private static final Pattern ESCAPES = Pattern.compile("\u001B\\[[0-9;?]*[ -/]*[@-~]");

    public LogQuery {
        levels = Set.copyOf(levels);
    }

    public static LogQuery text(String text) {
        return new LogQuery(text, false, false, Set.of(), null);
    }

    /// @throws dev.tone.model.fault.FaultException when the text is no regular expression
    Predicate<LogLine> compile() {
        Pattern pattern = pattern();
        return line -> (levels.isEmpty() || levels.contains(line.level()))
                && (step == null || step.equals(line.step()))
                && (text.isEmpty() || pattern.matcher(plain(line.text())).find());
    }

    private Pattern pattern() {
        int flags = matchCase ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        try {
            return Pattern.compile(text, regex ? flags : flags | Pattern.LITERAL);
        } catch (PatternSyntaxException e) {
            throw Fault.invalid("logs/invalid-pattern", "This is not a regular expression.", e.getDescription())
                    .asException();
        }
    }

    /// As people see it, without colours.
    private static String plain(String text) {
        return text.indexOf('\u001B') < 0 ? text : ESCAPES.matcher(text).replaceAll("");
    }
}
