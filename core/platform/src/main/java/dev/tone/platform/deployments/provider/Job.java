package dev.tone.platform.deployments.provider;

import dev.tone.model.deployment.Deployment;
import dev.tone.model.project.Environment;
import dev.tone.model.project.Project;
import dev.tone.platform.deployments.logs.Redactor;
import dev.tone.platform.deployments.logs.StoredLog;
import dev.tone.platform.deployments.sites.SiteAddress;
import java.util.List;

/// One deployment as a provider works on it.
///
/// @param values settings' defaults overridden by the environment's variables
/// @param address where it will answer
public record Job(
        Deployment deployment,
        Project project,
        Environment environment,
        List<Value> values,
        Redactor redactor,
        StoredLog log,
        SiteAddress address,
        StageReport stages,
        Cancellation cancellation) {
    public Job {
        values = List.copyOf(values);
    }
}
