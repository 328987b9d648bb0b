package dev.tone.platform.deployments.sites;

import dev.tone.platform.deployments.logs.Redactor;
import dev.tone.platform.deployments.logs.StoredLog;
import dev.tone.platform.deployments.sandbox.SandboxSpec;
import java.util.Map;

/// How a site's process is run.
///
/// @param environment without `PORT`
/// @param host the site's own, for its health checks
/// @param log where its output goes, beside that of other releases of the site
/// @param release tells its lines from those of the others
public record ProcessPlan(
        String purpose,
        String command,
        Map<String, String> environment,
        SandboxSpec sandbox,
        String host,
        String healthPath,
        StoredLog log,
        String release,
        Redactor redactor) {
    public ProcessPlan {
        environment = Map.copyOf(environment);
    }

    /// Keeps variables, which may be secrets, out of logs.
    @Override
    public String toString() {
        return "ProcessPlan[" + purpose + "]";
    }
}
