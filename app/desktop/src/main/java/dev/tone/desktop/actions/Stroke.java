package dev.tone.desktop.actions;

import java.util.Locale;

/// One key with its modifiers. `mod` is Ctrl on Windows and Linux and ⌘ on macOS; `ctrl` is Ctrl everywhere, for the
/// few keys that are Ctrl on macOS too.
///
/// @param key an upper-case character that the key produces, or a name: `ENTER`, `F3`, `LEFT`, `SPACE`, `DELETE` …
public record Stroke(boolean mod, boolean ctrl, boolean alt, boolean shift, String key) {
    /// Reads `Mod+Shift+K`.
    ///
    /// @throws IllegalArgumentException when the text is no key
    static Stroke parse(String text) {
        boolean mod = false;
        boolean ctrl = false;
        boolean alt = false;
        boolean shift = false;
        String rest = text;
        while (true) {
            int plus = rest.indexOf('+', 1);
            if (plus < 0 || plus == rest.length() - 1 && rest.length() == 1) {
                break;
            }
            switch (rest.substring(0, plus)) {
                case "Mod" -> mod = true;
                case "Ctrl" -> ctrl = true;
                case "Alt" -> alt = true;
                case "Shift" -> shift = true;
                default -> throw new IllegalArgumentException("No key: " + text);
            }
            rest = rest.substring(plus + 1);
        }
        if (rest.isEmpty()) {
            throw new IllegalArgumentException("No key: " + text);
        }
        return new Stroke(mod, ctrl, alt, shift, rest.toUpperCase(Locale.ROOT));
    }

    /// As [#parse] reads it.
    String format() {
        return (mod ? "Mod+" : "") + (ctrl ? "Ctrl+" : "") + (alt ? "Alt+" : "") + (shift ? "Shift+" : "") + key;
    }

    /// A key that types something when a text field has the focus.
    boolean isTyping() {
        return !mod && !ctrl && !alt && (key.length() == 1 || key.equals("SPACE"));
    }

    Stroke withoutShift() {
        return new Stroke(mod, ctrl, alt, false, key);
    }

    /// As people see it on this system: `Ctrl+Shift+K` or `⇧⌘K`.
    public String display(boolean mac) {
        StringBuilder text = new StringBuilder();
        if (ctrl) {
            text.append(mac ? "⌃" : "Ctrl+");
        }
        if (alt) {
            text.append(mac ? "⌥" : "Alt+");
        }
        if (mod && !mac) {
            text.insert(0, "Ctrl+");
        }
        if (shift) {
            text.append(mac ? "⇧" : "Shift+");
        }
        if (mod && mac) {
            text.append("⌘");
        }
        return text.append(keyName()).toString();
    }

    private String keyName() {
        return switch (key) {
            case "ENTER" -> "Enter";
            case "ESCAPE" -> "Esc";
            case "SPACE" -> "Space";
            case "DELETE" -> "Del";
            case "BACKSPACE" -> "Backspace";
            case "TAB" -> "Tab";
            case "PAGE_UP" -> "PgUp";
            case "PAGE_DOWN" -> "PgDn";
            case "HOME" -> "Home";
            case "END" -> "End";
            case "UP" -> "↑";
            case "DOWN" -> "↓";
            case "LEFT" -> "←";
            case "RIGHT" -> "→";
            default -> key;
        };
    }
}
