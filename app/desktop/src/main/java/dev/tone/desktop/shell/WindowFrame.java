package dev.tone.desktop.shell;

import dev.tone.desktop.kit.notice.Notices;
import dev.tone.desktop.kit.view.Ui;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The frame of one more window: one page, with notices and panels over it as in the first window.
public final class WindowFrame extends StackPane {
    private final Overlay overlay = new Overlay();

    public WindowFrame(Notices notices, Ui ui) {
        getStyleClass().add("shell");
        Toasts toasts = new Toasts(notices, ui);
        toasts.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setAlignment(toasts, Pos.BOTTOM_RIGHT);
        getChildren().addAll(toasts, overlay);
    }

    public void show(Node page) {
        getChildren().addFirst(page);
    }

    public Overlay overlay() {
        return overlay;
    }
}
