package dev.tone.platform.deployments.provider;

import dev.tone.model.deployment.Deployment;
import dev.tone.model.project.Environment;
import dev.tone.model.project.Project;
import dev.tone.platform.deployments.logs.Redactor;
import dev.tone.platform.deployments.logs.StoredLog;
import dev.tone.platform.deployments.sites.SiteAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One deployment as a provider works on it.
///
/// @param values settings' defaults overridden by the environment's variables
/// @param conductor who leads it, when it does not take the traffic at once
/// @param address where it will answer; null when it is not served here
public record Job(
        Deployment deployment,
        Project project,
        Environment environment,
        List<Value> values,
        Redactor redactor,
        StoredLog log,
        @Nullable SiteAddress address,
        StageReport stages,
        Cancellation cancellation,
        Conductor conductor) {
    public Job {
        values = List.copyOf(values);
    }

    /// The address, for who serves here.
    public SiteAddress here() {
        if (address == null) {
            throw new IllegalStateException("This deployment is not served here");
        }
        return address;
    }
}
