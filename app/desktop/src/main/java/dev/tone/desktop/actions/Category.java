package dev.tone.desktop.actions;

import dev.tone.desktop.i18n.Texts;

/// Groups actions in the menu bar and in the shortcut sheet, in this order.
public enum Category {
    FILE,
    EDIT,
    VIEW,
    GO,
    CANVAS,
    DEPLOY,
    LOG,
    HELP;

    /// The menu's title without the letter that opens it.
    public String title(Texts texts) {
        return texts.word("menu", this).replaceAll("\\(_.\\)", "").replace("_", "");
    }
}
