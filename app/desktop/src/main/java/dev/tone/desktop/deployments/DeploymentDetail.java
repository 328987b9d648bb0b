package dev.tone.desktop.deployments;

import dev.tone.desktop.command.AsCommand;
import dev.tone.desktop.deployments.timeline.Timeline;
import dev.tone.desktop.deployments.timeline.Usual;
import dev.tone.desktop.deployments.timeline.Waterfall;
import dev.tone.desktop.kit.text.Formats;
import dev.tone.desktop.kit.view.CopyButton;
import dev.tone.desktop.kit.view.EmptyState;
import dev.tone.desktop.kit.view.Focus;
import dev.tone.desktop.kit.view.MiddleLabel;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.status.StateLabel;
import dev.tone.desktop.status.TrialWords;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentKind;
import dev.tone.model.deployment.Site;
import dev.tone.model.deployment.SiteHealth;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// One deployment: state, result, stages, why it failed, and its log.
final class DeploymentDetail extends VBox {
    private static final double WIDEST_DETAIL = 320;

    private final DeploymentsViewModel deployments;
    private final DeploymentCommands commands;
    private final DeploymentExtras extras;
    private final Ui ui;
    private final VBox top = new VBox(14);
    private final DetailLog log;
    private final Waterfall bars;
    private final DeploymentMenu menu;
    private final Label took = new Label();
    private final Label when = new Label();

    DeploymentDetail(
            DeploymentsViewModel deployments,
            DeploymentCommands commands,
            LogPane.Source logs,
            DeploymentExtras extras,
            Ui ui) {
        this.extras = extras;
        this.deployments = deployments;
        this.commands = commands;
        this.ui = ui;
        this.bars = new Waterfall(ui);
        this.menu = new DeploymentMenu(deployments, commands, ui);
        setId("deployment-detail");
        took.setId("deployment-took");
        getStyleClass().add("detail");
        top.getStyleClass().add("detail-top");
        log = new DetailLog(deployments, logs, ui);
        VBox.setVgrow(log, Priority.ALWAYS);
        log.setMinHeight(120);
        // In a low window the log is cut off, never what stands above.
        setMinSize(0, 0);
        getChildren().addAll(top, log);
    }

    void shown() {
        show(deployments.selectedProperty().get());
    }

    void hidden() {
        log.close();
    }

    /// The keyboard stays where it was when a fact comes in.
    void show(@Nullable Deployment deployment) {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        String focused = owner != null && Focus.isInside(owner, top) ? owner.getId() : null;
        build(deployment);
        if (focused != null && top.lookup("#" + focused) instanceof Node again) {
            again.requestFocus();
        }
    }

    private void build(@Nullable Deployment deployment) {
        top.getChildren().clear();
        Nodes.toggle(top, true);
        Nodes.toggle(log, deployment != null);
        VBox.setVgrow(top, deployment == null ? Priority.ALWAYS : Priority.NEVER);
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
        top.getChildren().addAll(head(deployment), buttons(deployment));
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
        top.getChildren().addAll(facts(deployment), bars);
        log.show(deployment);
        // Who reads what the site writes looks at now, not at how it came about.
        Nodes.toggle(bars, !log.isOfSite());
        Nodes.toggle(top, !deployments.logChoice().aloneProperty().get());
    }

