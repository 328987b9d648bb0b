package dev.tone.desktop.kit.view;

import dev.tone.desktop.i18n.Texts;
import dev.tone.desktop.kit.text.Formats;

/// What every view speaks with: words, formats, and the desk outside the window.
public record Ui(Texts texts, Formats formats, Desk desk) {
    public String text(String key) {
        return texts.get(key);
    }

    public String text(String key, Object... arguments) {
        return texts.get(key, arguments);
    }
}
