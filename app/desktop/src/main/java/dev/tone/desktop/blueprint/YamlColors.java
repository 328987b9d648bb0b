package dev.tone.desktop.blueprint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which parts of a line of YAML are what, for its colors. Line by line: good enough to look at, not to rely on.
final class YamlColors {
    private static final Pattern LINE = Pattern.compile(
            "(?<lead>\\s*(?:- )*)(?:(?<key>\"(?:[^\"\\\\]|\\\\.)*\"|[^\\s\"#:][^:]*|-?)(?<colon>:)(?=\\s|$))?(?<rest>.*)");
    private static final Pattern VALUE = Pattern.compile("\\s*(?:-?\\d+|true|false|\\{}|\\[]|[|>]-?)\\s*");

    /// @param style class of its look, empty for plain text
    record Part(String text, String style) {}

    private YamlColors() {}

    static List<Part> of(String line) {
        if (line.stripLeading().startsWith("#") || line.equals("---")) {
            return List.of(new Part(line, "yaml-comment"));
        }
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            return List.of(new Part(line, ""));
        }
        List<Part> parts = new ArrayList<>(4);
        add(parts, matcher.group("lead"), "yaml-sign");
        String key = matcher.group("key");
        if (key != null) {
            add(parts, key, "yaml-key");
            add(parts, matcher.group("colon"), "yaml-sign");
        }
        String rest = matcher.group("rest");
        add(parts, rest, VALUE.matcher(rest).matches() ? "yaml-literal" : "yaml-text");
        return parts;
    }

    private static void add(List<Part> parts, String text, String style) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, style));
        }
    }
}
