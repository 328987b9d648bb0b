package dev.tone.desktop.actions;

/// Groups actions in the menu bar and in the shortcut sheet, in this order.
public enum Category {
    FILE,
    EDIT,
    VIEW,
    GO,
    CANVAS,
    DEPLOY,
    LOG,
    HELP
}
