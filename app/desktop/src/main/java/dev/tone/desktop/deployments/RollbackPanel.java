package dev.tone.desktop.deployments;

import dev.tone.desktop.command.CommandMenu;
import dev.tone.desktop.kit.dialog.Dialogs;
import dev.tone.desktop.kit.view.Focus;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.deployment.Deployment;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Confirms a roll-back: what will change, and why it is done. It can be undone, so Enter in the reason's field
/// confirms.
final class RollbackPanel {
    private static final double WIDTH = 560;

    private final DeploymentsViewModel deployments;
    private final Deployment target;
    private final Dialogs dialogs;
    private final CommandMenu terminal;
    private final Ui ui;
    private final VBox changes = new VBox(6);

    RollbackPanel(DeploymentsViewModel deployments, Deployment target, Dialogs dialogs, CommandMenu terminal, Ui ui) {
        this.deployments = deployments;
        this.target = target;
        this.dialogs = dialogs;
        this.terminal = terminal;
        this.ui = ui;
    }

    void show() {
        String environment = deployments.environmentName(target);
        changes.getChildren().setAll(Nodes.label(ui.text("rollback.reading"), "muted"));
        deployments
                .live(target.environment())
                .ifPresentOrElse(
                        live -> deployments.compare(
                                live,
                                target,
                                found -> changes.getChildren()
                                        .setAll(new ComparePanel(found, deployments::artifactName, ui).summary())),
                        () -> changes.getChildren().setAll(Nodes.paragraph(ui.text("rollback.nothing-live"), "muted")));
        TextField reason = new TextField();
        reason.setId("rollback-reason");
        reason.getStyleClass().add(Focus.INITIAL);
        reason.setPromptText(ui.text("rollback.reason.prompt"));
        boolean needed = deployments.needsReason(target.environment());
        Button cancel = Nodes.button("rollback-cancel", ui.text("dialog.cancel"), dialogs::close);
        Button act = Nodes.primary("rollback-confirm", ui.text("rollback.verb", target.number()), () -> {
            dialogs.close();
            deployments.rollBack(target, reason.getText());
        });
        terminal.on(act, () -> terminal.lines().rollBack(target, reason.getText()));
        if (needed) {
            act.disableProperty()
                    .bind(javafx.beans.binding.Bindings.createBooleanBinding(
                            () -> reason.getText().isBlank(), reason.textProperty()));
        }
        VBox body = new VBox(
                12,
                Nodes.paragraph(ui.text("rollback.text", environment, target.number()), "muted"),
                Nodes.label(ui.text("rollback.changes"), "section"),
                changes,
                Dialogs.field(
                        ui.text(needed ? "rollback.reason.required" : "rollback.reason.optional"),
                        reason,
                        ui.text("rollback.undoable")));
        dialogs.panel("rollback-dialog", ui.text("rollback.title", target.number()), body, WIDTH, cancel, act);
    }
}
