package dev.tone.desktop.canvas;

import dev.tone.model.observe.Signal;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;

/// Hears of characters that no typeface has, and tells of their script once. Signs that belong to none, and what
/// Unicode
/// does not know, show themselves as boxes with their numbers and are not told.
final class UnwrittenScripts implements IntConsumer {
    private static final Pattern WORD = Pattern.compile("(^|_)([A-Z])([A-Z]*)");

    private final Set<UnicodeScript> told =
            EnumSet.of(UnicodeScript.COMMON, UnicodeScript.INHERITED, UnicodeScript.UNKNOWN);
    private final Signal<String> found = new Signal<>();

    Signal<String> found() {
        return found;
    }

    @Override
    public void accept(int character) {
        UnicodeScript script = UnicodeScript.of(character);
        if (told.add(script)) {
            found.emit(name(script));
        }
    }

    /// `OLD_TURKIC` as it is written among words.
    private static String name(UnicodeScript script) {
        return WORD.matcher(script.name())
                .replaceAll(word -> (word.group(1).isEmpty() ? "" : " ")
                        + word.group(2)
                        + word.group(3).toLowerCase(Locale.ROOT));
    }
}
