package dev.tone.desktop.deployments;

import static dev.tone.desktop.workspace.Fixture.deployment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.deployments.DeploymentFilter.Outcome;
import dev.tone.desktop.workspace.Fixture;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeploymentFilterTest {
    private final Deployment twelve = deployment(12, DeploymentState.SUCCEEDED, true);

    @ParameterizedTest
    @CsvSource({
        "'',true",
        "#12,true",
        "#1,true",
        "12,true",
        "2,false",
        "SIT,true",
        "aa,true",
        "release of d12,true",
        "shop,false"
    })
    void findsByNameDigestAndNumber(String query, boolean found) {
        assertThat(new DeploymentFilter(null, Outcome.ANY, query).test(twelve)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "SUCCEEDED,GOOD",
        "SUPERSEDED,GOOD",
        "FAILED,BAD",
        "CANCELED,BAD",
        "TIMED_OUT,BAD",
        "QUEUED,RUNNING",
        "BUILDING,RUNNING"
    })
    void everyStateIsOneOutcome(DeploymentState state, Outcome outcome) {
        for (Outcome each : new Outcome[] {Outcome.RUNNING, Outcome.GOOD, Outcome.BAD}) {
            assertThat(new DeploymentFilter(null, each, "").test(deployment(1, state, false)))
                    .isEqualTo(each == outcome);
        }
    }

    /// By the word of the window and by that of the terminal; those that only deploy are not meant by it.
    @Test
    void oneThatWentBackIsFoundByThat() {
        Deployment back = Fixture.rollback(12, "d1");

        for (String query : new String[] {"rollback", "Rolled", "롤백"}) {
            String word = query.equals("롤백") ? "롤백" : "Rolled back";
            assertThat(new DeploymentFilter(null, Outcome.ANY, query).test(back, word))
                    .isTrue();
            assertThat(new DeploymentFilter(null, Outcome.ANY, query).test(twelve, "Deploy"))
                    .isFalse();
        }
        assertThat(new DeploymentFilter(null, Outcome.ANY, "deploy").test(twelve, "Deploy"))
                .isFalse();
    }

    @Test
    void anotherEnvironmentIsLeftOut() {
        assertThat(new DeploymentFilter(Fixture.PREVIEW.id(), Outcome.ANY, "").test(twelve))
                .isFalse();
    }
}
