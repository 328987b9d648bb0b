package dev.tone.platform.governance;

import dev.tone.model.observe.Pin;
import dev.tone.model.project.Project;
import dev.tone.platform.deployments.DeploymentFacade;
import dev.tone.platform.deployments.DeploymentsWiring;
import dev.tone.platform.environments.EnvironmentsFacade;
import dev.tone.platform.governance.sql.SqlGovernance;
import dev.tone.platform.governance.web.GovernanceRoutes;
import dev.tone.platform.kernel.Kernel;
import dev.tone.platform.kernel.audit.Change;
import dev.tone.platform.notifications.Notifier;
import dev.tone.platform.projects.ProjectLifecycle;
import dev.tone.platform.projects.ProjectsFacade;

/// Builds what holds for deployments.
public final class GovernanceWiring implements Pin {
    private final Rules rules;
    private final Gates gates;
    private final AutoDeploy auto;
    private final Appointments appointments;

    public GovernanceWiring(
            Kernel kernel,
            ProjectsFacade projects,
            EnvironmentsFacade environments,
            DeploymentsWiring wired,
            Notifier notifier) {
        DeploymentFacade deployments = wired.facade();
        GovernanceRepository repository = new SqlGovernance();
        rules = new Rules(kernel.transactions(), kernel.changes(), repository, projects, environments, kernel.clock());
        auto = new AutoDeploy(kernel.transactions(), repository, rules, environments, deployments);
        GateBook book = new GateBook(repository, notifier);
        gates = new Gates(
                kernel.transactions(),
                kernel.changes(),
                book,
                repository,
                rules,
                projects,
                environments,
                deployments,
                auto);
        wired.guardedBy(gates);
        appointments = new Appointments(
                kernel.transactions(), kernel.changes(), repository, deployments, gates, book, kernel.clock());
        projects.follow(new ProjectLifecycle() {
            @Override
            public void purged(Change change, Project project) {
                repository.removeProject(change.handle(), project.id());
            }
        });
        new GovernanceRoutes(rules, gates, auto).bind(kernel.routes());
    }

    /// Begins what is due, from now on. After deployments are recovered.
    public void start() {
        appointments.start();
    }

    @Override
    public void close() {
        appointments.close();
    }

    Appointments appointments() {
        return appointments;
    }

    /// For whatever deploys by itself.
    public AutoDeploy auto() {
        return auto;
    }

    public Rules rules() {
        return rules;
    }

    public Gates gates() {
        return gates;
    }
}
