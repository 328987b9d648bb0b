package dev.tone.desktop.logs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/// What is searched for. Plain text is found in any letter case unless it has a capital letter itself.
///
/// @param problem why the text is no regular expression; such a query finds nothing
record LogQuery(String text, Pattern pattern, @Nullable String problem) {
    private static final Pattern NOTHING = Pattern.compile("(?!)");

    record Range(int start, int end) {}

    static LogQuery of(String text, boolean regex) {
        boolean anyCase = text.chars().noneMatch(Character::isUpperCase);
        int flags = anyCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0;
        if (!regex) {
            return new LogQuery(text, Pattern.compile(text, flags | Pattern.LITERAL), null);
        }
        try {
            return new LogQuery(text, Pattern.compile(text, flags), null);
        } catch (PatternSyntaxException e) {
            return new LogQuery(text, NOTHING, e.getDescription());
        }
    }

    boolean isIn(String line) {
        return pattern.matcher(line).find();
    }

    List<Range> rangesIn(String line) {
        List<Range> ranges = new ArrayList<>();
        Matcher matcher = pattern.matcher(line);
        while (matcher.find()) {
            if (matcher.end() > matcher.start()) {
                ranges.add(new Range(matcher.start(), matcher.end()));
            }
        }
        return ranges;
    }
}
