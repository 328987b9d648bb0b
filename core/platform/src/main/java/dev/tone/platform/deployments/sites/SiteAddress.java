package dev.tone.platform.deployments.sites;

import dev.tone.model.id.EnvironmentId;

/// Where an environment's site lives.
///
/// @param hostName `<environment>-<project>.localhost`
/// @param port remembered from before, 0 when there is none yet
public record SiteAddress(EnvironmentId environment, String hostName, int port) {
    public String url() {
        return "http://" + hostName + ":" + port + "/";
    }

    public String addressUrl() {
        return "http://127.0.0.1:" + port + "/";
    }
}
