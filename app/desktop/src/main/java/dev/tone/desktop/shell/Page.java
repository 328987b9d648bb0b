package dev.tone.desktop.shell;

import javafx.scene.Node;

/// A feature's place in the frame. Made when first visited, kept until the window closes.
public interface Page {
    Node node();

    /// Comes to the front.
    default void shown() {}

    /// Leaves the front; whatever costs while it is looked at ends here.
    default void hidden() {}
}
