package dev.tone.platform.deployments.sites;

import java.time.Duration;

/// What can take a site's traffic: one release, ready to answer.
public sealed interface Backend permits StaticBackend, ProcessBackend {
    SiteHandler handler();

    boolean isProcess();

    /// Blocks until it is fit for traffic.
    ///
    /// @throws NotHealthyException when it is not, in time
    void awaitHealthy(Duration within) throws NotHealthyException, InterruptedException;

    /// It takes the traffic from now on.
    void activated();

    /// Ends it. Returns when nothing of it runs.
    void end();
}
