package dev.tone.platform.deployments;

import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.project.Environment;
import dev.tone.model.project.Project;
import dev.tone.platform.environments.EnvironmentsFacade;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.projects.ProjectsFacade;
import org.jdbi.v3.core.Handle;

/// Where things are deployed to.
record Targets(ProjectsFacade projects, EnvironmentsFacade environments) {
    record Target(Project project, Environment environment) {}

    /// @throws dev.tone.model.fault.FaultException `environment/not-found`, also for what belongs to another
    /// organization
    Target target(Handle handle, Actor actor, EnvironmentId id) {
        Environment environment = environments.require(handle, actor, id);
        return new Target(projects.require(handle, actor, environment.project()), environment);
    }

    /// As [#target], for deploying into it.
    ///
    /// @throws dev.tone.model.fault.FaultException also `environment/archived`, `project/not-active`
    Target activeTarget(Handle handle, Actor actor, EnvironmentId id) {
        Environment environment = environments.requireActive(handle, actor, id);
        return new Target(projects.require(handle, actor, environment.project()), environment);
    }

    /// @throws dev.tone.model.fault.FaultException `project/not-found`
    Project project(Handle handle, Actor actor, ProjectId id) {
        return projects.require(handle, actor, id);
    }
}
