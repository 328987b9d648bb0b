package dev.tone.desktop.deployments;

import dev.tone.desktop.command.CommandMenu;
import dev.tone.desktop.comparisons.ComparePanel;
import dev.tone.desktop.comparisons.DrawingPictures;
import dev.tone.desktop.comparisons.LogsBeside;
import dev.tone.desktop.kit.dialog.Dialogs;
import dev.tone.desktop.kit.dialog.Prompts;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.shell.Navigator;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.failure.NextAction;
import dev.tone.model.governance.Terms;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// What a deployment's buttons and actions do, with their dialogs.
public final class DeploymentCommands {
    private static final int MOST_CHARACTERS = 500;

    private final DeploymentsViewModel deployments;
    private final Dialogs dialogs;
    private final Navigator navigator;
    private final Consumer<Deployment> preview;
    private final BiConsumer<NextAction, Deployment> elsewhere;
    private final CommandMenu terminal;
    private final LogsBeside.Source logs;
    private final DrawingPictures pictures;
    private final Ui ui;

    /// @param preview shows the site in the app
    /// @param elsewhere opens what belongs to other features: variables, providers, space
    /// @param terminal copies what is done here as a command
    /// @param pictures shows on the drawing what becomes of it
    /// @param logs opens the logs of two deployments beside each other
    public DeploymentCommands(
            DeploymentsViewModel deployments,
            Dialogs dialogs,
            Navigator navigator,
            Consumer<Deployment> preview,
            BiConsumer<NextAction, Deployment> elsewhere,
            CommandMenu terminal,
            LogsBeside.Source logs,
            DrawingPictures pictures,
            Ui ui) {
        this.deployments = deployments;
        this.dialogs = dialogs;
        this.navigator = navigator;
        this.preview = preview;
        this.elsewhere = elsewhere;
        this.terminal = terminal;
        this.logs = logs;
        this.pictures = pictures;
        this.ui = ui;
        deployments
                .requests()
                .askWhenHeld((fault, again) -> dialogs.input(
                        new Prompts.InputQuestion(
                                ui.texts().title(fault),
                                Objects.requireNonNullElse(ui.texts().detail(fault), ""),
                                ui.text("deploy.override.prompt"),
                                "",
                                ui.text("deploy.override.verb"),
                                true,
                                MOST_CHARACTERS),
                        why -> again.accept(new Terms(why))));
    }

    CommandMenu terminal() {
        return terminal;
    }

    void deploy() {
        navigator.deploy(null, null);
    }

    /// What to do about a failure.
    void next(NextAction action, Deployment failed) {
        switch (action) {
            case OPEN_LINE -> navigator.openDeployment(failed.id(), null);
            case RETRY -> deployments.requests().retry(failed);
            case CHANGE_SETTINGS -> navigator.deploy(failed.artifact(), failed.element());
            case SEND_AGAIN -> navigator.sendAgain(failed.artifact(), failed.element());
            case EDIT_VARIABLES, CHECK_PROVIDER, FREE_SPACE -> elsewhere.accept(action, failed);
        }
    }

    public void preview(Deployment deployment) {
        preview.accept(deployment);
    }

    public void browse(Deployment deployment) {
        ui.desk().browse(Objects.requireNonNull(deployment.url()));
    }

    public void copyAddress(Deployment deployment) {
        ui.desk().copy(Objects.requireNonNull(deployment.url()));
    }

    /// Asks for the reason and shows what changes.
    public void rollBack(Deployment target) {
        new RollbackPanel(deployments, target, dialogs, terminal, pictures, ui).show();
    }

    /// Asks where to and shows what changes there.
    public void promote(Deployment source) {
        new PromotePanel(deployments, source, dialogs, terminal, pictures, ui).show();
    }

    /// Shows what differs, over most of the window.
    public void compare(Deployment before, Deployment after) {
        comparePanel(before, after).show(dialogs);
    }

    private ComparePanel comparePanel(Deployment before, Deployment after) {
        return new ComparePanel(
                deployments.requests().comparing(before, after),
                deployments::artifactName,
                deployments::environmentName,
                logs,
                pictures,
                ui);
    }

    /// The deployment in detail with the one before it; the first one with the one behind it.
    public void compare() {
        withNeighbour(this::compare);
    }

    /// The logs of the same two beside each other.
    public void compareLogs() {
        withNeighbour((before, after) -> comparePanel(before, after).showLogs(dialogs));
    }

    private void withNeighbour(BiConsumer<Deployment, Deployment> show) {
        Deployment chosen = deployments.selectedProperty().get();
        if (chosen == null) {
            return;
        }
        Deployment before = deployments.options().previous(chosen).orElse(null);
        if (before == null) {
            show.accept(chosen, deployments.options().next(chosen).orElse(chosen));
        } else {
            show.accept(before, chosen);
        }
    }

    void saveLog(Deployment deployment) {
        ui.desk()
                .chooseSaveFile(ui.text("deployments.save-log"), "deployment-" + deployment.number() + ".log")
                .ifPresent(file -> deployments.requests().saveLog(deployment, file));
    }
}
