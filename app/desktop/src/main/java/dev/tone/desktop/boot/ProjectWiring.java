package dev.tone.desktop.boot;

import dev.tone.desktop.artifacts.UploadsPort;
import dev.tone.desktop.command.CommandLines;
import dev.tone.desktop.command.CommandMenu;
import dev.tone.desktop.deploy.DeployOrigin;
import dev.tone.desktop.governance.GovernanceViewModel;
import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.notice.LocalNotices;
import dev.tone.desktop.link.Drawings;
import dev.tone.desktop.link.PlatformLink;
import dev.tone.desktop.shell.Navigator;
import dev.tone.desktop.workspace.ProjectModel;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;

/// Everything of one open project.
final class ProjectWiring implements Pin {
    private final ProjectModel project;
    private final Lifetime lifetime = new Lifetime();
    private final LocalNotices notices;
    private final ProjectPanels panels;
    private final ProjectDrawings drawings;
    private final ProjectDeployments deployments;
    private final ProjectArtifacts artifacts;
    private final Deploying deploying;

    ProjectWiring(
            Parts parts,
            PlatformLink link,
            UploadsPort uploads,
            Drawings kept,
            ProjectModel project,
            Navigator navigator) {
        this.project = project;
        notices = lifetime.add(new LocalNotices(parts.notices()));
        GovernanceViewModel governance = lifetime.add(
                new GovernanceViewModel(project, link.governance(), link.live(), parts.work(), parts.fx()));
        CommandMenu terminal = new CommandMenu(
                new CommandLines(() -> project.projectProperty().get().slug(), parts.dataOption()),
                parts.notices(),
                parts.ui());
        lifetime.add(terminal.offerIn(parts.dialogs().layers().frame()));
        panels = new ProjectPanels(project, governance, link, navigator, parts);
        drawings = lifetime.add(new ProjectDrawings(
                parts,
                link.canvases(),
                kept,
                project,
                navigator,
                (of, only) -> new DrawingHost(this, of, only),
                this::whenRead));
        deployments = lifetime.add(
                new ProjectDeployments(parts, link, project, governance, panels, drawings, navigator, terminal));
        deploying = new Deploying(
                parts, link, project, governance, panels, drawings, deployments.model(), navigator, terminal);
        artifacts = lifetime.add(new ProjectArtifacts(
                parts, link, uploads, project, drawings, navigator, notices, deploying::ask, this::whenRead));
    }

    ProjectModel project() {
        return project;
    }

    /// What is told of the project, for as long as it is open.
    LocalNotices notices() {
        return notices;
    }

    /// Dialogs about the project.
    ProjectPanels panels() {
        return panels;
    }

    ProjectDrawings drawings() {
        return drawings;
    }

    ProjectDeployments deployments() {
        return deployments;
    }

    ProjectArtifacts artifacts() {
        return artifacts;
    }

    void deploy(DeployOrigin origin) {
        deploying.ask(origin);
    }

    /// Runs once the project has been read from the platform, or at once.
    void whenRead(Runnable act) {
        if (!project.loadingProperty().get()) {
            act.run();
            return;
        }
        Lifetime once = lifetime.add(new Lifetime());
        once.add(Fx.watch(project.loadingProperty(), loading -> {
            if (!loading) {
                once.close();
                act.run();
            }
        }));
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
