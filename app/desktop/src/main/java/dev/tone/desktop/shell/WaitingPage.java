package dev.tone.desktop.shell;

import dev.tone.desktop.kit.view.FaultView;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Skeleton;
import dev.tone.desktop.kit.view.Ui;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Stands in a page's place until the platform is there, and tells why when it does not come.
public final class WaitingPage implements Page {
    private final StackPane node = new StackPane();

    public WaitingPage(Place place, PlatformStatus status, Runnable retry, Ui ui) {
        node.setId("page-" + place.key());
        switch (status) {
            case PlatformStatus.Failed(var fault) -> {
                VBox box = new VBox(
                        16,
                        new FaultView(fault, ui),
                        Nodes.button("platform-retry", ui.text("platform.retry"), Feather.REFRESH_CW, retry));
                box.setAlignment(Pos.CENTER_LEFT);
                box.setMaxWidth(520);
                box.setMaxHeight(VBox.USE_PREF_SIZE);
                node.getChildren().add(box);
            }
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