    /// Moves on what passes between the facts.
    void tick() {
        Deployment deployment = deployments.selectedProperty().get();
        if (deployment == null) {
            return;
        }
        showTimes(deployment);
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

    private void showTimes(Deployment deployment) {
        took.setText(ui.formats().durationBetween(Timeline.begun(deployment), deployment.finishedAt()));
        when.setText(ui.formats().relative(deployment.createdAt()));
    }

    private Node head(Deployment deployment) {
        StateLabel state = new StateLabel(deployment, ui.texts());
        state.setId("deployment-state");
        HBox head = new HBox(
                10,
                Nodes.label(ui.text("deployments.number", deployment.number()), "title"),
                state,
                Nodes.label(deployments.environmentName(deployment), "chip"));
        if (deployment.live()) {
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
        return box;
    }

    private Node buttons(Deployment deployment) {
        FlowPane buttons = new FlowPane(8, 8);
        String url = deployment.url();
        if (url != null && deployment.live()) {
            buttons.getChildren()
                    .addAll(
                            Nodes.primary(
                                    "deployment-open", ui.text("deployments.open"), () -> commands.preview(deployment)),
                            AsCommand.on(
                                    Nodes.button(
                                            "deployment-browse",
                                            ui.text("deployments.browse"),
                                            Feather.EXTERNAL_LINK,
                                            () -> ui.desk().browse(url)),
                                    "open",
                                    "-e",
                                    deployments.environmentName(deployment)));
        }
        // A release on trial is taken back where its numbers are.
        if (DeploymentOptions.canCancel(deployment)
                && TrialWords.trial(deployment).isEmpty()) {
            buttons.getChildren()
                    .add(AsCommand.on(
                            Nodes.button(
                                    "deployment-cancel",
                                    ui.text("deployments.cancel"),
                                    Feather.SLASH,
                                    () -> deployments.requests().cancel(deployment)),
                            "cancel",
                            number(deployment)));
        }
        if (DeploymentOptions.canRetry(deployment)) {
            buttons.getChildren()
                    .add(AsCommand.on(
                            Nodes.button(
                                    "deployment-retry",
                                    ui.text("deployments.retry"),
                                    Feather.REFRESH_CW,
                                    () -> deployments.requests().retry(deployment)),
                            "retry",
                            number(deployment)));
        }
        if (DeploymentOptions.canRetryPart(deployment)) {
            buttons.getChildren()
                    .add(Nodes.tip(
                            AsCommand.on(
                                    Nodes.button(
                                            "deployment-retry-part",
                                            ui.text("deployments.retry-part"),
                                            Feather.CHEVRONS_RIGHT,
                                            () -> deployments.requests().retryPart(deployment)),
                                    "retry",
                                    "--failed-part",
                                    number(deployment)),
                            ui.text("deployments.retry-part.hint")));
        }
        Optional<Deployment> target = deployments.options().rollbackTarget(deployment);
        target.ifPresent(to -> buttons.getChildren()
                .add(AsCommand.on(
                        Nodes.button(
                                "deployment-roll-back",
                                ui.text(
                                        deployments.options().isUndo(to)
                                                ? "deployments.undo-rollback"
                                                : "deployments.roll-back-to",
                                        to.number()),
                                Feather.CORNER_UP_LEFT,
                                () -> commands.rollBack(to)),
                        "rollback",
                        number(to))));
        if (deployments.options().canPromote(deployment)) {
            buttons.getChildren()
                    .add(Nodes.button(
                            "deployment-promote",
                            ui.text("action.deploy.promote"),
                            Feather.CHEVRONS_UP,
                            () -> commands.promote(deployment)));
        }
        deployments
                .options()
                .previous(deployment)
                .ifPresent(before -> buttons.getChildren()
                        .add(AsCommand.on(
                                Nodes.button(
                                        "deployment-compare",
                                        ui.text("deployments.compare-with", before.number()),
                                        Feather.COLUMNS,
                                        () -> commands.compare(before, deployment)),
                                "compare",
                                number(before),
                                number(deployment))));
        siteButton(deployment).ifPresent(buttons.getChildren()::add);
        if (deployment.live()) {
            deployments
                    .site(deployment)
                    .filter(site -> site.process() && site.health() != SiteHealth.STOPPED)
                    .ifPresent(site -> buttons.getChildren()
                            .add(Nodes.tip(
                                    AsCommand.on(
                                            Nodes.iconButton(
                                                    "site-restart",
                                                    ui.text("sites.restart"),
                                                    Feather.ROTATE_CW,
                                                    () -> deployments.requests().restartSite(site.environment())),
                                            "sites",
                                            "--restart",
                                            deployments.environmentName(deployment)),
                                    ui.text("sites.restart.hint"))));
        }
        buttons.getChildren().add(more(deployment));
        return buttons;
    }

    private static String number(Deployment deployment) {
        return Long.toString(deployment.number());
    }

    private Button more(Deployment deployment) {
        Button more = Nodes.iconButton("deployment-more", ui.text("projects.more"), Feather.MORE_HORIZONTAL, () -> {});
        ContextMenu items = new ContextMenu();
        more.setOnAction(_ -> {
            items.getItems().setAll(menu.items(deployment));
            items.show(more, Side.BOTTOM, 0, 4);
        });
        return more;
    }

    private Optional<Button> siteButton(Deployment deployment) {
        if (!deployment.live()) {
            return Optional.empty();
        }
        return deployments
                .site(deployment)
                .filter(Site::servedHere)
                .map(site -> site.health() == SiteHealth.STOPPED
                        ? AsCommand.on(
                                Nodes.button(
                                        "site-start",
                                        ui.text("sites.start"),
                                        Feather.PLAY,
                                        () -> deployments.requests().startSite(site.environment())),
                                "sites",
                                "--start",
                                deployments.environmentName(deployment))
                        : AsCommand.on(
                                Nodes.iconButton(
                                        "site-stop",
                                        ui.text("sites.stop"),
                                        Feather.PAUSE,
                                        () -> deployments.requests().stopSite(site.environment())),
                                "sites",
                                "--stop",
                                deployments.environmentName(deployment)));
    }

    private Node health(Site site) {
        VBox health = new VBox(2, new StateLabel(site.health(), ui.texts()));
        String why = site.detail();
        if (why != null) {
            var said = Nodes.paragraph(ui.texts().say(why), "muted", "small");
            said.setId("deployment-site-detail");
            said.setMaxWidth(WIDEST_DETAIL);
            health.getChildren().add(said);
        }
        return health;
    }

    private Node facts(Deployment deployment) {
        FlowPane facts = new FlowPane(28, 10);
        facts.getStyleClass().add("facts");
        String url = deployment.url();
        if (url != null) {
            MiddleLabel address = new MiddleLabel(url);
            address.setId("deployment-url");
            address.setMaxWidth(380);
            HBox link = new HBox(4, address, new CopyButton("deployment-copy-url", url, ui));
            link.setAlignment(Pos.CENTER_LEFT);
            facts.getChildren().add(fact("deployments.fact.url", link));
        }
        Optional<Site> site = deployment.live() ? deployments.site(deployment) : Optional.empty();
        site.ifPresent(now -> facts.getChildren().add(fact("deployments.fact.health", health(now))));
        showTimes(deployment);
        facts.getChildren()
                .addAll(
                        fact("deployments.fact.duration", took),
                        fact(
                                "deployments.fact.when",
                                Nodes.tip(when, ui.formats().absolute(deployment.createdAt()))));
        Long size = deployment.releaseSize();
        if (size != null) {
            Integer files = deployment.releaseFiles();
            facts.getChildren()
                    .add(fact(
                            "deployments.fact.size",
                            Nodes.label(
                                    ui.text("deployments.size", ui.formats().bytes(size), files == null ? 0 : files))));
        }
        facts.getChildren().add(fact("deployments.fact.artifact", Nodes.label(deployments.artifactName(deployment))));
        HBox digest = new HBox(
                4,
                Nodes.tip(
                        Nodes.label(Formats.shortDigest(deployment.artifactDigest()), "mono"),
                        deployment.artifactDigest()),
                new CopyButton("deployment-copy-digest", deployment.artifactDigest(), ui));
        digest.setAlignment(Pos.CENTER_LEFT);
        facts.getChildren().add(fact("deployments.fact.digest", digest));
        Long revision = deployment.canvasRevision();
        if (revision != null) {
            facts.getChildren()
                    .add(fact(
                            "deployments.fact.revision",
                            Nodes.label(ui.formats().number(revision))));
        }
        return facts;
    }

    private Node fact(String key, Node value) {
        VBox fact = new VBox(2, Nodes.label(ui.texts().get(key), "section"), value);
        fact.setMinHeight(40);
        return fact;
    }
}
