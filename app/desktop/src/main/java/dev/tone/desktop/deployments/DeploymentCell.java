package dev.tone.desktop.deployments;

import dev.tone.desktop.deployments.timeline.Timeline;
import dev.tone.desktop.kit.view.Icons;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.status.StateLook;
import dev.tone.desktop.status.TrialWords;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentKind;
import java.time.Instant;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A deployment in the side list: state, number, what and where, when and how long.
final class DeploymentCell extends ListCell<Deployment> {
    private final DeploymentsViewModel deployments;
    private final Ui ui;
    private final Label when = Nodes.label("", "subtle", "small");
    private final Label took = Nodes.label("", "subtle", "small", "deployment-took");

    /// @param seconds changes when time has passed that the cell should show
    DeploymentCell(DeploymentsViewModel deployments, ObservableValue<Instant> seconds, Ui ui) {
        this.deployments = deployments;
        this.ui = ui;
        // As wide as the list, however long a name is: it has no scroll bar below.
        setPrefWidth(0);
        seconds.subscribe(_ -> tick());
    }

    @Override
    protected void updateItem(@Nullable Deployment deployment, boolean empty) {
        super.updateItem(deployment, empty);
        if (deployment == null || empty) {
            setGraphic(null);
            setId(null);
            return;
        }
        StateLook look = StateLook.of(deployment.state());
        String word = TrialWords.state(deployment, ui.texts());
        HBox first = new HBox(6, Nodes.label("#" + deployment.number(), "medium"), Nodes.label(word));
        if (deployment.live() && deployments.options().isInUse(deployment)) {
            first.getChildren().add(Nodes.label(ui.text("deployments.live"), "chip", "accent-chip"));
        }
        if (deployment.kind() == DeploymentKind.ROLLBACK) {
            first.getChildren().add(Icons.of(Feather.CORNER_UP_LEFT, "violet-icon"));
        }
        first.setAlignment(Pos.CENTER_LEFT);
        VBox words = new VBox(
                2,
                first,
                Nodes.label(
                        deployments.environmentName(deployment) + " · " + deployments.artifactName(deployment),
                        "muted",
                        "small"));
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        VBox times = new VBox(2, Nodes.tip(when, ui.formats().absolute(deployment.createdAt())), took);
        tick();
        times.setAlignment(Pos.CENTER_RIGHT);
        times.setMinWidth(VBox.USE_PREF_SIZE);
        HBox row = new HBox(10, Icons.of(look.icon(), look.tone() + "-icon"), words, times);
        row.setAlignment(Pos.CENTER_LEFT);
        setId("deployment-" + deployment.number());
        setAccessibleText("#" + deployment.number() + " " + word);
        setGraphic(row);
    }

    private void tick() {
        Deployment deployment = getItem();
        if (deployment != null && !isEmpty()) {
            when.setText(ui.formats().relative(deployment.createdAt()));
            took.setText(ui.formats().durationBetween(Timeline.begun(deployment), deployment.finishedAt()));
        }
    }
}
