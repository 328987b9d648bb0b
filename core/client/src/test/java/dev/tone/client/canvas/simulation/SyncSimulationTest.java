package dev.tone.client.canvas.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Sync against everything that can go wrong, by seeds. A seed that ever failed stays here for ever.
class SyncSimulationTest {
    /// Less than the usual for whoever runs it hundreds of times, as mutations do.
    private static final long SEEDS = Long.getLong("tone.simulation.seeds", 2_000);

    private static final long FULL_SEEDS = 100_000;
    private static final long SEEDS_TO_FIND = 500;

    @Test
    @DisplayName("C-57 everything comes together")
    void everything_comes_together() {
        check(1, SEEDS);
    }

    @ParameterizedTest
    @ValueSource(longs = {5_465, 5_507})
    void what_once_went_wrong_stays_right(long seed) {
        check(seed, seed + 1);
    }

    @Test
    @Tag("long")
    void everything_comes_together_many_times() {
        check(SEEDS, FULL_SEEDS);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void finds_a_mistake(Mistake mistake) {
        for (long seed = 1; seed <= SEEDS_TO_FIND; seed++) {
            if (!new Simulation(seed, mistake).run().isEmpty()) {
                return;
            }
        }
        throw new AssertionError(mistake + " was not found by " + SEEDS_TO_FIND + " seeds");
    }

    private static void check(long from, long to) {
        for (long seed = from; seed < to; seed++) {
            List<String> wrong = new Simulation(seed, Mistake.NONE).run();
            assertThat(wrong).as("seed " + seed).isEmpty();
        }
    }
}
