package dev.tone.desktop.deploy;

import dev.tone.desktop.kit.view.Icons;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.deployment.BuildPlan;
import dev.tone.model.deployment.Isolation;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The question of the deploy dialog whether the commands of a build may run here.
final class TrustQuestion {
    private final DeployViewModel deploy;
    private final Ui ui;
    private final VBox whole = new VBox(12);

    TrustQuestion(DeployViewModel deploy, Ui ui) {
        this.deploy = deploy;
        this.ui = ui;
    }

    VBox whole() {
        return whole;
    }

    void ask(BuildPlan plan) {
        VBox commands = new VBox(4);
        commands.getStyleClass().add("command-list");
        plan.commands().forEach(command -> commands.getChildren().add(Nodes.paragraph(command, "mono")));
        commands.setId("trust-commands");
        boolean isolated = plan.isolation() == Isolation.ISOLATED;
        Label isolation = Nodes.paragraph(ui.texts().word("isolation", plan.isolation()));
        isolation.setGraphic(Icons.of(
                isolated ? Feather.SHIELD : Feather.ALERT_TRIANGLE, isolated ? "success-icon" : "attention-icon"));
        isolation.setId("trust-isolation");
        Label from = Nodes.paragraph(
                ui.text(deploy.isAsDetected(plan) ? "deploy.trust.text" : "deploy.trust.entered"), "muted");
        from.setId("trust-from");
        Label covers = Nodes.paragraph(ui.text("deploy.trust.covers"), "muted");
        covers.setId("trust-covers");
        whole.getChildren()
                .setAll(Nodes.label(ui.text("deploy.trust.title"), "subtitle"), from, commands, isolation, covers);
    }
}
