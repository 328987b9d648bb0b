package dev.tone.desktop.boot;

import dev.tone.desktop.background.Background;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// What the settings page says of tray and desktop notifications: true at every moment, because both are looked for
/// beside the start, and come and go with the desktop. Belongs to the JavaFX thread.
final class BackgroundWords {
    private final ReadOnlyStringWrapper closing = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper toasts = new ReadOnlyStringWrapper("");
    private @Nullable Background background;

    void follow(Background started) {
        background = started;
        started.onChange(this::say);
    }

    /// Again, in the language of this moment.
    void say() {
        Background current = background;
        if (current != null) {
            closing.set(current.state());
            toasts.set(current.toastState());
        }
    }

    ReadOnlyStringProperty closing() {
        return closing.getReadOnlyProperty();
    }

    ReadOnlyStringProperty toasts() {
        return toasts.getReadOnlyProperty();
    }
}
