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
    private static final String DAMAGED = "database/damaged";

    private final StackPane node = new StackPane();

    /// What a person can do about a platform that does not come.
    ///
    /// @param startEmpty keeps a damaged database aside and tries again
    /// @param chooseTeam asks for address and token again, null where the platform is this computer's
    public record Ways(
            Runnable retry, Runnable startEmpty, @Nullable Runnable chooseTeam) {}

    /// For a platform that has come, whose data has not.
    public WaitingPage(Place place) {
        node.setId("page-" + place.key());
        showWaiting();
    }

    public WaitingPage(Place place, PlatformStatus status, Ways ways, Ui ui) {
        node.setId("page-" + place.key());
        switch (status) {
            case PlatformStatus.Failed(var fault) -> {
                VBox box = FaultView.instead(fault, "platform-retry", ways.retry(), ui);
                if (fault.code().equals(DAMAGED)) {
                    box.getChildren()
                            .add(Nodes.button(
                                    "platform-start-empty", ui.text("platform.start-empty"), ways.startEmpty()));
                }
                if (ways.chooseTeam() != null) {
                    box.getChildren().add(Nodes.button("platform-again", ui.text("platform.again"), ways.chooseTeam()));
                }
                node.getChildren().add(box);
            }
            case PlatformStatus.Starting _, PlatformStatus.Ready _, PlatformStatus.Offline _ -> showWaiting();
        }
    }

    private void showWaiting() {
        node.setPadding(new Insets(24));
        node.getChildren().add(new Skeleton(8));
    }

    @Override
    public Node node() {
        return node;
    }
}
