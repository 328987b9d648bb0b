package dev.tone.canvas.service;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A choice that travels under a code of its own, never under its position.
public interface Coded {
    String name();

    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E> & Coded> @Nullable E parse(E[] choices, String code) {
        for (E choice : choices) {
            if (choice.code().equals(code)) {
                return choice;
            }
        }
        return null;
    }
}
