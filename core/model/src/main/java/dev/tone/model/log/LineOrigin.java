package dev.tone.model.log;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where a line comes from: the step, and of several that write at the same time, which one. Lines of before, and of
/// whoever writes alone, name no element. As text it is the step alone, or step, unit separator, element; readers that
/// know of no elements take it for a step.
///
/// @param element as a drawing, a cluster or a list of deployments names it: `web`, `#41`
public record LineOrigin(String step, @Nullable String element) {
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    public static final char SEPARATOR = '\u001f';
    public static final int MAX_ELEMENT = 100;

    public static LineOrigin of(String text) {
        int at = text.indexOf(SEPARATOR);
        return at < 0
                ? new LineOrigin(text, null)
                : new LineOrigin(text.substring(0, at), at + 1 < text.length() ? text.substring(at + 1) : null);
    }

    public String text() {
        return element == null ? step : step + SEPARATOR + element;
    }

    /// A name that can be kept: without control characters and not longer than [#MAX_ELEMENT].
    ///
    /// @return null for an empty one
    public static @Nullable String kept(@Nullable String element) {
        if (element == null || element.isBlank()) {
            return null;
        }
        String clean = CONTROL.matcher(element.strip()).replaceAll(" ");
        return clean.length() > MAX_ELEMENT ? clean.substring(0, MAX_ELEMENT) : clean;
    }
}
