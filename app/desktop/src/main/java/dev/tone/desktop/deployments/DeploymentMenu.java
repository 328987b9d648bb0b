package dev.tone.desktop.deployments;

import dev.tone.desktop.command.CommandMenu;
import dev.tone.desktop.kit.view.Icons;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.Site;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// What can be done with a deployment, for its row's and its button's menu: the buttons of its page, what is to be
/// copied, and each as a command.
final class DeploymentMenu {
    private final DeploymentsViewModel deployments;
    private final DeploymentCommands commands;
    private final CommandMenu terminal;
    private final Ui ui;

    DeploymentMenu(DeploymentsViewModel deployments, DeploymentCommands commands, Ui ui) {
        this.deployments = deployments;
        this.commands = commands;
        this.terminal = commands.terminal();
        this.ui = ui;
    }

    List<MenuItem> items(Deployment deployment) {
        List<MenuItem> items = new ArrayList<>();
        String url = deployment.url();
        if (url != null && deployment.live() && deployments.options().isInUse(deployment)) {
            items.add(item("open", ui.text("deployments.open"), Feather.EYE, () -> commands.preview(deployment)));
            items.add(item(
                    "browse", ui.text("deployments.browse"), Feather.EXTERNAL_LINK, () -> commands.browse(deployment)));
        }
        if (DeploymentOptions.canCancel(deployment)) {
            items.add(item(
                    "cancel",
                    ui.text("deployments.cancel"),
                    Feather.SLASH,
                    () -> deployments.requests().cancel(deployment)));
        }
        if (deployments.options().canRetry(deployment)) {
            items.add(item(
                    "retry",
                    ui.text("deployments.retry"),
                    Feather.REFRESH_CW,
                    () -> deployments.requests().retry(deployment)));
        }
        if (deployments.options().canRedeploy(deployment)) {
            items.add(item(
                    "redeploy",
                    ui.text("deployments.redeploy"),
                    Feather.REPEAT,
                    () -> deployments.requests().redeploy(deployment, true)));
            items.add(item(
                    "republish",
                    ui.text("deployments.republish"),
                    Feather.REPEAT,
                    () -> deployments.requests().redeploy(deployment, false)));
        }
        deployments
                .options()
                .rollbackTarget(deployment)
                .ifPresent(to -> items.add(item(
                        "roll-back",
                        ui.text(
                                deployments.options().isUndo(to)
                                        ? "deployments.undo-rollback"
                                        : "deployments.roll-back-to",
                                to.number()),
                        Feather.CORNER_UP_LEFT,
                        () -> commands.rollBack(to))));
        if (deployments.options().canPromote(deployment)) {
            items.add(item(
                    "promote",
                    ui.text("action.deploy.promote"),
                    Feather.CHEVRONS_UP,
                    () -> commands.promote(deployment)));
        }
        items.add(item(
                "save-log", ui.text("deployments.save-log"), Feather.DOWNLOAD, () -> commands.saveLog(deployment)));
        items.add(new SeparatorMenuItem());
        if (url != null) {
            items.add(item(
                    "copy-address",
                    ui.text("deployments.copy-address"),
                    Feather.LINK,
                    () -> commands.copyAddress(deployment)));
        }
        items.add(asCommand(deployment));
        return items;
    }

    private Menu asCommand(Deployment deployment) {
        Menu menu = new Menu(ui.text("command.copy"), Icons.of(Feather.TERMINAL));
        menu.setId("deployment-menu-command");
        menu.getItems()
                .add(terminal.item(
                        "command-logs",
                        ui.text("command.logs"),
                        () -> terminal.lines().logs(deployment)));
        if (deployment.live()
                && deployments.site(deployment).filter(Site::process).isPresent()) {
            menu.getItems()
                    .add(terminal.item(
                            "command-site-log",
                            ui.text("deployments.log-of.site"),
                            () -> terminal.lines().siteLog(deployments.environmentName(deployment))));
        }
        if (DeploymentOptions.canCancel(deployment)) {
            menu.getItems()
                    .add(terminal.item(
                            "command-cancel",
                            ui.text("deployments.cancel"),
                            () -> terminal.lines().cancel(deployment)));
        }
        if (deployments.options().canRetry(deployment)) {
            menu.getItems()
                    .add(terminal.item(
                            "command-retry",
                            ui.text("deployments.retry"),
                            () -> terminal.lines().retry(deployment)));
        }
        if (deployments.options().canRedeploy(deployment)) {
            menu.getItems()
                    .add(terminal.item(
                            "command-redeploy",
                            ui.text("deployments.redeploy"),
                            () -> terminal.lines().redeploy(deployment)));
        }
        deployments
                .options()
                .rollbackTarget(deployment)
                .ifPresent(to -> menu.getItems()
                        .add(terminal.item(
                                "command-roll-back",
                                ui.text("deployments.roll-back-to", to.number()),
                                () -> terminal.lines().rollBack(to, ""))));
        if (deployments.options().canPromote(deployment)) {
            deployments
                    .options()
                    .promotionTargets(deployment)
                    .forEach(to -> menu.getItems()
                            .add(terminal.item(
                                    "command-promote-" + to.name(),
                                    ui.text("command.promote", to.name()),
                                    () -> terminal.lines().promote(deployment, to, ""))));
        }
        return menu;
    }

    private MenuItem item(String id, String text, Ikon icon, Runnable act) {
        MenuItem item = new MenuItem(text, Icons.of(icon));
        item.setId("deployment-menu-" + id);
        item.setOnAction(_ -> act.run());
        return item;
    }
}
