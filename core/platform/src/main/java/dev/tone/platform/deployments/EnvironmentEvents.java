package dev.tone.platform.deployments;

import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.deployment.Site;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.project.Environment;
import dev.tone.platform.environments.EnvironmentLifecycle;
import dev.tone.platform.kernel.audit.Change;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// What happens to deployments and sites when their environment changes.
record EnvironmentEvents(DeploymentRepository repository, Targets targets, Sites sites)
        implements EnvironmentLifecycle {
    @Override
    public void renamed(Change change, Environment environment) {
        unfinished(change.handle(), environment).stream()
                .filter(deployment -> isUnderWay(deployment.state()))
                .findFirst()
                .ifPresent(running -> {
                    throw Fault.conflict(
                                    "environment/busy",
                                    "#" + running.number() + " is being deployed there.",
                                    "Wait for its end, or cancel it.")
                            .asException();
                });
        sites.renamed(change, targets.target(change.handle(), change.actor(), environment.id()));
    }

    private List<Deployment> unfinished(Handle handle, Environment environment) {
        return repository.unfinished(handle).stream()
                .map(DeploymentRepository.Owned::deployment)
                .filter(deployment -> deployment.environment().equals(environment.id()))
                .toList();
    }

    /// Whether it has begun, and so knows the address.
    private static boolean isUnderWay(DeploymentState state) {
        return switch (state) {
            case INITIALIZING, BUILDING, DEPLOYING -> true;
            case CREATED, AWAITING_APPROVAL, QUEUED, SUCCEEDED, FAILED, CANCELED, TIMED_OUT, SUPERSEDED -> false;
        };
    }

    @Override
    public void archived(Change change, Environment environment, boolean stop) {
        unfinished(change.handle(), environment).stream().findFirst().ifPresent(one -> {
            throw Fault.conflict(
                            "environment/busy",
                            isUnderWay(one.state())
                                    ? "#" + one.number() + " is being deployed there."
                                    : "#" + one.number() + " waits to be deployed there.",
                            "Wait for its end, or cancel it.")
                    .asException();
        });
        repository.site(change.handle(), environment.id()).ifPresent(record -> {
            if (record.site().deployment() == null || record.stopped()) {
                return;
            }
            if (!stop) {
                throw serves(change.handle(), environment, record.site());
            }
            sites.putAway(change, record);
        });
    }

    private FaultException serves(Handle handle, Environment environment, Site site) {
        String what = repository
                .live(handle, environment.id())
                .map(live -> "#" + live.number())
                .orElse("a site");
        return Fault.conflict(
                        "environment/serving",
                        "“" + environment.name() + "” serves " + what + ".",
                        site.servedHere()
                                ? "Stop its site, or archive it and have it stopped."
                                : "It goes on there; archive it all the same, or end it where it is served.")
                .asException();
    }

    @Override
    public void restored(Change change, Environment environment) {
        repository
                .site(change.handle(), environment.id())
                .filter(record -> record.site().deployment() != null && !record.stopped())
                .ifPresent(record -> sites.bringBack(change, record));
    }
}
