package dev.tone.desktop.actions;

import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The keys of an action in the column that a menu has for them. It never matches, so that a key acts once.
final class KeyHint extends KeyCombination {
    private final String text;

    KeyHint(String text) {
        this.text = text;
    }

    @Override
    public boolean match(KeyEvent event) {
        return false;
    }

    @Override
    public String getName() {
        return text;
    }

    @Override
    public String getDisplayText() {
        return text;
    }

    // By identity: a scene keeps accelerators in a map, and by their modifiers all hints would be the same.

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
