package dev.tone.canvas.exchange.read;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Characters that HTML writes by name or number, as `&rarr;` and `&#8594;`. A name that is not known stays as it is.
final class Entities {
    private static final Pattern ENTITY = Pattern.compile("&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8}\\d?);");
    /// As Mermaid writes them: `#9829;`, `#quot;`.
    private static final Pattern HASHED = Pattern.compile("#(\\d{1,7}|[a-z]{2,8});");

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("ensp", " "),
            Map.entry("emsp", " "),
            Map.entry("shy", ""),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("hellip", "…"),
            Map.entry("middot", "·"),
            Map.entry("bull", "•"),
            Map.entry("larr", "←"),
            Map.entry("uarr", "↑"),
            Map.entry("rarr", "→"),
            Map.entry("darr", "↓"),
            Map.entry("harr", "↔"),
            Map.entry("rArr", "⇒"),
            Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("laquo", "«"),
            Map.entry("raquo", "»"),
            Map.entry("times", "×"),
            Map.entry("divide", "÷"),
            Map.entry("plusmn", "±"),
            Map.entry("le", "≤"),
            Map.entry("ge", "≥"),
            Map.entry("ne", "≠"),
            Map.entry("infin", "∞"),
            Map.entry("deg", "°"),
            Map.entry("micro", "µ"),
            Map.entry("euro", "€"),
            Map.entry("pound", "£"),
            Map.entry("copy", "©"),
            Map.entry("reg", "®"),
            Map.entry("trade", "™"),
            Map.entry("sect", "§"),
            Map.entry("hearts", "♥"),
            Map.entry("check", "✓"),
            Map.entry("aacute", "á"),
            Map.entry("agrave", "à"),
            Map.entry("acirc", "â"),
            Map.entry("auml", "ä"),
            Map.entry("Auml", "Ä"),
            Map.entry("aring", "å"),
            Map.entry("ccedil", "ç"),
            Map.entry("eacute", "é"),
            Map.entry("Eacute", "É"),
            Map.entry("egrave", "è"),
            Map.entry("ecirc", "ê"),
            Map.entry("euml", "ë"),
            Map.entry("iacute", "í"),
            Map.entry("ntilde", "ñ"),
            Map.entry("oacute", "ó"),
            Map.entry("ocirc", "ô"),
            Map.entry("ouml", "ö"),
            Map.entry("Ouml", "Ö"),
            Map.entry("oslash", "ø"),
            Map.entry("uacute", "ú"),
            Map.entry("uuml", "ü"),
            Map.entry("Uuml", "Ü"),
            Map.entry("szlig", "ß"));

    private Entities() {}

    static String decoded(String text) {
        return text.indexOf('&') < 0
                ? text
                : ENTITY.matcher(text).replaceAll(found -> Matcher.quoteReplacement(character(found.group(1))));
    }

    static String unhashed(String text) {
        return text.indexOf('#') < 0
                ? text
                : HASHED.matcher(text).replaceAll(found -> {
                    String name = found.group(1);
                    return Matcher.quoteReplacement(character(Character.isDigit(name.charAt(0)) ? "#" + name : name));
                });
    }

    private static String character(String name) {
        if (name.startsWith("#")) {
            boolean hex = (name.charAt(1) | 32) == 'x';
            return character(hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1)));
        }
        return NAMES.getOrDefault(name, "&" + name + ";");
    }

    /// Nothing for what is no character of a text.
    private static String character(int code) {
        boolean control = Character.isISOControl(code) && code != '\n' && code != '\t';
        boolean half = code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
        return !Character.isValidCodePoint(code) || control || half ? "" : Character.toString(code);
    }
}
