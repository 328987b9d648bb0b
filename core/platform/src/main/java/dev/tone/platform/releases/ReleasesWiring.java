package dev.tone.platform.releases;

import dev.tone.model.observe.Pin;
import dev.tone.model.project.Project;
import dev.tone.platform.deployments.DeploymentsWiring;
import dev.tone.platform.governance.GovernanceWiring;
import dev.tone.platform.kernel.Kernel;
import dev.tone.platform.kernel.audit.Change;
import dev.tone.platform.notifications.Notifier;
import dev.tone.platform.projects.ProjectLifecycle;
import dev.tone.platform.projects.ProjectsFacade;
import dev.tone.platform.releases.sql.SqlReleases;
import dev.tone.platform.releases.web.ReleaseRoutes;
import java.time.Duration;

/// Builds what leads releases to the traffic.
public final class ReleasesWiring implements Pin {
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Releases releases;
    private final WarmWatch warm;
    private final DeploymentsWiring deployments;
    private final Duration look;

    public ReleasesWiring(
            Kernel kernel,
            ProjectsFacade projects,
            DeploymentsWiring deployments,
            GovernanceWiring governance,
            Notifier notifier) {
        this(kernel, projects, deployments, governance, notifier, LOOK);
    }

    /// @param look how often releases on trial are looked at
    public ReleasesWiring(
            Kernel kernel,
            ProjectsFacade projects,
            DeploymentsWiring deployments,
            GovernanceWiring governance,
            Notifier notifier,
            Duration look) {
        this.deployments = deployments;
        this.look = look;
        SqlReleases repository = new SqlReleases();
        warm = new WarmWatch(kernel.clock());
        releases = new Releases(
                kernel.transactions(),
                kernel.changes(),
                repository,
                governance.rules(),
                projects,
                deployments.facade(),
                notifier,
                kernel.clock(),
                look,
                warm::change);
        deployments.guidedBy(releases);
        projects.follow(new ProjectLifecycle() {
            @Override
            public void purged(Change change, Project project) {
                repository.removeProject(change.handle(), project.id());
            }
        });
        new ReleaseRoutes(releases).bind(kernel.routes());
    }

    public Releases facade() {
        return releases;
    }

    /// Nothing is kept running from before. After deployments are recovered.
    public void start() {
        warm.start(releases, deployments.sites()::cool, look);
    }

    @Override
    public void close() {
        warm.close();
    }
}
