package dev.tone.model.deployment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Failures of before that were like one of now.
public final class PastFailures {
    private PastFailures() {}

    /// The last one that was alike, and the first deployment of its environment after it that went well.
    ///
    /// @param resolvedBy null when none did before the one of now
    public record Past(Deployment failed, @Nullable Deployment resolvedBy) {}

    /// @param all deployments of the project, in any order
    public static Optional<Past> of(Deployment deployment, List<Deployment> all) {
        String wanted = fingerprint(deployment);
        if (wanted == null) {
            return Optional.empty();
        }
        return all.stream()
                .filter(other -> other.number() < deployment.number() && wanted.equals(fingerprint(other)))
                .max(Comparator.comparingLong(Deployment::number))
                .map(failed -> new Past(failed, resolvedBy(failed, deployment, all)));
    }

    /// Those that built in the same environment and went well, without the one that is looked at: what their logs have
    /// says nothing of a failure. One that failed after it had built is none of them.
    ///
    /// @param all in the order that the answer has, too
    public static List<Deployment> goodRuns(Deployment looked, List<Deployment> all) {
        return all.stream()
                .filter(other -> other.environment().equals(looked.environment())
                        && other.state() == DeploymentState.SUCCEEDED
                        && other.releaseDigest() != null
                        && !other.id().equals(looked.id()))
                .filter(other -> other.kind() == DeploymentKind.DEPLOY || other.kind() == DeploymentKind.RETRY)
                .toList();
    }

    private static @Nullable Deployment resolvedBy(Deployment failed, Deployment now, List<Deployment> all) {
        return all.stream()
                .filter(other -> other.number() > failed.number()
                        && other.number() < now.number()
                        && other.environment().equals(failed.environment())
                        && other.state() == DeploymentState.SUCCEEDED
                        && other.releaseDigest() != null)
                .min(Comparator.comparingLong(Deployment::number))
                .orElse(null);
    }

    private static @Nullable String fingerprint(Deployment deployment) {
        return deployment.failure() == null || deployment.failure().cause() == null
                ? null
                : deployment.failure().cause().fingerprint();
    }
}
