package dev.tone.desktop.deployments;

import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentKind;
import dev.tone.model.id.EnvironmentId;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which deployments list and timeline show.
///
/// @param environment null for all
/// @param query part of the artifact's name, of the reason or of a digest, or a number with or without `#`
record DeploymentFilter(@Nullable EnvironmentId environment, Outcome outcome, String query)
        implements Predicate<Deployment> {
    static final DeploymentFilter ALL = new DeploymentFilter(null, Outcome.ANY, "");

    /// What came of it.
    enum Outcome {
        ANY,
        RUNNING,
        GOOD,
        BAD;

        private boolean has(Deployment deployment) {
            return switch (this) {
                case ANY -> true;
                case RUNNING -> !deployment.state().isFinished();
                case GOOD ->
                    switch (deployment.state()) {
                        case SUCCEEDED, SUPERSEDED -> true;
                        case CREATED,
                                AWAITING_APPROVAL,
                                QUEUED,
                                INITIALIZING,
                                BUILDING,
                                DEPLOYING,
                                FAILED,
                                CANCELED,
                                TIMED_OUT -> false;
                    };
                case BAD -> deployment.state().isFinished() && !GOOD.has(deployment);
            };
        }
    }

    @Override
    public boolean test(Deployment deployment) {
        return test(deployment, deployment.kind().name());
    }

    /// @param kind as the person calls it
    boolean test(Deployment deployment, String kind) {
        return (environment == null || deployment.environment().equals(environment))
                && outcome.has(deployment)
                && matches(deployment, kind);
    }

    /// Those that only deploy are most of them: nobody looks for these by that word.
    private static boolean isOfKind(DeploymentKind kind, String word, String wanted) {
        return kind != DeploymentKind.DEPLOY
                && Stream.of(kind.name(), word)
                        .anyMatch(each -> each.toLowerCase(Locale.ROOT).startsWith(wanted));
    }

    private boolean matches(Deployment deployment, String kind) {
        String wanted = query.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return true;
        }
        if (wanted.startsWith("#")) {
            return Long.toString(deployment.number()).startsWith(wanted.substring(1));
        }
        return Long.toString(deployment.number()).equals(wanted)
                || isOfKind(deployment.kind(), kind, wanted)
                || deployment.artifactName().toLowerCase(Locale.ROOT).contains(wanted)
                || deployment.artifactDigest().startsWith(wanted)
                || deployment.releaseDigest() != null
                        && deployment.releaseDigest().startsWith(wanted)
                || deployment.reason() != null
                        && deployment.reason().toLowerCase(Locale.ROOT).contains(wanted);
    }
}
