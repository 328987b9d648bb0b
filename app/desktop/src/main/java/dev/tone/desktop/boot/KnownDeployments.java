package dev.tone.desktop.boot;

import dev.tone.desktop.deployments.DeploymentOptions;
import dev.tone.desktop.kit.work.Work;
import dev.tone.desktop.link.PlatformLink;
import dev.tone.desktop.notifications.NotificationWords;
import dev.tone.desktop.workspace.WorkspaceModel;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.project.Environment;
import dev.tone.model.project.Project;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What notifications are about: the open project's deployments, and those of other projects, which are read when they
/// are first asked for. Belongs to the JavaFX thread.
final class KnownDeployments implements NotificationWords.Known {
    private final WorkspaceModel workspace;
    private final PlatformLink link;
    private final Work work;
    private final Runnable changed;
    private final Map<DeploymentId, Elsewhere> elsewhere = new HashMap<>();
    private final Set<DeploymentId> asked = new HashSet<>();

    private record Elsewhere(Deployment deployment, String environment) {}

    /// @param changed runs when more is known than before
    KnownDeployments(WorkspaceModel workspace, PlatformLink link, Work work, Runnable changed) {
        this.workspace = workspace;
        this.link = link;
        this.work = work;
        this.changed = changed;
    }

    @Override
    public Optional<Deployment> deployment(DeploymentId id) {
        return here(id).or(() -> {
            if (asked.add(id)) {
                work.of(() -> read(id))
                        .onDone(read -> {
                            elsewhere.put(id, read);
                            changed.run();
                        })
                        .onFault(_ -> asked.remove(id))
                        .start();
            }
            return Optional.ofNullable(elsewhere.get(id)).map(Elsewhere::deployment);
        });
    }

    private Optional<Deployment> here(DeploymentId id) {
        return workspace.open().flatMap(open -> open.deployment(id));
    }

    private Elsewhere read(DeploymentId id) {
        Deployment deployment = link.client().deployments().get(id);
        String environment = link.workspace().environments(deployment.project()).stream()
                .filter(each -> each.id().equals(deployment.environment()))
                .map(Environment::name)
                .findFirst()
                .orElse("");
        return new Elsewhere(deployment, environment);
    }

    /// With the project's name where it is not the open one.
    @Override
    public String environmentName(Deployment deployment) {
        Elsewhere read = elsewhere.get(deployment.id());
        if (read == null || here(deployment.id()).isPresent()) {
            return workspace
                    .open()
                    .map(open -> open.environmentName(deployment.environment()))
                    .orElse("");
        }
        return projectName(deployment.project())
                .map(project -> project + " · " + read.environment())
                .orElse(read.environment());
    }

    @Override
    public Optional<String> projectName(ProjectId id) {
        return workspace.find(id).map(Project::name);
    }

    /// Of another project only how many came before it is known: before its first there is nothing.
    @Override
    public boolean canRollBackFrom(DeploymentId id) {
        return workspace
                .open()
                .flatMap(open -> open.deployment(id)
                        .map(from ->
                                new DeploymentOptions(open).rollbackTarget(from).isPresent()))
                .orElseGet(
                        () -> deployment(id).filter(from -> from.number() > 1).isPresent());
    }
}
