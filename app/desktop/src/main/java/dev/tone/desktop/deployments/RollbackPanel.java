package dev.tone.desktop.deployments;

import dev.tone.desktop.command.CommandMenu;
import dev.tone.desktop.comparisons.DrawingPictures;
import dev.tone.desktop.kit.dialog.Dialogs;
import dev.tone.desktop.kit.view.Focus;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.deployment.Deployment;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Confirms a rollback: why it is done, and everything that it changes, what cannot be undone first. The rollback
/// itself can be undone, so Enter in the reason's field confirms.
final class RollbackPanel {
    private static final double WIDTH = 600;
    private static final double HEIGHT = 320;

    private final DeploymentsViewModel deployments;
    private final Deployment target;
    private final Dialogs dialogs;
    private final CommandMenu terminal;
    private final DrawingPictures pictures;
    private final Ui ui;

    RollbackPanel(
            DeploymentsViewModel deployments,
            Deployment target,
            Dialogs dialogs,
            CommandMenu terminal,
            DrawingPictures pictures,
            Ui ui) {
        this.pictures = pictures;
        this.deployments = deployments;
        this.target = target;
        this.dialogs = dialogs;
        this.terminal = terminal;
        this.ui = ui;
    }

    void show() {
        String environment = deployments.environmentName(target);
        boolean undo = deployments.options().isUndo(target);
        PlannedChanges changes = new PlannedChanges("rollback-changes", HEIGHT, deployments, target, pictures, ui);
        changes.ask((show, failed) -> deployments.requests().planRollBack(target, show, failed));
        TextField reason = new TextField();
        reason.setId("rollback-reason");
        reason.getStyleClass().add(Focus.INITIAL);
        reason.setPromptText(ui.text("rollback.reason.prompt"));
        boolean needed = deployments.options().needsReason(target.environment());
        Button cancel = Nodes.button("rollback-cancel", ui.text("dialog.cancel"), dialogs::close);
        Button act = Nodes.primary("rollback-confirm", ui.text("rollback.verb", target.number()), () -> {
            dialogs.close();
            deployments.requests().rollBack(target, reason.getText());
        });
        terminal.on(act, () -> terminal.lines().rollBack(target, reason.getText()));
        if (needed) {
            act.disableProperty()
                    .bind(Bindings.createBooleanBinding(() -> reason.getText().isBlank(), reason.textProperty()));
        }
        VBox body = new VBox(
                12,
                Nodes.paragraph(
                        ui.text(undo ? "rollback.undo.text" : "rollback.text", environment, target.number()), "muted"),
                Dialogs.field(
                        ui.text(needed ? "rollback.reason.required" : "rollback.reason.optional"),
                        reason,
                        ui.text("rollback.undoable")),
                changes);
        dialogs.panel(
                "rollback-dialog",
                ui.text(undo ? "rollback.undo.title" : "rollback.title", target.number()),
                body,
                WIDTH,
                cancel,
                act);
    }
}
