package dev.tone.desktop.kit.view;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/// What is only read scrolls by keys too: Tab comes to it where it is longer than its place, and the arrows, Page, Home
/// and End keys then move it.
public final class KeyScroll {
    private KeyScroll() {}

    /// @param said what it holds, for who cannot see it
    public static void install(ScrollPane pane, String said) {
        pane.setAccessibleText(said);
        pane.getStyleClass().add("key-scroll");
        pane.focusTraversableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> pane.getContent().getLayoutBounds().getHeight()
                                > pane.getViewportBounds().getHeight() + 1,
                        pane.viewportBoundsProperty(),
                        pane.contentProperty().flatMap(Node::layoutBoundsProperty)));
    }
}
