package dev.tone.desktop.deployments;

import dev.tone.desktop.deployments.timeline.Usual;
import dev.tone.desktop.deployments.timeline.Waterfall;
import dev.tone.desktop.kit.view.EmptyState;
import dev.tone.desktop.kit.view.Focus;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.status.StateLabel;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentKind;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// One deployment: state, result, stages, why it failed, and its log.
final class DeploymentDetail extends VBox {
    /// The log's bars and some lines.
    private static final double LEAST_LOG = 220;

    private final DeploymentsViewModel deployments;
    private final DeploymentCommands commands;
    private final DeploymentExtras extras;
    private final Runnable away;
    private final Ui ui;
    private final VBox top = new VBox(14);
    private final ScrollPane above = new AsHighAsItsContent(top);
    private final DetailLog log;
    private final Waterfall bars;
    private final DeploymentButtons buttons;
    private final DeploymentFacts facts;

    /// @param away takes the keyboard when what had it is gone
    DeploymentDetail(
            DeploymentsViewModel deployments,
            DeploymentCommands commands,
            LogPane.Source logs,
            DeploymentExtras extras,
            Runnable away,
            Ui ui) {
        this.extras = extras;
        this.away = away;
        this.deployments = deployments;
        this.commands = commands;
        this.ui = ui;
        this.bars = new Waterfall(ui);
        this.buttons = new DeploymentButtons(deployments, commands, ui);
        this.facts = new DeploymentFacts(deployments, ui);
        setId("deployment-detail");
        getStyleClass().add("detail");
        top.getStyleClass().add("detail-top");
        log = new DetailLog(deployments, logs, ui);
        VBox.setVgrow(log, Priority.ALWAYS);
        // In a low window what stands above is scrolled: why it failed is in the log.
        log.setMinHeight(LEAST_LOG);
        log.setPrefHeight(LEAST_LOG);
        setMinSize(0, 0);
        getChildren().addAll(above, log);
    }

    void shown() {
        show(deployments.selectedProperty().get());
    }

    void hidden() {
        log.close();
    }

    /// The keyboard stays where it was when a fact comes in. It does not go on to what stands now where a button was
    /// that is gone: pressed again, Cancel must not become Retry.
    void show(@Nullable Deployment deployment) {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        String focused = owner != null && Focus.isInside(owner, top) ? owner.getId() : null;
        build(deployment);
        if (focused != null && !(top.lookup("#" + focused) instanceof Node again && Focus.give(again))) {
            away.run();
        }
    }

    private void build(@Nullable Deployment deployment) {
        top.getChildren().clear();
        Nodes.toggle(above, true);
        Nodes.toggle(log, deployment != null);
        VBox.setVgrow(above, deployment == null ? Priority.ALWAYS : Priority.NEVER);
        above.setFitToHeight(deployment == null);
        if (deployment == null) {
            log.close();
            if (deployments.project().loadingProperty().get()) {
                // That there is none is not known yet.
                return;
            }
            EmptyState empty = new EmptyState(
                    Feather.UPLOAD_CLOUD,
                    ui.text("deployments.empty.title"),
                    ui.text("deployments.empty.text"),
                    Nodes.primary("deployments-empty-deploy", ui.text("deployments.empty.verb"), commands::deploy));
            VBox.setVgrow(empty, Priority.ALWAYS);
            top.getChildren().add(empty);
            return;
        }
        top.getChildren().addAll(head(deployment), buttons.of(deployment));
        extras.of(deployment).ifPresent(top.getChildren()::add);
        if (deployment.failure() != null) {
            top.getChildren()
                    .add(new FailurePanel(
                            deployment,
                            deployment.failure(),
                            deployments,
                            commands,
                            line -> log.reveal(deployment, line),
                            ui));
        }
        showStages(deployment);
        facts.show(deployment);
        top.getChildren().addAll(facts, bars);
        log.show(deployment);
        // Who reads what the site writes looks at now, not at how it came about.
        Nodes.toggle(bars, !log.isOfSite());
        Nodes.toggle(above, !deployments.logChoice().aloneProperty().get());
    }

    /// Moves on what passes between the facts.
    void tick() {
        Deployment deployment = deployments.selectedProperty().get();
        if (deployment == null) {
            return;
        }
        facts.showTimes(deployment);
        if (!deployment.state().isFinished()) {
            showStages(deployment);
        }
    }

    private void showStages(Deployment deployment) {
        bars.show(
                deployment,
                Usual.of(deployment, deployments.project().deployments()),
                ui.formats().now());
    }

    /// Takes the height that its content wraps to, and scrolls where there is less.
    private static final class AsHighAsItsContent extends ScrollPane {
        private AsHighAsItsContent(Node content) {
            super(content);
            setId("deployment-above");
            setFitToWidth(true);
            setHbarPolicy(ScrollBarPolicy.NEVER);
            setMinHeight(0);
            setFocusTraversable(false);
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }
    }

    private Node head(Deployment deployment) {
        StateLabel state = new StateLabel(deployment, ui.texts());
        state.setId("deployment-state");
        HBox head = new HBox(
                10,
                Nodes.label(ui.text("deployments.number", deployment.number()), "title"),
                state,
                Nodes.label(deployments.environmentName(deployment), "chip"));
        if (!deployments.options().isInUse(deployment)) {
            var archived = Nodes.label(ui.text("deployments.archived"), "chip");
            archived.setId("deployment-archived");
            head.getChildren().add(archived);
        } else if (deployment.live()) {
            head.getChildren().add(Nodes.label(ui.text("deployments.live"), "chip", "accent-chip"));
        }
        if (deployment.kind() != DeploymentKind.DEPLOY) {
            head.getChildren().add(Nodes.label(ui.texts().word("deployment.kind", deployment.kind()), "chip"));
        }
        head.setAlignment(Pos.CENTER_LEFT);
        VBox box = new VBox(4, head);
        if (deployment.reason() != null) {
            box.getChildren().add(Nodes.paragraph(ui.text("deployments.reason", deployment.reason()), "muted"));
        }
        if (deployment.override() != null) {
            var override = Nodes.paragraph(ui.text("gate.override", deployment.override()), "attention-text");
            override.setId("deployment-override");
            box.getChildren().add(override);
        }
        if (deployment.canceledBy() != null && deployment.finishedAt() != null) {
            var canceled = Nodes.paragraph(
                    ui.text(
                            "deployments.canceled",
                            deployment.canceledBy(),
                            ui.formats().absolute(deployment.finishedAt())),
                    "muted");
            canceled.setId("deployment-canceled");
            box.getChildren().add(canceled);
        }
        return box;
    }
}
