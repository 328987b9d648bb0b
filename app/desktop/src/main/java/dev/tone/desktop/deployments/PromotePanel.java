package dev.tone.desktop.deployments;

import dev.tone.desktop.command.CommandMenu;
import dev.tone.desktop.comparisons.DrawingPictures;
import dev.tone.desktop.kit.dialog.Dialogs;
import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.view.Focus;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.project.Environment;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Confirms a promotion: where to, what changes there, and why. Nothing is built; the release is the one that was
/// tried.
final class PromotePanel {
    private static final double WIDTH = 600;
    private static final double HEIGHT = 280;

    private final DeploymentsViewModel deployments;
    private final Deployment source;
    private final Dialogs dialogs;
    private final CommandMenu terminal;
    private final DrawingPictures pictures;
    private final Ui ui;

    PromotePanel(
            DeploymentsViewModel deployments,
            Deployment source,
            Dialogs dialogs,
            CommandMenu terminal,
            DrawingPictures pictures,
            Ui ui) {
        this.pictures = pictures;
        this.deployments = deployments;
        this.source = source;
        this.dialogs = dialogs;
        this.terminal = terminal;
        this.ui = ui;
    }

    void show() {
        ComboBox<Environment> target = targets();
        TextField reason = new TextField();
        reason.setId("promote-reason");
        reason.getStyleClass().add(Focus.INITIAL);
        reason.setPromptText(ui.text("promote.reason.prompt"));
        Button cancel = Nodes.button("promote-cancel", ui.text("dialog.cancel"), dialogs::close);
        Button act = Nodes.primary("promote-confirm", ui.text("promote.verb"), () -> {
            dialogs.close();
            deployments.requests().promote(source, target.getValue(), reason.getText());
        });
        terminal.on(act, () -> terminal.lines().promote(source, target.getValue(), reason.getText()));
        PlannedChanges changes = new PlannedChanges("promote-changes", HEIGHT, deployments, source, pictures, ui);
        act.disableProperty().bind(changes.refusedProperty());
        Fx.watch(
                target.valueProperty(),
                to -> changes.ask((show, failed) -> deployments.requests().planPromote(source, to, show, failed)));
        VBox body = new VBox(
                12,
                Nodes.paragraph(ui.text("promote.text", source.number()), "muted"),
                Dialogs.field(ui.text("promote.environment"), target, null),
                changes,
                Dialogs.field(ui.text("rollback.reason.optional"), reason, ui.text("promote.undoable")));
        dialogs.panel("promote-dialog", ui.text("promote.title", source.number()), body, WIDTH, cancel, act);
    }

    private ComboBox<Environment> targets() {
        ComboBox<Environment> box = new ComboBox<>();
        box.setId("promote-environment");
        box.setMaxWidth(Double.MAX_VALUE);
        box.getItems().setAll(deployments.options().promotionTargets(source));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Environment environment) {
                return environment == null ? "" : environment.name();
            }

            @Override
            public @Nullable Environment fromString(String text) {
                return null;
            }
        });
        // The first one for which it is news.
        box.setValue(box.getItems().stream()
                .filter(each -> deployments.options().live(each.id()).stream()
                        .noneMatch(live -> Objects.equals(live.releaseDigest(), source.releaseDigest())))
                .findFirst()
                .orElse(box.getItems().getFirst()));
        return box;
    }
}
