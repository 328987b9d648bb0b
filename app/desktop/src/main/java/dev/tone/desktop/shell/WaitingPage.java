package dev.tone.desktop.shell;

import dev.tone.desktop.kit.view.FaultView;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Skeleton;
import dev.tone.desktop.kit.view.Ui;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Stands in a page's place until the platform is there, and tells why when it does not come.
public final class WaitingPage implements Page {
    private final StackPane node = new StackPane();

    private static final String DAMAGED = "database/damaged";

    /// @param startEmpty keeps a damaged database aside and tries again, null where that cannot be
    public WaitingPage(Place place, PlatformStatus status, Runnable retry, @Nullable Runnable startEmpty, Ui ui) {
        node.setId("page-" + place.key());
        switch (status) {
            case PlatformStatus.Failed(var fault) -> {
                VBox box = FaultView.instead(fault, "platform-retry", retry, ui);
                if (startEmpty != null && fault.code().equals(DAMAGED)) {
                    box.getChildren()
                            .add(Nodes.button("platform-start-empty", ui.text("platform.start-empty"), startEmpty));
                }
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
