package dev.tone.desktop.deploy;

import dev.tone.model.artifact.Artifact;
import dev.tone.model.deployment.BuildPlan;
import dev.tone.model.deployment.BuildSettings;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.fault.FaultException;
import dev.tone.model.id.ArtifactId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Settings that somebody typed for one version are meant for the next one, too, as long as its files say the same of
/// themselves.
final class SettingsBefore {
    private SettingsBefore() {}

    /// @param plan what the artifact says of itself
    /// @param as the deployment whose settings are offered instead, null for none
    record Detected(BuildPlan plan, @Nullable Deployment as) {
        BuildSettings settings() {
            return as == null ? plan.settings() : as.settings();
        }
    }

    /// The newest deployment of any version of an artifact.
    static @Nullable Deployment last(Artifact artifact, List<Deployment> deployments) {
        return deployments.stream()
                .filter(one -> one.artifactName().equals(artifact.name()))
                .max(Comparator.comparingLong(Deployment::number))
                .orElse(null);
    }

    /// @throws FaultException as [DeployPort#plan] does for the artifact itself
    static Detected detect(DeployPort port, ArtifactId artifact, @Nullable Deployment last) {
        BuildPlan plan = port.plan(artifact, null);
        boolean typed = last != null
                && !last.settings().equals(plan.settings())
                && saysTheSame(port, last.artifact(), plan.settings());
        return new Detected(plan, typed ? last : null);
    }

    private static boolean saysTheSame(DeployPort port, ArtifactId earlier, BuildSettings now) {
        try {
            return port.plan(earlier, null).settings().equals(now);
        } catch (FaultException e) {
            // It has gone: whether its settings were typed or detected cannot be told any more.
            return false;
        }
    }
}
