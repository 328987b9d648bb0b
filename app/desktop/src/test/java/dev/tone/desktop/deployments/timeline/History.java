package dev.tone.desktop.deployments.timeline;

import static dev.tone.desktop.workspace.Fixture.T0;

import dev.tone.desktop.workspace.Fixture;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentKind;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.deployment.Stage;
import dev.tone.model.deployment.StageName;
import dev.tone.model.deployment.StageState;
import dev.tone.model.id.EnvironmentId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// Deployments with times.
final class History {
    static final EnvironmentId PRODUCTION = Fixture.PRODUCTION.id();
    static final EnvironmentId PREVIEW = Fixture.PREVIEW.id();

    private History() {}

    static Stage done(StageName name, long from, long to) {
        return new Stage(name, StageState.SUCCEEDED, T0.plusSeconds(from), T0.plusSeconds(to));
    }

    /// One that built for so many seconds.
    static Deployment built(long number, long seconds) {
        return at(number, PRODUCTION, T0, Duration.ofSeconds(seconds), done(StageName.BUILD, 0, seconds));
    }

    static Deployment at(long number, EnvironmentId environment, Instant created, Duration length, Stage... stages) {
        return of(number, environment, DeploymentKind.DEPLOY, "site", null, created, length, stages);
    }

    static Deployment rollback(long number, String artifact, String reason) {
        return of(number, PRODUCTION, DeploymentKind.ROLLBACK, artifact, reason, T0, Duration.ofMillis(1500));
    }

    private static Deployment of(
            long number,
            EnvironmentId environment,
            DeploymentKind kind,
            String artifact,
            String reason,
            Instant created,
            Duration length,
            Stage... stages) {
        Deployment d = Fixture.deployment(number, DeploymentState.SUCCEEDED, false, List.of(stages));
        return new Deployment(
                d.id(),
                d.project(),
                d.number(),
                environment,
                d.provider(),
                kind,
                null,
                reason,
                d.artifact(),
                artifact,
                d.artifactDigest(),
                d.settings(),
                null,
                null,
                null,
                d.state(),
                d.stages(),
                null,
                d.releaseDigest(),
                d.releaseSize(),
                d.releaseFiles(),
                null,
                false,
                d.createdBy(),
                created,
                begun(created, stages),
                created.plus(length),
                null,
                null);
    }

    private static Instant begun(Instant created, Stage... stages) {
        return Stream.of(stages)
                .filter(stage -> stage.name() == StageName.WAIT)
                .map(Stage::finishedAt)
                .findFirst()
                .orElse(created);
    }
}
