package dev.tone.platform.releases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.model.release.HealthRules;
import dev.tone.model.release.ReleaseNumbers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {
    private static final HealthRules RULES = new HealthRules(5, 150, 1, 20);

    private static ReleaseNumbers numbers(
            long requests, long errors, long probes, long failed, Integer p95, int exits) {
        return new ReleaseNumbers(requests, errors, probes, failed, p95, exits, 0, 0);
    }

    private static Verdict of(ReleaseNumbers fresh, ReleaseNumbers standing) {
        return Verdict.of(RULES, fresh, standing, true, true);
    }

    @ParameterizedTest
    @CsvSource({
        // requests, errors, probes, failed, exits: code, enough
        "  0,  0,  0,  0, 0,                , false",
        " 19,  0,  0,  0, 0,                , false",
        " 20,  1,  0,  0, 0,                , true",
        " 20,  2,  0,  0, 0, release/errors , true",
        "  3,  1,  0,  0, 0,                , false",
        "  3,  2,  0,  0, 0, release/errors , true",
        "  0,  0, 20,  1, 0,                , true",
        "  0,  0,  2,  2, 0, release/probes , true",
        " 10,  1, 10,  0, 0,                , true",
        " 10,  1, 10,  1, 0, release/errors , true",
        "999, 49,  0,  0, 1,                , true",
        "999, 51,  0,  0, 0, release/errors , true",
        "  5,  0,  0,  0, 2, release/exits  , true",
    })
    void errors_and_exits(
            long requests, long errors, long probes, long failed, int exits, String code, boolean enough) {
        Verdict verdict = of(numbers(requests, errors, probes, failed, 5, exits), numbers(99, 0, 0, 0, 5, 0));

        assertThat(verdict.code()).isEqualTo(code);
        assertThat(verdict.enough()).isEqualTo(enough);
        assertThat(verdict.sentence()).hasSizeLessThanOrEqualTo(80);
    }

    @Test
    void the_sentence_names_the_numbers() {
        assertThat(of(numbers(1_000_000, 333_333, 0, 0, 5, 0), ReleaseNumbers.NONE)
                        .sentence())
                .isEqualTo("333,333 of 1,000,000 answers were errors: 33.3 %, 5 % allowed.");
        assertThat(of(numbers(100, 0, 0, 0, 840, 0), numbers(100, 0, 0, 0, 120, 0))
                        .sentence())
                .isEqualTo("p95 is 840 ms, before it was 120 ms; 150 % of that allowed.");
        assertThat(of(numbers(1, 0, 0, 0, 840, 2), ReleaseNumbers.NONE).sentence())
                .isEqualTo("It ended 2 times by itself within this step; 1 allowed.");
    }

    @Test
    void the_numbers_are_told_apart_from_the_sentence_for_other_languages() {
        assertThat(of(numbers(1_000_000, 333_333, 0, 0, 5, 0), ReleaseNumbers.NONE)
                        .details())
                .containsExactly("333333", "1000000", "33.3", "5");
        assertThat(of(numbers(100, 0, 0, 0, 840, 0), numbers(100, 0, 0, 0, 120, 0))
                        .details())
                .containsExactly("840", "120", "150");
        assertThat(of(numbers(1, 0, 0, 0, 840, 2), ReleaseNumbers.NONE).details())
                .containsExactly("2", "1");
        assertThat(of(numbers(100, 0, 0, 0, 5, 0), ReleaseNumbers.NONE).details())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "100, 151, 100, 100, true",
        "100, 150, 100, 100, false",
        // noise
        "100,  19, 100,   1, false",
        // too few to compare
        " 19, 900, 100, 100, false",
        "100, 900,  19, 100, false",
    })
    void latency_against_the_release_before(long requests, int p95, long before, int usual, boolean bad) {
        Verdict verdict = of(numbers(requests, 0, 0, 0, p95, 0), numbers(before, 0, 0, 0, usual, 0));

        assertThat(verdict.isBad()).isEqualTo(bad);
        assertThat(Verdict.of(
                                RULES,
                                numbers(requests, 0, 0, 0, p95, 0),
                                numbers(before, 0, 0, 0, usual, 0),
                                true,
                                false)
                        .isBad())
                .as("not while it is warming up")
                .isFalse();
    }

    @Test
    void probes_are_compared_with_probes() {
        assertThat(of(numbers(3, 0, 20, 0, 500, 0), numbers(5_000, 0, 20, 0, 100, 0))
                        .code())
                .isEqualTo("release/latency");
    }

    @Test
    void where_nothing_is_counted_pods_have_to_be_ready() {
        assertThat(Verdict.of(RULES, new ReleaseNumbers(0, 0, 0, 0, null, 0, 1, 2), ReleaseNumbers.NONE, false, true)
                        .enough())
                .isFalse();
        assertThat(Verdict.of(RULES, new ReleaseNumbers(0, 0, 0, 0, null, 1, 2, 2), ReleaseNumbers.NONE, false, true))
                .isEqualTo(new Verdict(null, "2 of 2 ready", List.of(), true));
    }
}
