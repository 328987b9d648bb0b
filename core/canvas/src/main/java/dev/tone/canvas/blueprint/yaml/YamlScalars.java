package dev.tone.canvas.blueprint.yaml;

import java.util.regex.Pattern;

/// Text as YAML scalars that every reader, of YAML 1.1 or 1.2, takes for exactly this text.
///
/// Plain only where nothing can be mistaken: `no`, `on`, `1.20`, `0755`, `12:30:45`, `1e3`, `2026-01-01`, `~` and their
/// like are quoted, and so is all that holds an indicator.
final class YamlScalars {
    private static final Pattern PLAIN =
            Pattern.compile("(?:[A-Za-z_/]|\\.{1,2}/)[A-Za-z0-9_/.@+-]*(?:[ :][A-Za-z0-9_/.@+-]+)*");
    private static final Pattern WORD = Pattern.compile("(?i)y|yes|n|no|true|false|on|off|null|nil|inf|nan");
    private static final int MAX_PLAIN = 200;

    private YamlScalars() {}

    static boolean isPlain(String text) {
        return text.length() <= MAX_PLAIN
                && PLAIN.matcher(text).matches()
                && !WORD.matcher(text).matches();
    }

    /// Whether it reads better, and is safe, as a literal block: several lines of printing characters.
    static boolean isBlock(String text) {
        return text.indexOf('\n') > 0
                && !text.startsWith(" ")
                && !text.startsWith("\t")
                && text.chars().noneMatch(each -> each != '\n' && isEscaped((char) each))
                && text.lines().noneMatch(line -> line.isBlank() && !line.isEmpty() || line.endsWith(" "))
                && !text.endsWith("\n\n");
    }

    static String inline(String text) {
        return isPlain(text) ? text : quoted(text);
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8).append('"');
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            switch (each) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                case '\r' -> out.append("\\r");
                default -> {
                    if (isEscaped(each)) {
                        out.append("\\u").append(String.format("%04X", (int) each));
                    } else {
                        out.append(each);
                    }
                }
            }
        }
        return out.append('"').toString();
    }

    /// Control characters, what some readers take for a line's end, marks of direction and order, and what has no
    /// glyph.
    private static boolean isEscaped(char each) {
        return each < ' '
                || each >= 0x7F && each <= 0x9F
                || each == 0xA0
                || each >= 0x2028 && each <= 0x202E
                || each >= 0x2066 && each <= 0x2069
                || each == 0xFEFF
                || each >= 0xFFFE;
    }
}
