package dev.tone.gallery;

import dev.tone.desktop.deployments.DeploymentExtras;
import dev.tone.desktop.deployments.DeploymentsView;
import dev.tone.desktop.deployments.DeploymentsViewModel;
import dev.tone.desktop.deployments.LogPane;
import dev.tone.desktop.kit.dialog.Dialogs;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.kit.work.Work;
import dev.tone.desktop.view.FakeCommands;
import dev.tone.desktop.view.FakeNavigator;
import dev.tone.desktop.view.FakePlatform;
import dev.tone.desktop.workspace.Fixture;
import dev.tone.desktop.workspace.KnownWorkspace;
import dev.tone.desktop.workspace.ProjectModel;
import dev.tone.desktop.workspace.WorkspaceModel;
import java.util.List;

/// A project that is open on the platform of the tests. A page lays on it what it shows, and then asks for views.
final class OpenProject {
    /// Never gets to do anything, so that what reads goes on reading.
    static final Work BUSY = new Work(_ -> {}, Runnable::run, _ -> {});

    final Fixture workspace = new Fixture();
    final FakePlatform platform = new FakePlatform();
    final FakeNavigator navigator = new FakeNavigator();
    final PanelColumn panels = new PanelColumn();
    final Dialogs dialogs;
    final Ui ui;

    OpenProject(Ui ui) {
        this.ui = ui;
        dialogs = new Dialogs(panels, ui);
        workspace.projects.add(Fixture.project("shop", "Shop"));
        workspace.environments.add(Fixture.PREVIEW);
    }

    ProjectModel model() {
        return workspace.workspace().open().orElseThrow();
    }

    /// What is in it is not known yet.
    ProjectModel unread() {
        WorkspaceModel model =
                new WorkspaceModel(workspace, workspace.kept, workspace, BUSY, Runnable::run, workspace.settings);
        model.start(new KnownWorkspace(workspace.projects, workspace.projects.getFirst(), List.of()));
        return model.open().orElseThrow();
    }

    DeploymentsView deployments(ProjectModel project, LogPane.Source logs, DeploymentExtras extras) {
        DeploymentsViewModel deployments =
                new DeploymentsViewModel(project, platform, workspace.work, workspace.notices, ui.texts());
        DeploymentsView view = new DeploymentsView(
                deployments, FakeCommands.of(deployments, dialogs, navigator, workspace, ui), logs, extras, ui);
        view.shown();
        return view;
    }
}
