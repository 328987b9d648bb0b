package dev.tone.platform.releases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.model.fault.FaultException;
import dev.tone.model.release.CanaryStep;
import dev.tone.model.release.HealthRules;
import dev.tone.model.release.ReleaseKind;
import dev.tone.model.release.ReleaseStrategy;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StrategiesTest {
    private static final HealthRules USUAL = HealthRules.USUAL;

    private static ReleaseStrategy canary(CanaryStep... steps) {
        return new ReleaseStrategy(ReleaseKind.CANARY, List.of(steps), 0, false, 0, USUAL);
    }

    private static ReleaseStrategy ruled(HealthRules rules) {
        return new ReleaseStrategy(ReleaseKind.BLUE_GREEN, List.of(), 60, false, 0, rules);
    }

    private static ReleaseStrategy timed(int healthy, int warm) {
        return new ReleaseStrategy(ReleaseKind.BLUE_GREEN, List.of(), healthy, false, warm, USUAL);
    }

    @Test
    void what_is_usual_is_within_the_limits() {
        assertThat(List.of(ReleaseStrategy.AT_ONCE, ReleaseStrategy.BLUE_GREEN, ReleaseStrategy.CANARY))
                .allSatisfy(usual -> assertThat(Strategies.checked(usual)).isEqualTo(usual));
    }

    @Test
    void what_does_not_matter_for_a_kind_is_not_kept() {
        ReleaseStrategy given =
                new ReleaseStrategy(ReleaseKind.BLUE_GREEN, List.of(new CanaryStep(500, -1)), 5, true, 5, USUAL);

        assertThat(Strategies.checked(given).steps()).isEmpty();
        assertThat(Strategies.checked(
                        new ReleaseStrategy(ReleaseKind.AT_ONCE, List.of(new CanaryStep(5, 5)), 5, true, 5, USUAL)))
                .isEqualTo(ReleaseStrategy.AT_ONCE);
    }

    @Test
    void what_is_outside_of_the_limits_is_refused_and_the_limit_is_said() {
        List<ReleaseStrategy> wrong = List.of(
                canary(),
                canary(new CanaryStep(0, 60)),
                canary(new CanaryStep(100, 60)),
                canary(new CanaryStep(50, 60), new CanaryStep(50, 60)),
                canary(new CanaryStep(50, 60), new CanaryStep(25, 60)),
                canary(new CanaryStep(50, 0)),
                canary(new CanaryStep(50, 86_401)),
                canary(IntStream.rangeClosed(1, 11)
                        .mapToObj(percent -> new CanaryStep(percent, 60))
                        .toArray(CanaryStep[]::new)),
                ruled(new HealthRules(-0.1, 0, 0, 20)),
                ruled(new HealthRules(100.1, 0, 0, 20)),
                ruled(new HealthRules(Double.NaN, 0, 0, 20)),
                ruled(new HealthRules(5, 99, 0, 20)),
                ruled(new HealthRules(5, 1_001, 0, 20)),
                ruled(new HealthRules(5, 0, -1, 20)),
                ruled(new HealthRules(5, 0, 101, 20)),
                ruled(new HealthRules(5, 0, 0, 0)),
                ruled(new HealthRules(5, 0, 0, 100_001)),
                timed(-1, 0),
                timed(86_401, 0),
                timed(0, -1),
                timed(0, 86_401));

        assertThat(wrong)
                .allSatisfy(strategy -> assertThatThrownBy(() -> Strategies.checked(strategy))
                        .isInstanceOfSatisfying(FaultException.class, e -> {
                            assertThat(e.fault().code()).isEqualTo("release/invalid");
                            assertThat(e.fault().detail()).isNotBlank();
                        }));
    }
}
