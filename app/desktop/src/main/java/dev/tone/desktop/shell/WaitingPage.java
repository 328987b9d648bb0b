package dev.tone.desktop.shell;

import dev.tone.desktop.kit.view.FaultView;
import dev.tone.desktop.kit.view.Skeleton;
import dev.tone.desktop.kit.view.Ui;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/// Stands in a page's place until the platform is there, and tells why when it does not come.
public final class WaitingPage implements Page {
    private final StackPane node = new StackPane();

    public WaitingPage(Place place, PlatformStatus status, Runnable retry, Ui ui) {
        node.setId("page-" + place.key());
        switch (status) {
            case PlatformStatus.Failed(var fault) ->
                node.getChildren().add(FaultView.instead(fault, "platform-retry", retry, ui));
            case PlatformStatus.Starting _, PlatformStatus.Ready _, PlatformStatus.Offline _ -> {
                node.setPadding(new Insets(24));
                node.getChildren().add(new Skeleton(8));
            }
        }
    }

    @Override
    public Node node() {
        return node;
    }
}
