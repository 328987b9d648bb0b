package dev.tone.platform.deployments.sites;

import java.io.IOException;
import java.time.Duration;

/// What can take a site's traffic: one release, ready to answer.
public sealed interface Backend permits StaticBackend, ProcessBackend {
    SiteHandler handler();

    /// Blocks until it is fit for traffic.
    ///
    /// @throws NotHealthyException when it is not, in time
    void awaitHealthy(Duration within) throws NotHealthyException, InterruptedException;

    /// It takes traffic from now on. Said again, it changes nothing.
    void activated();

    /// Asks for its health path.
    ///
    /// @return the status that it answered
    /// @throws IOException when it does not answer
    int probe() throws IOException;

    /// How often it has ended by itself since it was started.
    int exits();

    /// Ends it. Returns when nothing of it runs.
    void end();
}
