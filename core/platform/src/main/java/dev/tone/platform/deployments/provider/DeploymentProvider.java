package dev.tone.platform.deployments.provider;

import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.Isolation;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.provider.Provider;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Predicate;

/// Somebody who builds and publishes. A provider keeps nothing of deployments but what it needs to run them;
/// their state is ours. Cancelling is the job's [Cancellation]; rolling back is publishing an earlier release.
public interface DeploymentProvider {
    /// Who it is and what it can do.
    Provider description();

    default String name() {
        return description().name();
    }

    /// Whether sites are served by this platform, at an address of its own.
    boolean servesHere();

    /// Whether something can be deployed to the environment now.
    ///
    /// @throws dev.tone.model.fault.FaultException `provider/not-connected`
    default void requireReady(ProjectId project, EnvironmentId environment) {}

    Isolation isolation();

    /// For people, about [#isolation].
    String isolationNote();

    /// Gets the artifact to where it is built.
    void prepare(Job job) throws StepFailedException, CanceledException, IOException, InterruptedException;

    /// Builds, and keeps what is to be published.
    Release build(Job job) throws StepFailedException, CanceledException, IOException, InterruptedException;

    /// Gets a release ready for traffic and healthy.
    Publication publish(Job job, Release release)
            throws StepFailedException, CanceledException, IOException, InterruptedException;

    /// A release that is still kept.
    Optional<Release> release(String digest);

    /// Whether a release is still kept; quick.
    boolean isKept(String digest);

    void removeRelease(String digest);

    /// Removes releases whose deployment ended before anybody had heard of them.
    ///
    /// @param needed whether a deployment is known that has this release
    void settle(Predicate<String> needed);

    /// Removes what the deployment needed to be built. Also after a failure.
    void discard(DeploymentId deployment);

    /// Removes what interrupted builds left.
    void discardAll();

    /// Takes away what stands beside the release that has the traffic, because the platform was ended while another was
    /// on trial. Returns at once; where nobody can be reached, the next deployment does it.
    default void takeBack(Deployment interrupted) {}

    /// Ends what is kept running of the release before, if anything is. Returns at once.
    default void cool(EnvironmentId environment) {}

    /// Takes the environment's site away.
    void tearDown(EnvironmentId environment, String sentence);

    /// As [#tearDown], for good: the address closes, and what the site's process has kept goes too.
    void remove(EnvironmentId site);
}
