package dev.tone.model.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.model.failure.Cause;
import dev.tone.model.failure.CauseKind;
import dev.tone.model.failure.Confidence;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PastFailuresTest {
    private static Deployment deployment(
            long number, String environment, DeploymentState state, @Nullable String cause, @Nullable String release) {
        Failure failure = new Failure(StageName.BUILD, "deployment/build-failed", "It failed.", null, 1, null, null);
        return History.deployment(
                number,
                environment,
                DeploymentKind.DEPLOY,
                state,
                state != DeploymentState.FAILED ? null : cause == null ? failure : failure.because(cause(cause)),
                release);
    }

    private static Cause cause(String fingerprint) {
        return new Cause(CauseKind.DISK_FULL, null, 1, Confidence.LOW, List.of(), List.of(), fingerprint, List.of());
    }

    private static Deployment failed(long number, @Nullable String cause) {
        return deployment(number, "prod", DeploymentState.FAILED, cause, null);
    }

    private static Deployment good(long number, String environment) {
        return deployment(number, environment, DeploymentState.SUCCEEDED, null, "r" + number);
    }

    @Test
    void the_last_one_that_was_alike_and_what_went_well_after_it() {
        Deployment first = failed(1, "x");
        Deployment second = failed(3, "x");
        Deployment cure = good(6, "prod");
        Deployment now = failed(9, "x");
        List<Deployment> all = List.of(
                good(8, "prod"),
                now,
                first,
                good(2, "prod"),
                failed(4, "y"),
                good(5, "preview"),
                cure,
                second,
                failed(11, "x"));

        assertThat(PastFailures.of(now, all)).contains(new PastFailures.Past(second, cure));
    }

    @Test
    void what_never_published_or_came_later_resolved_nothing() {
        Deployment before = failed(1, "x");
        Deployment now = failed(4, "x");
        Deployment running = deployment(2, "prod", DeploymentState.BUILDING, null, "r2");
        Deployment canceled = deployment(3, "prod", DeploymentState.CANCELED, null, null);

        assertThat(PastFailures.of(now, List.of(before, running, canceled, now, good(5, "prod"))))
                .contains(new PastFailures.Past(before, null));
    }

    @Test
    void without_a_cause_nothing_is_alike() {
        assertThat(PastFailures.of(failed(2, null), List.of(failed(1, null)))).isEmpty();
        assertThat(PastFailures.of(failed(2, "x"), List.of(failed(1, null), good(1, "prod"))))
                .isEmpty();
        assertThat(PastFailures.of(good(2, "prod"), List.of(failed(1, "x")))).isEmpty();
    }

    @Test
    void one_that_was_canceled_after_it_had_built_resolved_nothing() {
        Deployment before = failed(1, "x");
        Deployment canceled = deployment(2, "prod", DeploymentState.CANCELED, null, "r2");
        Deployment now = failed(3, "x");

        assertThat(PastFailures.of(now, List.of(before, canceled, now))).contains(new PastFailures.Past(before, null));
    }

    @Test
    void one_that_failed_after_it_had_built_is_no_good_run() {
        Deployment looked = failed(5, "x");
        Deployment unhealthy = deployment(4, "prod", DeploymentState.FAILED, "x", "r4");
        Deployment canceled = deployment(3, "prod", DeploymentState.CANCELED, null, "r3");
        Deployment good = good(2, "prod");

        assertThat(PastFailures.goodRuns(looked, List.of(looked, unhealthy, canceled, good, good(1, "preview"))))
                .containsExactly(good);
    }
}
