package dev.tone.desktop.actions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A key press as the toolkit tells it, and the strokes that it may mean, best first: by the character it produced,
/// then by its place on the keyboard, so that single keys work under a Hangul layout.
///
/// @param code the toolkit's name of the key: `K`, `DIGIT1`, `ENTER`, `SLASH`, `UNDEFINED` …
/// @param text what it produced, may be empty or a control character
public record KeyPress(String code, String text, boolean mod, boolean ctrl, boolean alt, boolean shift) {
    /// Dubeolsik, the Korean standard layout: the jamo and the Latin letter on the same key.
    private static final String JAMO = "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡㅃㅉㄸㄲㅆㅒㅖ";
    private static final String LATIN = "QWERTYUIOPASDFGHJKLZXCVBNMQWERTOP";

    public List<Stroke> candidates() {
        List<Stroke> candidates = new ArrayList<>();
        if (text.length() == 1) {
            char produced = text.charAt(0);
            if (produced > ' ' && produced < 0x7f) {
                // The shift that makes `?` belongs to the character; `Shift+C` keeps it.
                if (!Character.isLetter(produced)) {
                    add(candidates, stroke(text).withoutShift());
                }
                add(candidates, stroke(text.toUpperCase(Locale.ROOT)));
            } else if (JAMO.indexOf(produced) >= 0) {
                add(candidates, stroke(String.valueOf(LATIN.charAt(JAMO.indexOf(produced)))));
            }
        }
        String place = place();
        if (!place.isEmpty()) {
            add(candidates, stroke(place));
        }
        return candidates;
    }

    /// What to keep when a person presses keys to say which they want: the Latin letter where the layout has
    /// one, else the key's place, so that it is found again, also under a Hangul layout. Empty for a key that
    /// says nothing.
    public Optional<Keys> recorded() {
        List<Stroke> candidates = candidates();
        boolean letter = text.length() == 1 && (isLatin(text.charAt(0)) || JAMO.indexOf(text.charAt(0)) >= 0);
        return candidates.isEmpty()
                ? Optional.empty()
                : Optional.of(new Keys(List.of(letter ? candidates.getFirst() : candidates.getLast())));
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private Stroke stroke(String key) {
        return new Stroke(mod, ctrl, alt, shift, key);
    }

    private static void add(List<Stroke> candidates, Stroke stroke) {
        if (!candidates.contains(stroke)) {
            candidates.add(stroke);
        }
    }

    private String place() {
        return switch (code) {
            case "UNDEFINED" -> "";
            case "DIGIT0", "DIGIT1", "DIGIT2", "DIGIT3", "DIGIT4", "DIGIT5", "DIGIT6", "DIGIT7", "DIGIT8", "DIGIT9" ->
                code.substring("DIGIT".length());
            case "SLASH" -> "/";
            case "BACK_SLASH" -> "\\";
            case "OPEN_BRACKET" -> "[";
            case "CLOSE_BRACKET" -> "]";
            case "QUOTE" -> "'";
            case "COMMA" -> ",";
            case "PERIOD" -> ".";
            case "MINUS", "SUBTRACT" -> "-";
            case "EQUALS", "PLUS", "ADD" -> "=";
            case "SEMICOLON" -> ";";
            case "BACK_QUOTE" -> "`";
            case "BACK_SPACE" -> "BACKSPACE";
            default -> code;
        };
    }
}
