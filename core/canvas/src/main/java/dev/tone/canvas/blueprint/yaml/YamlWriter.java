package dev.tone.canvas.blueprint.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes maps, lists, texts, whole numbers and truth values as block YAML, in the order they come, and remembers which
/// lines came from which [Owned] part. Equal input gives equal text.
public final class YamlWriter {
    private static final int STEP = 2;

    private final StringBuilder out = new StringBuilder(4_096);
    private final Map<String, List<LineRange>> lines = new LinkedHashMap<>();
    private int line;

    public YamlWriter comment(String text) {
        text.lines().forEach(each -> {
            out.append(each.isEmpty() ? "#" : "# ").append(each);
            newLine();
        });
        return this;
    }

    /// Another document of the same stream.
    public YamlWriter separator() {
        out.append("---");
        newLine();
        return this;
    }

    /// @param value a map from text to values, or an [Owned] one
    public YamlWriter document(Object value) {
        int first = line;
        map(asMap(unwrapped(value)), 0, true);
        own(value, first);
        return this;
    }

    public YamlText done() {
        Map<String, List<LineRange>> fixed = new LinkedHashMap<>();
        lines.forEach((owner, ranges) -> fixed.put(owner, List.copyOf(ranges)));
        return new YamlText(out.toString(), fixed);
    }

    private void map(Map<?, ?> map, int indent, boolean indentFirst) {
        boolean indented = indentFirst;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (indented) {
                out.repeat(' ', indent);
            }
            indented = true;
            int first = line;
            out.append(YamlScalars.inline((String) entry.getKey())).append(':');
            value(unwrapped(entry.getValue()), indent);
            own(entry.getValue(), first);
        }
    }

    private void value(Object value, int indent) {
        switch (value) {
            case Map<?, ?> map when map.isEmpty() -> end(" {}");
            case List<?> list when list.isEmpty() -> end(" []");
            case Map<?, ?> map -> {
                newLine();
                map(map, indent + STEP, true);
            }
            case List<?> list -> {
                newLine();
                list(list, indent + STEP);
            }
            case String text when YamlScalars.isBlock(text) -> block(text, indent + STEP);
            default -> end(" " + scalar(value));
        }
    }

    private void list(List<?> list, int indent) {
        for (Object item : list) {
            int first = line;
            out.repeat(' ', indent).append('-');
            Object value = unwrapped(item);
            if (value instanceof Map<?, ?> map && !map.isEmpty()) {
                out.append(' ');
                map(map, indent + STEP, false);
            } else {
                value(value, indent);
            }
            own(item, first);
        }
    }

    private void block(String text, int indent) {
        end(text.endsWith("\n") ? " |" : " |-");
        text.lines().forEach(each -> {
            if (!each.isEmpty()) {
                out.repeat(' ', indent).append(each);
            }
            newLine();
        });
    }

    private static String scalar(Object value) {
        return switch (value) {
            case String text -> YamlScalars.inline(text);
            case Integer number -> number.toString();
            case Boolean truth -> truth.toString();
            default -> throw new IllegalArgumentException("Not a value of YAML: " + value.getClass());
        };
    }

    private static Map<?, ?> asMap(Object value) {
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            return map;
        }
        throw new IllegalArgumentException("A document is a map that holds something");
    }

    private static Object unwrapped(Object value) {
        return value instanceof Owned owned ? unwrapped(owned.value()) : value;
    }

    private void own(Object value, int first) {
        if (value instanceof Owned owned) {
            lines.computeIfAbsent(owned.owner(), _ -> new ArrayList<>()).add(new LineRange(first, line - 1));
            own(owned.value(), first);
        }
    }

    private void end(String text) {
        out.append(text);
        newLine();
    }

    private void newLine() {
        out.append('\n');
        line++;
    }
}
