package dev.tone.desktop.artifacts;

import dev.tone.desktop.kit.view.FaultView;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.shell.Navigator;
import dev.tone.model.artifact.Artifact;
import dev.tone.model.artifact.ArtifactOrigin;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Where an artifact comes from, where it went, and what is the same.
final class OriginPane extends ScrollPane {
    private final VBox lines = new VBox(8);
    private final Navigator navigator;
    private final ShelfViewModel shelf;
    private final Ui ui;

    OriginPane(Artifact artifact, ShelfViewModel shelf, Navigator navigator, Ui ui) {
        this.shelf = shelf;
        this.navigator = navigator;
        this.ui = ui;
        setId("artifact-origin");
        setFitToWidth(true);
        setContent(lines);
        lines.getStyleClass().add("pane-lines");
        shelf.origin(artifact, this::show, fault -> lines.getChildren().setAll(new FaultView(fault, ui)));
    }

    private void show(ArtifactOrigin origin) {
        Artifact artifact = origin.artifact();
        lines.getChildren().clear();
        section("artifacts.origin.from");
        add(Nodes.paragraph(
                ui.text("artifacts.origin.by", origin.createdBy(), ui.formats().absolute(artifact.createdAt()))));
        artifact.notes().forEach(note -> add(Nodes.paragraph(ui.texts().say(note), "muted")));
        section("artifacts.origin.uses");
        if (origin.uses().isEmpty()) {
            add(Nodes.label(ui.text("artifacts.origin.unused"), "muted"));
        }
        origin.uses().forEach(use -> add(use(use)));
        if (origin.keptBy() != null) {
            add(Nodes.paragraph(ui.text("artifacts.origin.kept", origin.keptBy()), "muted"));
        }
        if (!origin.same().isEmpty()) {
            section("artifacts.origin.same");
            origin.same()
                    .forEach(same -> add(Nodes.label(ui.text("deployments.artifact", same.name(), same.version()))));
        }
    }

    private Node use(ArtifactOrigin.Use use) {
        HBox row = new HBox(
                8,
                Nodes.styled(
                        Nodes.button(
                                "origin-use-" + use.number(),
                                "#" + use.number(),
                                () -> navigator.openDeployment(use.deployment(), null)),
                        "link-button"),
                Nodes.label(shelf.environmentName(use)),
                Nodes.tip(
                        Nodes.label(ui.formats().relative(use.at()), "muted"),
                        ui.formats().absolute(use.at())));
        if (use.live()) {
            row.getChildren().add(Nodes.label(ui.text("artifacts.origin.live"), "chip", "accent-chip"));
        }
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void section(String key) {
        add(Nodes.label(ui.text(key), "section"));
    }

    private void add(Node node) {
        lines.getChildren().add(node);
    }
}
