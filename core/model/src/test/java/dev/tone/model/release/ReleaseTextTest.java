package dev.tone.model.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.model.fault.FaultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseTextTest {
    @Test
    void steps_are_read_as_they_are_written() {
        assertThat(ReleaseText.steps(" 5% 10m, 25 % 1h;50%90s\n75% 30 분 ,"))
                .containsExactly(
                        new CanaryStep(5, 600),
                        new CanaryStep(25, 3_600),
                        new CanaryStep(50, 90),
                        new CanaryStep(75, 1_800));
        assertThat(ReleaseText.steps(ReleaseText.of(ReleaseStrategy.CANARY.steps())))
                .isEqualTo(ReleaseStrategy.CANARY.steps());
        assertThat(ReleaseText.of(ReleaseStrategy.CANARY.steps())).isEqualTo("5% 5m, 25% 5m, 50% 5m");
    }

    @Test
    void times_keep_their_unit() {
        assertThat(ReleaseText.time(7_200)).isEqualTo("2h");
        assertThat(ReleaseText.time(0)).isEqualTo("0s");
        assertThat(ReleaseText.seconds("45")).isEqualTo(45);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "5%", "% 5m", "5% five", "5% -1m", "1000% 5m", "5% 5m 6m", "5% 99999999s"})
    void what_cannot_be_read_is_said(String text) {
        assertThatThrownBy(() -> ReleaseText.steps(text))
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault().code()).isEqualTo("release/steps"));
    }
}
