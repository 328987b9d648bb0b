package dev.tone.model.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReleaseNumbersTest {
    @Test
    void visitors_and_probes_count_alike() {
        ReleaseNumbers numbers = new ReleaseNumbers(30, 2, 10, 1, null, 0, 0, 0);
        assertThat(numbers.answers()).isEqualTo(40);
        assertThat(numbers.failed()).isEqualTo(3);
        assertThat(numbers.failedPercent()).isEqualTo(7.5);
        assertThat(ReleaseNumbers.NONE.failedPercent()).isZero();
    }

    @Test
    void a_release_is_on_trial_or_over_or_not_there_yet() {
        for (ReleasePhase phase : ReleasePhase.values()) {
            boolean trial = phase.name().matches("BESIDE|CANARY|WAITING");
            assertThat(phase.isOnTrial()).as("%s", phase).isEqualTo(trial);
            assertThat(phase.isOver()).as("%s", phase).isEqualTo(!trial && phase != ReleasePhase.PENDING);
        }
    }
}
