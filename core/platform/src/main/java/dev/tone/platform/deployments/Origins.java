package dev.tone.platform.deployments;

import dev.tone.model.api.DeploymentApi;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.ProjectId;
import dev.tone.platform.kernel.policy.Actor;
import org.jspecify.annotations.Nullable;

/// Knows the drawings that deployments are said to come from.
@FunctionalInterface
public interface Origins {
    /// @param known the element that the artifact was sent to, which may be on any drawing, or be gone from it since
    /// @throws dev.tone.model.fault.FaultException `deployment/unknown-canvas`, `deployment/unknown-element`
    void require(Actor actor, ProjectId project, DeploymentApi.Create request, @Nullable ElementId known);
}
