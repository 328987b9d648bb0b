package dev.tone.desktop.deployments;

import dev.tone.desktop.command.AsCommand;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.status.TrialWords;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.Site;
import dev.tone.model.deployment.SiteHealth;
import java.util.Optional;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;

/// What can be done with a deployment, as buttons; each is a command for the terminal too.
final class DeploymentButtons {
    private final DeploymentsViewModel deployments;
    private final DeploymentCommands commands;
    private final Ui ui;
    private final DeploymentMenu menu;

    DeploymentButtons(DeploymentsViewModel deployments, DeploymentCommands commands, Ui ui) {
        this.deployments = deployments;
        this.commands = commands;
        this.ui = ui;
        this.menu = new DeploymentMenu(deployments, commands, ui);
    }

    /// For what is possible with it now.
    Node of(Deployment deployment) {
        FlowPane buttons = new FlowPane(8, 8);
        String url = deployment.url();
        if (url != null && deployment.live() && deployments.options().isInUse(deployment)) {
            buttons.getChildren()
                    .addAll(
                            Nodes.primary(
                                    "deployment-open", ui.text("deployments.open"), () -> commands.preview(deployment)),
                            AsCommand.on(
                                    Nodes.button(
                                            "deployment-browse",
                                            ui.text("deployments.browse"),
                                            Feather.EXTERNAL_LINK,
                                            () -> commands.browse(deployment)),
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
        if (deployments.options().canRetry(deployment)) {
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
        if (deployments.options().canRetryPart(deployment)) {
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
}
