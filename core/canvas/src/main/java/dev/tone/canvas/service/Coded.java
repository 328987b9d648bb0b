package dev.tone.canvas.service;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A choice that travels under a code of its own, never under its position.
public interface Coded {
    String name();

    /// Nothing says it otherwise: [#parse] compares names with codes letter by letter, without making any.
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E> & Coded> @Nullable E parse(E[] choices, String code) {
        for (E choice : choices) {
            if (isCode(choice.name(), code)) {
                return choice;
            }
        }
        return null;
    }

    private static boolean isCode(String name, String code) {
        if (name.length() != code.length()) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (code.charAt(i) != (c == '_' ? '-' : Character.toLowerCase(c))) {
                return false;
            }
        }
        return true;
    }
}
