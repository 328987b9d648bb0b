package dev.tone.desktop.deployments;

import dev.tone.desktop.command.CommandMenu;
import dev.tone.desktop.kit.dialog.Dialogs;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.shell.Navigator;
import dev.tone.model.deployment.Deployment;
import java.util.function.Consumer;

/// What a deployment's buttons and actions do, with their dialogs.
public final class DeploymentCommands {
    private final DeploymentsViewModel deployments;
    private final Dialogs dialogs;
    private final Navigator navigator;
    private final Consumer<Deployment> preview;
    private final CommandMenu terminal;
    private final Ui ui;

    /// @param preview shows the site in the app
    /// @param terminal copies what is done here as a command
    public DeploymentCommands(
            DeploymentsViewModel deployments,
            Dialogs dialogs,
            Navigator navigator,
            Consumer<Deployment> preview,
            CommandMenu terminal,
            Ui ui) {
        this.deployments = deployments;
        this.dialogs = dialogs;
        this.navigator = navigator;
        this.preview = preview;
        this.terminal = terminal;
        this.ui = ui;
    }

    CommandMenu terminal() {
        return terminal;
    }

    void deploy() {
        navigator.deploy(null, null);
    }

    void preview(Deployment deployment) {
        preview.accept(deployment);
    }

    /// Asks for the reason and shows what changes.
    public void rollBack(Deployment target) {
        new RollbackPanel(deployments, target, dialogs, terminal, ui).show();
    }

    /// Asks where to and shows what changes there.
    public void promote(Deployment source) {
        new PromotePanel(deployments, source, dialogs, terminal, ui).show();
    }

    void compare(Deployment before, Deployment after) {
        deployments.compare(
                before, after, comparison -> new ComparePanel(comparison, deployments::artifactName, ui).show(dialogs));
    }

    void saveLog(Deployment deployment) {
        ui.desk()
                .chooseSaveFile(ui.text("deployments.save-log"), "deployment-" + deployment.number() + ".log")
                .ifPresent(file -> deployments.saveLog(deployment, file));
    }
}
