package dev.tone.canvas.exchange.read;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What stands in `@{ shape: diamond, label: "Ready?" }` after a node.
final class MermaidShapes {
    private static final Pattern SHAPE = Pattern.compile("\\bshape:\\s*([\\w-]{1,40})");
    private static final Pattern LABEL =
            Pattern.compile("\\blabel:\\s*(?:\"([^\"]{0,5000})\"|'([^']{0,5000})'|([^,}]{0,5000}))");
    private static final Pattern PICTURED = Pattern.compile("[{,\\s](?:icon|img):");
    private static final Pattern OF_LINK = Pattern.compile(
            "[\\p{L}\\p{N}_]+@\\{[^}]{0,500}\\b(?:animate|animation|curve)\\b[^}]{0,500}}", Pattern.DOTALL);

    /// Those that look here as they do there.
    private static final Set<String> KEPT = Set.of(
            "rect",
            "rectangle",
            "proc",
            "process",
            "rounded",
            "event",
            "stadium",
            "pill",
            "terminal",
            "diam",
            "diamond",
            "decision",
            "question",
            "cyl",
            "cylinder",
            "db",
            "database",
            "circle",
            "circ");

    /// What is drawn with fewer corners or lines here, by how it begins in brackets.
    private static final Map<String, String> SIMPLIFIED = Map.of(
            "(((", "double circle",
            "[[", "subprocess",
            "{{", "hexagon",
            "[/", "slanted box",
            "[\\", "slanted box",
            ">", "flag");

    /// @param opening how the same shape begins in brackets; null when nothing is said of it
    /// @param simplified the shape that there is none of here; null when there is
    /// @param pictured whether it has an icon or a picture
    record Said(
            @Nullable String opening,
            @Nullable String label,
            @Nullable String simplified,
            boolean pictured,
            int end) {}

    private MermaidShapes() {}

    /// The name of the shape that begins so, where there is none of it here; null where there is.
    static @Nullable String simplified(String opening) {
        return SIMPLIFIED.get(opening);
    }

    /// Whether the statement is about a link, how it moves and bends.
    static boolean isOfLink(String line) {
        return OF_LINK.matcher(line).matches();
    }

    /// @param at where `@{` stands
    static Said read(String line, int at) {
        int end = end(line, at);
        String inside = line.substring(at, end);
        Matcher shape = SHAPE.matcher(inside);
        Matcher label = LABEL.matcher(inside);
        String words = null;
        if (label.find()) {
            words = label.group(1) != null ? label.group(1) : label.group(2) != null ? label.group(2) : label.group(3);
        }
        String named = shape.find() ? shape.group(1).toLowerCase(Locale.ROOT) : null;
        return new Said(
                named == null ? null : opening(named),
                words,
                named == null || KEPT.contains(named) ? null : named,
                PICTURED.matcher(inside).find(),
                end);
    }

    /// Behind the brace that closes it, which does not stand in a text.
    private static int end(String line, int at) {
        char quote = 0;
        for (int i = at; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '}') {
                return i + 1;
            } else if (c == '"') {
                quote = c;
            }
        }
        return line.length();
    }

    private static String opening(String shape) {
        return switch (shape) {
            case "diam", "diamond", "decision", "question", "hex", "hexagon", "prepare" -> "{";
            case "cyl", "cylinder", "db", "database", "lin-cyl", "disk", "h-cyl", "das" -> "[(";
            case "circle", "circ", "sm-circ", "start", "small-circle", "dbl-circ", "double-circle", "fr-circ", "stop" ->
                "((";
            default -> "[";
        };
    }
}
