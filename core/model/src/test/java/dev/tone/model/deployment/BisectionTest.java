package dev.tone.model.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.model.fault.FaultException;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BisectionTest {
    private static Deployment deployment(
            long number, String environment, DeploymentKind kind, DeploymentState state, @Nullable String release) {
        return History.deployment(number, environment, kind, state, null, release);
    }

    private static Deployment published(long number) {
        return deployment(number, "prod", DeploymentKind.DEPLOY, DeploymentState.SUCCEEDED, "r" + number);
    }

    private static List<Deployment> line(int count) {
        List<Deployment> all = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            all.add(published(number));
        }
        return all;
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        FaultException.class,
                        fault -> assertThat(fault.fault().code()).isEqualTo(code));
    }

    @Test
    void the_first_bad_one_is_found_wherever_it_is_in_as_few_steps_as_were_said() {
        for (int size = 2; size <= 40; size++) {
            List<Deployment> all = line(size);
            for (int first = 2; first <= size; first++) {
                Bisection bisection = Bisection.between(all.reversed(), all.getFirst(), all.getLast());
                int said = bisection.stepsLeft();
                int steps = 0;
                while (!bisection.isOver()) {
                    Deployment middle = bisection.next().orElseThrow();
                    int left = bisection.stepsLeft();
                    bisection = bisection.judged(middle, middle.number() < first);
                    assertThat(bisection.stepsLeft()).isLessThan(left);
                    steps++;
                }
                assertThat(bisection.suspects()).containsExactly(all.get(first - 1));
                assertThat(bisection.good().number()).isEqualTo(first - 1L);
                assertThat(steps).isLessThanOrEqualTo(said);
            }
        }
    }

    @Test
    void only_what_was_published_there_counts_and_each_release_once() {
        List<Deployment> all = List.of(
                published(1),
                deployment(2, "prod", DeploymentKind.DEPLOY, DeploymentState.FAILED, null),
                published(3),
                deployment(4, "preview", DeploymentKind.DEPLOY, DeploymentState.SUCCEEDED, "r4"),
                deployment(5, "prod", DeploymentKind.REDEPLOY, DeploymentState.SUCCEEDED, "r3"),
                deployment(6, "prod", DeploymentKind.ROLLBACK, DeploymentState.SUCCEEDED, "r1"),
                deployment(7, "prod", DeploymentKind.DEPLOY, DeploymentState.SUCCEEDED, "r8"),
                published(8));

        Bisection bisection = Bisection.between(all, all.getFirst(), all.getLast());

        assertThat(bisection.line().stream().map(Deployment::number)).containsExactly(1L, 3L, 8L);
        assertThat(bisection.next()).contains(all.get(2));
    }

    @Test
    void what_cannot_be_judged_is_left_among_the_suspects() {
        List<Deployment> all = line(4);
        Bisection bisection = Bisection.between(all, all.getFirst(), all.getLast());

        bisection = bisection.judged(all.get(2), null).judged(all.get(1), true);

        assertThat(bisection.isOver()).isTrue();
        assertThat(bisection.stepsLeft()).isZero();
        assertThat(bisection.suspects()).containsExactly(all.get(2), all.get(3));
        assertThat(bisection.judged(all.getFirst(), false)).isEqualTo(bisection);
    }

    @Test
    void two_that_cannot_be_compared_are_refused() {
        Deployment one = published(1);
        Deployment two = published(2);
        refused("bisect/order", () -> Bisection.between(List.of(), two, one));
        refused(
                "bisect/other-environment",
                () -> Bisection.between(
                        List.of(),
                        one,
                        deployment(2, "preview", DeploymentKind.DEPLOY, DeploymentState.SUCCEEDED, "r2")));
        refused(
                "bisect/not-published",
                () -> Bisection.between(
                        List.of(), one, deployment(2, "prod", DeploymentKind.DEPLOY, DeploymentState.FAILED, null)));
        refused(
                "bisect/same-release",
                () -> Bisection.between(
                        List.of(),
                        one,
                        deployment(2, "prod", DeploymentKind.REDEPLOY, DeploymentState.SUCCEEDED, "r1")));
    }
}
