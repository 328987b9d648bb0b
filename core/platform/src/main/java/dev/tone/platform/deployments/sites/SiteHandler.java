package dev.tone.platform.deployments.sites;

import java.io.IOException;

/// Answers the requests of one release. Thread-safe.
interface SiteHandler {
    /// @return whether the connection may be used for another request
    boolean handle(SiteExchange exchange) throws IOException;
}
