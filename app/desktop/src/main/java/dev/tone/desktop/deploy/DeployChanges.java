package dev.tone.desktop.deploy;

import dev.tone.desktop.comparisons.DrawingPictures;
import dev.tone.desktop.comparisons.PlanView;
import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.view.Icons;
import dev.tone.desktop.kit.view.KeyScroll;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.artifact.Artifact;
import dev.tone.model.comparison.Difference;
import dev.tone.model.comparison.ElementChange;
import dev.tone.model.comparison.Plan;
import dev.tone.model.deployment.Deployment;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What deploying would change: a line with the counts in the form, and the whole of it when asked for.
final class DeployChanges {
    private static final double HEIGHT = 400;

    private final DeployViewModel deploy;
    private final DrawingPictures pictures;
    private final Ui ui;
    private final Label counts = Nodes.label("", "small");
    private final HBox line;
    private final VBox whole = new VBox();
    private final ScrollPane scroll = new ScrollPane(whole);

    DeployChanges(DeployViewModel deploy, Runnable show, DrawingPictures pictures, Ui ui) {
        this.pictures = pictures;
        this.deploy = deploy;
        this.ui = ui;
        Button open = Nodes.button("deploy-changes-show", ui.text("deploy.changes.show"), () -> {
            deploy.compare();
            show.run();
        });
        open.getStyleClass().add("link-button");
        counts.setId("deploy-changes");
        counts.setGraphic(Icons.of(Feather.GIT_PULL_REQUEST));
        line = new HBox(8, counts, Nodes.spacer(), open);
        line.setAlignment(Pos.CENTER_LEFT);
        scroll.setId("deploy-changes-all");
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(HEIGHT);
        KeyScroll.install(scroll, ui.text("deploy.changes.show"));
        Fx.watch(deploy.changes().planProperty(), this::show);
        Fx.watch(
                deploy.changes().readingProperty(),
                _ -> show(deploy.changes().planProperty().get()));
    }

    Node line() {
        return line;
    }

    Node whole() {
        return scroll;
    }

    private void show(@Nullable Plan plan) {
        Artifact artifact = deploy.artifactProperty().get();
        Nodes.toggle(line, plan != null || deploy.changes().readingProperty().get());
        if (plan == null || artifact == null) {
            counts.setText(ui.text("deploy.changes.reading"));
            whole.getChildren().setAll(Nodes.label(ui.text("deploy.changes.reading"), "muted"));
            return;
        }
        counts.setText(said(plan));
        Deployment running = plan.running();
        whole.getChildren()
                .setAll(new PlanView(
                        plan,
                        running == null ? null : running.artifactName(),
                        ui.text("deployments.artifact", artifact.name(), artifact.version()),
                        pictures,
                        ui));
    }

    private String said(Plan plan) {
        Difference difference = plan.difference();
        if (plan.running() == null) {
            return ui.text("deploy.changes.first");
        }
        long elements = difference.drawing().elements().stream()
                .filter(ElementChange::system)
                .count();
        return difference.isEmpty()
                ? ui.text("deploy.changes.none")
                : ui.text(
                        "deploy.changes.counts",
                        difference.files().count(),
                        difference.variables().size(),
                        elements);
    }
}
