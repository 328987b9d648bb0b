package dev.tone.platform.deployments;

import dev.tone.model.id.CanvasId;
import dev.tone.model.id.ProjectId;
import dev.tone.platform.kernel.policy.Actor;

/// Knows the drawings that deployments are said to come from.
@FunctionalInterface
public interface Origins {
    /// Elements are not asked for: one that was drawn a moment ago, or without the platform, may arrive after the
    /// deployment of it.
    ///
    /// @throws dev.tone.model.fault.FaultException `deployment/unknown-canvas`
    void require(Actor actor, ProjectId project, CanvasId canvas);
}
