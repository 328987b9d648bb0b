package dev.tone.desktop.view;

import dev.tone.desktop.command.CommandLines;
import dev.tone.desktop.command.CommandMenu;
import dev.tone.desktop.deployments.DeploymentCommands;
import dev.tone.desktop.deployments.DeploymentsViewModel;
import dev.tone.desktop.kit.dialog.Dialogs;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.shell.Navigator;
import dev.tone.desktop.workspace.Fixture;
import java.util.List;

/// What can be done with a deployment, in a window that shows nothing else: what leads to other features leads nowhere.
public final class FakeCommands {
    private FakeCommands() {}

    public static DeploymentCommands of(
            DeploymentsViewModel deployments, Dialogs dialogs, Navigator navigator, Fixture workspace, Ui ui) {
        return new DeploymentCommands(
                deployments,
                dialogs,
                navigator,
                _ -> {},
                (_, _) -> {},
                new CommandMenu(new CommandLines(() -> "shop", List.of()), workspace.notices, ui),
                (_, _) -> {
                    throw new AssertionError("No logs are compared here");
                },
                (_, _, _, _, _) -> {},
                ui);
    }
}
