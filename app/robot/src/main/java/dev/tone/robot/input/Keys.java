package dev.tone.robot.input;

import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.input.KeyCode;

/// A chord such as `Mod+Shift+P`, `?` or `Enter`: keys to hold, in order, the last one being the key itself.
public record Keys(List<KeyCode> held, KeyCode key) {
    private static final boolean MAC = System.getProperty("os.name", "").startsWith("Mac");

    private static final Map<String, KeyCode> MODIFIERS = Map.of(
            "mod", MAC ? KeyCode.COMMAND : KeyCode.CONTROL,
            "ctrl", KeyCode.CONTROL,
            "control", KeyCode.CONTROL,
            "shift", KeyCode.SHIFT,
            "alt", KeyCode.ALT,
            "option", KeyCode.ALT,
            "meta", KeyCode.META,
            "cmd", KeyCode.COMMAND,
            "command", KeyCode.COMMAND);

    private static final Map<String, KeyCode> NAMES = Map.ofEntries(
            Map.entry("esc", KeyCode.ESCAPE),
            Map.entry("return", KeyCode.ENTER),
            Map.entry("del", KeyCode.DELETE),
            Map.entry("backspace", KeyCode.BACK_SPACE),
            Map.entry("pageup", KeyCode.PAGE_UP),
            Map.entry("pagedown", KeyCode.PAGE_DOWN),
            Map.entry("plus", KeyCode.PLUS));

    /// The unshifted and the shifted character of each key of a US layout that is neither letter nor digit.
    private static final Map<Character, KeyCode> SIGNS = Map.ofEntries(
            Map.entry('`', KeyCode.BACK_QUOTE),
            Map.entry('-', KeyCode.MINUS),
            Map.entry('=', KeyCode.EQUALS),
            Map.entry('[', KeyCode.OPEN_BRACKET),
            Map.entry(']', KeyCode.CLOSE_BRACKET),
            Map.entry('\\', KeyCode.BACK_SLASH),
            Map.entry(';', KeyCode.SEMICOLON),
            Map.entry('\'', KeyCode.QUOTE),
            Map.entry(',', KeyCode.COMMA),
            Map.entry('.', KeyCode.PERIOD),
            Map.entry('/', KeyCode.SLASH),
            Map.entry(' ', KeyCode.SPACE),
            Map.entry('\t', KeyCode.TAB),
            Map.entry('\n', KeyCode.ENTER));

    private static final String SHIFTED = "~_+{}|:\"<>?!@#$%^&*()";
    private static final String UNSHIFTED = "`-=[]\\;',./1234567890";

    public Keys {
        held = List.copyOf(held);
    }

    /// @throws FaultException when a name in it is unknown
    public static Keys parse(String chord) {
        List<KeyCode> held = new ArrayList<>();
        String rest = chord;
        for (int plus = rest.indexOf('+', 1); plus > 0 && plus < rest.length() - 1; plus = rest.indexOf('+', 1)) {
            held.add(modifier(rest.substring(0, plus)));
            rest = rest.substring(plus + 1);
        }
        Keys key = single(rest);
        held.addAll(key.held);
        return new Keys(held, key.key);
    }

    static KeyCode modifier(String name) {
        KeyCode code = MODIFIERS.get(name.toLowerCase(Locale.ROOT));
        if (code == null) {
            throw unknown(name);
        }
        return code;
    }

    /// Whether every character of the text is on a US layout.
    static boolean canType(String text) {
        return text.chars().allMatch(c -> c == '\n' || c == '\t' || (c >= ' ' && c <= '~'));
    }

    static Keys ofCharacter(char character) {
        int shifted = SHIFTED.indexOf(character);
        if (shifted >= 0) {
            return new Keys(List.of(KeyCode.SHIFT), ofCharacter(UNSHIFTED.charAt(shifted)).key);
        }
        if (Character.isUpperCase(character)) {
            return new Keys(List.of(KeyCode.SHIFT), letterOrDigit(character));
        }
        KeyCode sign = SIGNS.get(character);
        return new Keys(List.of(), sign == null ? letterOrDigit(character) : sign);
    }

    private static KeyCode letterOrDigit(char character) {
        KeyCode code = KeyCode.getKeyCode(String.valueOf(Character.toUpperCase(character)));
        if (code == null) {
            throw unknown(String.valueOf(character));
        }
        return code;
    }

    private static Keys single(String name) {
        if (name.length() == 1) {
            // In a chord a letter names its key, whatever its case: Mod+K is not Mod+Shift+K.
            char character = name.charAt(0);
            return ofCharacter(Character.toLowerCase(character));
        }
        String plain = name.toLowerCase(Locale.ROOT).replace(" ", "").replace("_", "");
        KeyCode code = NAMES.get(plain);
        if (code == null) {
            for (KeyCode each : KeyCode.values()) {
                if (each.name().replace("_", "").toLowerCase(Locale.ROOT).equals(plain)) {
                    code = each;
                }
            }
        }
        if (code == null) {
            throw unknown(name);
        }
        return new Keys(List.of(), code);
    }

    private static FaultException unknown(String name) {
        return new FaultException(Fault.invalid("robot/unknown-key", "There is no key \"" + name + "\".", null));
    }
}
