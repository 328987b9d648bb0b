package dev.tone.canvas.blueprint.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Compose's variables in texts: `$NAME`, `${NAME}`, `${NAME:-default}`, `${NAME:?error}`, and `$$` for a dollar.
final class Interpolation {
    private static final Pattern USE =
            Pattern.compile("\\$(?:\\$|\\{([A-Za-z_][A-Za-z0-9_]*)(?:(:?[-?+])([^{}]*))?}|([A-Za-z_][A-Za-z0-9_]*))");
    private static final Pattern ONLY =
            Pattern.compile("\\$(?:\\{([A-Za-z_][A-Za-z0-9_]*)(?::?\\?[^{}]*)?}|([A-Za-z_][A-Za-z0-9_]*))");

    private Interpolation() {}

    /// The variable that the text is nothing but, or null.
    static @Nullable String only(String text) {
        Matcher matcher = ONLY.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    }

    /// The text with dollars as dollars and variables as their defaults; those without one stay as they are written.
    static String resolve(String text) {
        if (text.indexOf('$') < 0) {
            return text;
        }
        Matcher matcher = USE.matcher(text);
        StringBuilder out = new StringBuilder(text.length());
        while (matcher.find()) {
            String with;
            if (matcher.group().equals("$$")) {
                with = "$";
            } else if (matcher.group(2) != null && matcher.group(2).endsWith("-")) {
                with = matcher.group(3);
            } else {
                with = matcher.group();
            }
            matcher.appendReplacement(out, Matcher.quoteReplacement(with));
        }
        return matcher.appendTail(out).toString();
    }

    /// Whether no variable without a default is left in it.
    static boolean isResolved(String text) {
        Matcher matcher = USE.matcher(text);
        while (matcher.find()) {
            boolean dollar = matcher.group().equals("$$");
            boolean usual = matcher.group(2) != null && matcher.group(2).endsWith("-");
            if (!dollar && !usual) {
                return false;
            }
        }
        return true;
    }
}
