package dev.tone.gallery;

import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.theme.Appearance;
import javafx.scene.Node;

/// A control or a group of controls in all their states.
///
/// @param name of the picture's file
record GalleryPage(String name, String title, Content content) {
    /// Makes what is on the page; anew for each appearance, because some paint their own colours.
    @FunctionalInterface
    interface Content {
        Node of(Ui ui, Appearance appearance);
    }
}
