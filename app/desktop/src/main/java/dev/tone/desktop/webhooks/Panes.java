package dev.tone.desktop.webhooks;

import javafx.scene.Parent;

/// The way around the panel.
interface Panes {
    /// In the place of the lists.
    ///
    /// @param title over it
    void show(String title, Parent pane);

    /// Back to the list that is in front.
    void back();
}
