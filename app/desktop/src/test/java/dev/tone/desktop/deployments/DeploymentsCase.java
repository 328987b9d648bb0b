package dev.tone.desktop.deployments;

import dev.tone.desktop.command.CommandLines;
import dev.tone.desktop.command.CommandMenu;
import dev.tone.desktop.comparisons.LogsBeside;
import dev.tone.desktop.view.FakeLogs;
import dev.tone.desktop.view.FakeNavigator;
import dev.tone.desktop.view.FakePlatform;
import dev.tone.desktop.view.ViewWindow;
import dev.tone.desktop.workspace.Fixture;
import dev.tone.desktop.workspace.ProjectModel;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A window that shows the deployments of a project with three of them: one is on its way, the one before has the
/// traffic.
abstract class DeploymentsCase {
    final FakePlatform platform = new FakePlatform();
    final FakeLogs logs = new FakeLogs();
    final FakeNavigator navigator = new FakeNavigator();
    final List<String> asked = new ArrayList<>();
    ViewWindow window;
    Fixture workspace;
    ProjectModel project;

    DeploymentsViewModel deployments;
    DeploymentCommands commands;
    DeploymentsView view;

    @BeforeEach
    void openWindow(@TempDir Path folder) throws Exception {
        window = ViewWindow.open();
        workspace = new Fixture(folder);
        workspace.projects.add(Fixture.project("shop", "Shop"));
        workspace.deployments.add(Fixture.deployment(3, DeploymentState.BUILDING, false));
        workspace.deployments.add(Fixture.deployment(2, DeploymentState.SUCCEEDED, true));
        workspace.deployments.add(Fixture.deployment(1, DeploymentState.SUCCEEDED, false));
    }

    @AfterEach
    void closeWindow() throws Exception {
        window.close();
    }

    CommandMenu terminal() {
        return new CommandMenu(new CommandLines(() -> "shop", List.of()), workspace.notices, window.ui);
    }

    void show() throws Exception {
        window.show(() -> {
            project = workspace.workspace().open().orElseThrow();
            deployments =
                    new DeploymentsViewModel(project, platform, workspace.work, workspace.notices, window.ui.texts());
            commands = new DeploymentCommands(
                    deployments,
                    window.dialogs,
                    navigator,
                    _ -> {},
                    (action, failed) -> asked.add(action + " for " + failed.id()),
                    terminal(),
                    OwnLogs::new,
                    (change, _, _, _, _) -> asked.add("picture of " + change.after()),
                    window.ui);
            view = new DeploymentsView(deployments, commands, logs, window.ui);
            view.shown();
            return view.node();
        });
        window.awaitShown("#page-deployments");
    }

    private final class OwnLogs implements LogsBeside {
        private final String name;

        OwnLogs(Deployment before, Deployment after) {
            name = before.id() + " beside " + after.id();
        }

        @Override
        public Node node() {
            Label label = new Label(name);
            label.setId("own-logs");
            return label;
        }

        @Override
        public void step(boolean forward) {
            asked.add(name + (forward ? ", on" : ", back"));
        }

        @Override
        public void close() {
            asked.add(name + ", closed");
        }
    }
}
