package dev.tone.gallery;

import dev.tone.desktop.deployments.DeploymentExtras;
import dev.tone.desktop.deployments.DeploymentsView;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.theme.Appearance;
import dev.tone.desktop.workspace.Fixture;
import dev.tone.desktop.workspace.ProjectModel;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.deployment.StageState;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;

/// Deployments: the list, and one in each outcome.
final class DetailPages {
    static final List<GalleryPage> ALL = List.of(
            new GalleryPage("deployment-building", "A deployment under way", (ui, look) -> opened(ui, look, 6)),
            new GalleryPage("deployment-live", "A deployment that has the traffic", (ui, look) -> opened(ui, look, 5)),
            new GalleryPage("deployment-failed", "A deployment that failed", (ui, look) -> opened(ui, look, 4)),
            new GalleryPage("deployment-rollback", "A rollback", DetailPages::rollback),
            new GalleryPage("roll-back", "Before a rollback", (ui, look) -> asked(ui, look, 1, "deployment-roll-back")),
            new GalleryPage("promote", "Before a promotion", (ui, look) -> asked(ui, look, 0, "deployment-promote")),
            new GalleryPage("deployment-canceled", "A deployment that was canceled", (ui, look) -> opened(ui, look, 1)),
            new GalleryPage("deployments-unread", "Deployments, not read yet", DetailPages::unread),
            new GalleryPage("deployments-none", "Deployments, none yet", DetailPages::none));

    private DetailPages() {}

    private static Node opened(Ui ui, Appearance look, long number) {
        OpenProject project = new OpenProject(ui);
        project.workspace.deployments.addAll(List.of(
                Samples.deployment(6, DeploymentState.BUILDING, StageState.RUNNING),
                Samples.deployment(5, DeploymentState.SUCCEEDED, StageState.SUCCEEDED),
                Fixture.failed(4, 5),
                Samples.deployment(3, DeploymentState.SUCCEEDED, StageState.SUCCEEDED, false),
                Fixture.failed(2, 5),
                Samples.deployment(1, DeploymentState.CANCELED, StageState.CANCELED)));
        project.workspace.artifacts.add(Fixture.artifact("a1"));
        project.workspace.sites.add(Fixture.sick(
                Fixture.site(true), "The process ended 3 times within a minute; it is started again at 12:06."));
        return first(6 - number, project, look);
    }

    private static Node rollback(Ui ui, Appearance look) {
        OpenProject project = new OpenProject(ui);
        project.workspace.deployments.addAll(List.of(
                Fixture.rollback(3, "d1"),
                Samples.deployment(2, DeploymentState.SUCCEEDED, StageState.SUCCEEDED, false),
                Samples.deployment(1, DeploymentState.SUCCEEDED, StageState.SUCCEEDED, false)));
        project.workspace.artifacts.add(Fixture.artifact("a1"));
        project.workspace.sites.add(Fixture.site(true));
        return first(0, project, look);
    }

    /// @param act id of the button that asks
    private static Node asked(Ui ui, Appearance look, long row, String act) {
        OpenProject project = new OpenProject(ui);
        project.workspace.deployments.addAll(List.of(
                Samples.deployment(2, DeploymentState.SUCCEEDED, StageState.SUCCEEDED),
                Samples.deployment(1, DeploymentState.SUCCEEDED, StageState.SUCCEEDED, false)));
        project.workspace.artifacts.add(Fixture.artifact("a1"));
        project.workspace.sites.add(Fixture.site(true));
        Looks.press((Parent) first(row, project, look), act);
        return project.panels;
    }

    private static Node first(long row, OpenProject project, Appearance look) {
        Region page = page(project, project.model(), look);
        ListView<?> list = (ListView<?>) page.lookup("#deployment-list");
        list.getSelectionModel().select((int) row);
        return page;
    }

    private static Node unread(Ui ui, Appearance look) {
        OpenProject project = new OpenProject(ui);
        return page(project, project.unread(), look);
    }

    private static Node none(Ui ui, Appearance look) {
        OpenProject project = new OpenProject(ui);
        return page(project, project.model(), look);
    }

    private static Region page(OpenProject project, ProjectModel model, Appearance look) {
        DeploymentsView view = project.deployments(model, new Logs(project.ui, look), DeploymentExtras.NONE);
        return Looks.window((Region) view.node());
    }
}
