package dev.tone.desktop.deploy;

import dev.tone.desktop.command.CommandMenu;
import dev.tone.desktop.comparisons.DrawingPictures;
import dev.tone.desktop.deployments.Held;
import dev.tone.desktop.kit.dialog.Dialogs;
import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.view.EmptyState;
import dev.tone.desktop.kit.view.FaultView;
import dev.tone.desktop.kit.view.Focus;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Skeleton;
import dev.tone.desktop.kit.view.Tips;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.artifact.Artifact;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.project.Environment;
import dev.tone.model.release.ReleaseStrategy;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The deploy dialog: what, where, how, and trust.
public final class DeployPanel {
    private static final double WIDTH = 600;

    private static final int SKELETON_ROWS = 3;

    private final DeployViewModel deploy;
    private final Dialogs dialogs;
    private final Ui ui;
    private final DeployRequests requests;
    private final CommandMenu terminal;
    private final Function<Environment, ReleaseStrategy> usual;
    private final TrustQuestion trust;
    private final VBox problem = new VBox();
    private final Lifetime open = new Lifetime();
    private final BooleanProperty looking = new SimpleBooleanProperty();
    private final DeployChanges changes;

    /// @param usual how releases of an environment take its traffic when nobody says otherwise
    /// @param pictures shows on the drawing what becomes of it
    /// @param terminal copies what is chosen as a command
    public DeployPanel(
            DeployViewModel deploy,
            Dialogs dialogs,
            DeployRequests requests,
            CommandMenu terminal,
            Function<Environment, ReleaseStrategy> usual,
            DrawingPictures pictures,
            Ui ui) {
        this.deploy = deploy;
        this.dialogs = dialogs;
        this.requests = requests;
        this.terminal = terminal;
        this.usual = usual;
        this.ui = ui;
        this.trust = new TrustQuestion(deploy, ui);
        this.changes = new DeployChanges(deploy, () -> looking.set(true), pictures, ui);
    }

    public void show() {
        if (deploy.project().askingProperty().get()) {
            showReading();
        } else if (deploy.project().artifacts().isEmpty()) {
            showEmpty();
        } else {
            showForm();
        }
    }

    /// What there is to deploy is not known yet.
    private void showReading() {
        Lifetime reading = new Lifetime();
        VBox body = new VBox(12, Nodes.label(ui.text("deploy.reading"), "muted"), new Skeleton(SKELETON_ROWS));
        body.setId("deploy-reading");
        dialogs.panel("deploy-dialog", ui.text("deploy.title"), body, WIDTH, reading::close);
        reading.add(Fx.watch(deploy.project().askingProperty(), asking -> {
            if (!asking) {
                dialogs.close();
                show();
            }
        }));
    }

    private void showForm() {
        VBox form = new DeployForm(deploy, requests, usual, changes.line(), open, ui).whole();
        Button cancel = Nodes.button("deploy-cancel", ui.text("dialog.cancel"), dialogs::close);
        Button go = Nodes.primary("deploy-confirm", ui.text("action.deploy.start"), deploy::deploy);
        go.getStyleClass().add(Focus.INITIAL);
        terminal.on(go, () -> {
            Artifact artifact = deploy.artifactProperty().get();
            Environment to = deploy.environmentProperty().get();
            return artifact == null || to == null ? "" : terminal.lines().deploy(artifact.id(), to, deploy.options());
        });
        go.disableProperty().bind(deploy.readyProperty().not());
        Button back = Nodes.button("deploy-trust-back", ui.text("dialog.back"), deploy::withdrawTrust);
        Button trustIt = Nodes.primary("deploy-trust", ui.text("deploy.trust.verb"), deploy::trustAndDeploy);
        // Whoever presses the keys of Deploy twice has read nothing yet.
        trustIt.getStyleClass().add(Focus.DELIBERATE);
        trustIt.disableProperty().bind(deploy.deployingProperty());
        Button fromChanges = Nodes.button("deploy-changes-back", ui.text("dialog.back"), () -> looking.set(false));
        List.of(back, fromChanges).forEach(one -> one.getStyleClass().add(Focus.BACK));
        problem.setSpacing(8);
        VBox body = new VBox(14, form, changes.whole(), trust.whole(), problem);
        dialogs.panel(
                "deploy-dialog",
                ui.text("deploy.title"),
                body,
                WIDTH,
                open::close,
                cancel,
                fromChanges,
                back,
                go,
                trustIt);
        Fx.watch(looking, now -> {
            Nodes.toggle(changes.whole(), now && deploy.trustAskedProperty().get() == null);
            Nodes.toggle(fromChanges, now && deploy.trustAskedProperty().get() == null);
            Nodes.toggle(form, !now && deploy.trustAskedProperty().get() == null);
        });
        Fx.watch(deploy.trustAskedProperty(), asked -> {
            boolean both = looking.get();
            Nodes.toggle(changes.whole(), asked == null && both);
            Nodes.toggle(fromChanges, asked == null && both);
            Nodes.toggle(form, asked == null && !both);
            Nodes.toggle(trust.whole(), asked != null);
            Nodes.toggle(go, asked == null);
            Nodes.toggle(cancel, asked == null);
            Nodes.toggle(back, asked != null);
            Nodes.toggle(trustIt, asked != null);
            if (asked != null) {
                trust.ask(asked);
                back.requestFocus();
            }
        });
        Fx.watch(deploy.faultProperty(), fault -> {
            Nodes.toggle(problem, fault != null);
            if (fault != null) {
                problem.getChildren().setAll(new FaultView(fault, ui));
                if (Held.is(fault)) {
                    problem.getChildren().add(anyway());
                }
            }
        });
    }

    private HBox anyway() {
        TextField reason = new TextField();
        reason.setId("deploy-override");
        reason.setPromptText(ui.text("deploy.override.prompt"));
        reason.setAccessibleText(ui.text("deploy.override.prompt"));
        HBox.setHgrow(reason, Priority.ALWAYS);
        Button act = Nodes.button(
                "deploy-anyway", ui.text("deploy.override.verb"), () -> deploy.deployAnyway(reason.getText()));
        act.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> reason.getText().isBlank(), reason.textProperty())
                        .or(deploy.deployingProperty()));
        HBox row = new HBox(8, reason, act);
        row.setId("deploy-held");
        return row;
    }

    private void showEmpty() {
        EmptyState empty = new EmptyState(
                Feather.PACKAGE,
                ui.text("deploy.no-artifact.title"),
                ui.text("deploy.no-artifact.text"),
                Nodes.primary("deploy-add-artifact", ui.text("deploy.no-artifact.verb"), () -> {
                    dialogs.close();
                    requests.addArtifact();
                }));
        VBox body = new VBox(12, empty);
        body.setAlignment(Pos.CENTER);
        if (deploy.hasDrawing()) {
            Button drawing =
                    Nodes.button("deploy-drawing", ui.text("deploy.drawing"), Feather.LAYOUT, deploy::useDrawing);
            Tips.set(drawing, ui.text("deploy.drawing.hint"));
            drawing.disableProperty().bind(deploy.planningProperty());
            body.getChildren().add(drawing);
            Fx.watch(deploy.artifactProperty(), drawn -> {
                if (drawn != null) {
                    dialogs.close();
                    show();
                }
            });
        }
        dialogs.panel("deploy-dialog", ui.text("deploy.title"), body, WIDTH);
    }
}
