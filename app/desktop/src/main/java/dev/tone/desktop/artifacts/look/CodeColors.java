package dev.tone.desktop.artifacts.look;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which parts of a line of code are what, for its colors: comments, texts, numbers, words that most languages share.
/// Line by line: good enough to look at, not to rely on.
final class CodeColors {
    /// Longer lines were made by machines: coloring them takes time and helps nobody.
    private static final int LONGEST = 2_000;

    private static final Pattern PART =
            Pattern.compile("(?<comment>//.*|#(?![0-9a-fA-F]{3,8}\\b).*|/\\*.*?(?:\\*/|$)|<!--.*?(?:-->|$)|^\\s*\\*.*)"
                    + "|(?<text>\"(?:[^\"\\\\]|\\\\.){0,1000}+\"?|'(?:[^'\\\\]|\\\\.){0,1000}+'|`[^`]{0,1000}+`?)"
                    + "|(?<number>\\b\\d[\\d._xXa-fA-F]{0,40}\\b)"
                    + "|(?<word>\\b(?:abstract|and|as|async|await|boolean|break|case|catch|class|const|continue|def|default|do"
                    + "|elif|else|enum|export|extends|extern|false|final|finally|fn|for|from|func|function|if|impl|implements"
                    + "|import|in|int|interface|is|let|long|match|mod|module|mut|namespace|new|nil|None|not|null|or|package"
                    + "|private|protected|pub|public|record|return|select|self|static|string|struct|super|switch|this|throw"
                    + "|throws|trait|true|True|False|try|type|undefined|use|val|var|void|where|while|with|yield)\\b)"
                    + "|(?<tag></?[A-Za-z][\\w:-]*|/?>)");

    /// @param style class of its look, empty for plain text
    record Part(String text, String style) {}

    static List<Part> of(String line) {
        if (line.length() > LONGEST) {
            return List.of(new Part(line.substring(0, LONGEST) + "…", ""));
        }
        List<Part> parts = new ArrayList<>();
        Matcher matcher = PART.matcher(line);
        int at = 0;
        while (matcher.find()) {
            add(parts, line.substring(at, matcher.start()), "");
            add(parts, matcher.group(), style(matcher));
            at = matcher.end();
        }
        add(parts, line.substring(at), "");
        return parts;
    }

    private static String style(Matcher matcher) {
        for (String name : List.of("comment", "text", "number", "word", "tag")) {
            if (matcher.group(name) != null) {
                return "look-" + name;
            }
        }
        return "";
    }

    private static void add(List<Part> parts, String text, String style) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, style));
        }
    }

    private CodeColors() {}
}
