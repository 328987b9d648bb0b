package dev.tone.platform.deployments;

import dev.tone.model.fault.Fault;
import dev.tone.platform.deployments.provider.DeploymentProvider;

/// Releases that can be published again without building.
record KeptReleases(DeploymentProvider provider) {
    void require(String digest) {
        if (provider.release(digest).isEmpty()) {
            throw Fault.conflict(
                            "deployment/release-gone", "This release is no longer kept.", "Deploy its artifact again.")
                    .asException();
        }
    }
}
