package dev.tone.desktop.shell;

import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.ProjectId;
import org.jspecify.annotations.Nullable;

/// Ways from one feature to another.
public interface Navigator {
    void go(Place place);

    /// @param logSequence line of its log to point out
    void openDeployment(DeploymentId deployment, @Nullable Long logSequence);

    /// What the process behind an environment's site writes.
    ///
    /// @param logSequence line of it to point out
    void openSiteLog(EnvironmentId environment, @Nullable Long logSequence);

    void openProject(ProjectId project);

    /// Who is told of the project's events, and who may call it.
    void openWebhooks();

    /// Opens the deploy dialog.
    ///
    /// @param artifact to deploy, null for the newest
    /// @param element of the canvas that it is deployed from
    void deploy(@Nullable ArtifactId artifact, @Nullable ElementId element);

    /// Lets the person choose what takes the place of an artifact, and sends it.
    ///
    /// @param element of the canvas that it was deployed from
    void sendAgain(ArtifactId artifact, @Nullable ElementId element);
}
