package dev.tone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.model.deployment.BuildSettings;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentKind;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.deployment.Failure;
import dev.tone.model.deployment.StageName;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.id.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WhyCommandTest {
    private static String why(@Nullable String command) {
        Failure failure = new Failure(
                StageName.HEALTH, "deployment/canary", "The canary was taken back.", command, null, null, null);
        return WhyCommand.text(failed(failure), failure, List.of());
    }

    private static Deployment failed(Failure failure) {
        return new Deployment(
                new DeploymentId("d7"),
                new ProjectId("shop"),
                7,
                new EnvironmentId("production"),
                "local",
                DeploymentKind.DEPLOY,
                null,
                null,
                new ArtifactId("a1"),
                "site",
                "4f1c",
                new BuildSettings(".", null, null, ".", null, "/", false, Map.of()),
                null,
                null,
                null,
                DeploymentState.FAILED,
                List.of(),
                failure,
                null,
                null,
                null,
                null,
                false,
                new UserId("me"),
                Instant.EPOCH,
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                null);
    }

    @Test
    void only_of_a_command_it_is_said_that_its_log_says_nothing() {
        assertThat(why("npm test")).contains("#7 failed", "the log does not say why; `tone logs 7` shows all of it");
        assertThat(why(null))
                .isEqualToIgnoringNewLines("#7 failed: The canary was taken back.  `tone logs 7` shows all of it");
    }
}
