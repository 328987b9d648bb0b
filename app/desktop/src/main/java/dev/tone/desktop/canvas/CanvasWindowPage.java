package dev.tone.desktop.canvas;

import dev.tone.desktop.shell.Page;
import dev.tone.model.id.CanvasId;
import dev.tone.model.observe.Pin;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;

/// One canvas in a window of its own.
public final class CanvasWindowPage implements Page, Pin {
    private final DrawingDeck deck;
    private final BorderPane root = new BorderPane();

    CanvasWindowPage(CanvasId canvas, DrawingDeck deck) {
        this.deck = deck;
        root.setId("canvas-page");
        root.getStylesheets().add(CanvasPage.sheet());
        root.setCenter(deck.node());
        deck.show(canvas);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown() {
        deck.shown();
    }

    @Override
    public void hidden() {
        deck.hidden();
    }

    @Override
    public void close() {
        deck.close();
    }
}
