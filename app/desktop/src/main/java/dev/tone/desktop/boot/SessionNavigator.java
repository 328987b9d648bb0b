package dev.tone.desktop.boot;

import dev.tone.desktop.shell.Navigator;
import dev.tone.desktop.shell.Place;
import dev.tone.desktop.shell.ShellViewModel;
import dev.tone.desktop.workspace.WorkspaceModel;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.notification.Notification;
import dev.tone.model.notification.NotificationKind;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The ways to everything that belongs to the open project, or to one that is opened for it.
final class SessionNavigator implements Navigator {
    private final WorkspaceModel workspace;
    private final ShellViewModel shell;
    private final Supplier<@Nullable ProjectWiring> open;

    /// @param open the project that is open
    SessionNavigator(WorkspaceModel workspace, ShellViewModel shell, Supplier<@Nullable ProjectWiring> open) {
        this.workspace = workspace;
        this.shell = shell;
        this.open = open;
    }

    boolean isInDetail(DeploymentId deployment) {
        ProjectWiring project = open.get();
        return project != null && project.deployments().isInDetail(deployment);
    }

    void openArtifact(ArtifactId artifact) {
        ProjectWiring project = open.get();
        if (project != null) {
            project.artifacts().open(artifact);
        }
    }

    void openDrawing(CanvasId canvas, @Nullable ElementId element) {
        ProjectWiring project = open.get();
        if (project != null) {
            project.drawings().openElement(canvas, element);
        } else {
            go(Place.CANVAS);
        }
    }

    void retry(Deployment deployment) {
        openProject(deployment.project());
        ProjectWiring project = open.get();
        if (project != null) {
            project.deployments().retry(deployment);
            go(Place.DEPLOYMENTS);
        }
    }

    /// Asks for the reason first; a project that was just opened has to read its deployments before.
    void rollBackFrom(Deployment deployment) {
        openProject(deployment.project());
        ProjectWiring current = open.get();
        if (current != null) {
            openDeployment(deployment.id(), null);
            current.whenRead(() -> current.deployments().rollBackFrom(deployment));
        }
    }

    void openNotification(Notification notification) {
        ProjectId of = notification.project();
        if (of != null) {
            openProject(of);
        }
        DeploymentId deployment = notification.deployment();
        if (deployment != null) {
            openDeployment(deployment, notification.logSequence());
        } else if (notification.kind() == NotificationKind.WEBHOOK_DISABLED) {
            openWebhooks();
        } else {
            go(Place.NOTIFICATIONS);
        }
    }

    @Override
    public void go(Place place) {
        shell.go(place);
    }

    @Override
    public void openDeployment(DeploymentId deployment, @Nullable Long logSequence) {
        ProjectWiring project = open.get();
        if (project != null) {
            project.deployments().open(deployment, logSequence);
        }
    }

    @Override
    public void openSiteLog(EnvironmentId environment, @Nullable Long logSequence) {
        ProjectWiring current = open.get();
        if (current != null) {
            current.whenRead(() -> current.deployments().openSiteLog(environment, logSequence));
        }
    }

    @Override
    public void openWebhooks() {
        ProjectWiring project = open.get();
        if (project != null) {
            project.panels().editWebhooks(null);
        }
    }

    @Override
    public void openProject(ProjectId wanted) {
        workspace.find(wanted).ifPresent(workspace::open);
    }

    @Override
    public void deploy(@Nullable ArtifactId artifact, @Nullable ElementId element) {
        ProjectWiring project = open.get();
        if (project != null) {
            // Where artifacts are looked at, Deploy means the one in front of the person.
            boolean shown =
                    artifact == null && element == null && shell.placeProperty().get() == Place.ARTIFACTS;
            project.deploy(
                    project.drawings().originInFront(shown ? project.artifacts().chosen() : artifact, element));
        }
    }

    @Override
    public void sendAgain(ArtifactId artifact, @Nullable ElementId element) {
        ProjectWiring project = open.get();
        if (project != null) {
            project.artifacts().sendAgain(artifact, element);
        }
    }
}
