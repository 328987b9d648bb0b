package dev.tone.canvas.exchange.read;

import dev.tone.canvas.document.Dash;
import dev.tone.canvas.document.Hue;
import dev.tone.canvas.document.Style;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The colours that a flowchart gives to its nodes: by themselves and by classes.
final class MermaidLooks {
    private static final int MOST = 10_000;
    private static final Pattern STATEMENT = Pattern.compile("\\w+\\s+(\\S{1,2000})\\s+(.{1,2000})");
    private static final Pattern FILL = Pattern.compile("fill:\\s*([^,;(]{1,60}(?:\\([^)]{1,60}\\))?)");
    private static final Pattern STROKE = Pattern.compile("stroke:\\s*([^,;(]{1,60}(?:\\([^)]{1,60}\\))?)");

    private final Map<String, String> classes = new HashMap<>();
    private final Map<String, List<String>> said = new HashMap<>();

    /// `style a,b fill:#f9f`, `classDef name fill:#f9f`, `class a,b name`.
    void take(String word, String line) {
        Matcher statement = STATEMENT.matcher(line);
        if (!statement.matches() || said.size() + classes.size() > MOST) {
            return;
        }
        for (String name : statement.group(1).split(",", MOST)) {
            switch (word) {
                case "classDef" -> classes.put(name, statement.group(2));
                case "class" -> mark(name, statement.group(2).strip());
                default -> said.computeIfAbsent(name, _ -> new ArrayList<>()).add(statement.group(2));
            }
        }
    }

    void mark(String node, String name) {
        said.computeIfAbsent(node, _ -> new ArrayList<>()).addFirst("class " + name);
    }

    Style of(String node, Style style) {
        Style look = style;
        if (classes.containsKey("default")) {
            look = with(look, classes.get("default"));
        }
        for (String each : said.getOrDefault(node, List.of())) {
            look = with(look, each.startsWith("class ") ? classes.getOrDefault(each.substring(6), "") : each);
        }
        return look;
    }

    private static Style with(Style style, String said) {
        Matcher fill = FILL.matcher(said);
        Matcher stroke = STROKE.matcher(said);
        Hue hue = fill.find() ? Sheet.hue(fill.group(1)) : Hue.NEUTRAL;
        if (hue == Hue.NEUTRAL && stroke.find()) {
            hue = Sheet.hue(stroke.group(1));
        }
        Style colored = hue == Hue.NEUTRAL ? style : style.withHue(hue);
        return said.contains("stroke-dasharray") ? colored.withDash(Dash.DASHED) : colored;
    }
}
