package dev.tone.model.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdGeneratorTest {
    @Test
    void ids_are_version_7_and_carry_the_time() {
        Instant now = Instant.parse("2026-11-22T10:00:00Z");
        var ids = new IdGenerator(Clock.fixed(now, ZoneOffset.UTC), new SplittableRandom(1));

        UUID id = UUID.fromString(ids.next());

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(now.toEpochMilli());
    }

    @Test
    void ids_sort_by_their_making_even_when_the_clock_stands_still() {
        var ids = new IdGenerator(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), new SplittableRandom(1));
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            made.add(ids.next());
        }

        assertThat(made).isSorted();
        assertThat(new HashSet<>(made)).hasSize(10_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a/b", "ä", "../x"})
    void text_that_cannot_be_an_id_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ProjectId(text));
    }

    @Test
    void an_id_has_a_limited_length() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ProjectId("x".repeat(65)));
        assertThat(new ProjectId("x".repeat(64)).toString()).hasSize(64);
    }
}
