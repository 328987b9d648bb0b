package dev.tone.desktop.shell;

import dev.tone.desktop.kit.view.EmptyState;
import dev.tone.desktop.kit.view.Ui;
import javafx.scene.Node;

/// An area that is not there yet, and says so.
public final class UpcomingPage implements Page {
    private final EmptyState node;

    public UpcomingPage(Place place, Ui ui) {
        node = new EmptyState(
                place.icon(),
                ui.text("upcoming." + place.key() + ".title"),
                ui.text("upcoming." + place.key() + ".text"));
        node.setId("page-" + place.key());
    }

    @Override
    public Node node() {
        return node;
    }
}
