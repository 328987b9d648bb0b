package dev.tone.desktop.palette;

import dev.tone.desktop.actions.Action;
import dev.tone.desktop.i18n.Language;
import dev.tone.desktop.i18n.Texts;
import java.util.ArrayList;
import java.util.List;

/// What people call an action by besides its title: the words of `action.ID.also`, with commas between, and what it is
/// called in English, which is what one reads about and can type without changing the keyboard's layout.
final class ActionNames {
    private ActionNames() {}

    static List<String> also(Action action, Texts texts) {
        List<String> names = new ArrayList<>(others(action, texts));
        if (texts.language() != Language.ENGLISH) {
            Texts english = Texts.of(Language.ENGLISH);
            names.add(english.get(action.titleKey()));
            names.addAll(others(action, english));
        }
        return names;
    }

    private static List<String> others(Action action, Texts texts) {
        String key = action.titleKey() + ".also";
        return texts.has(key) ? List.of(texts.get(key).split(", *")) : List.of();
    }
}
