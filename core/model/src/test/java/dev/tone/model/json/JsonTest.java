package dev.tone.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultKind;
import dev.tone.model.fault.Problem;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    record Sample(Instant at, Duration took, DeploymentState state) {}

    @Test
    void times_are_rfc_3339_durations_milliseconds_and_enums_words() {
        var sample = new Sample(
                Instant.parse("2026-11-22T10:00:00.5Z"), Duration.ofSeconds(2), DeploymentState.AWAITING_APPROVAL);

        String json = Json.write(sample);

        assertThat(json)
                .isEqualTo("{\"at\":\"2026-11-22T10:00:00.500Z\",\"state\":\"awaiting-approval\",\"took\":2000}");
        assertThat(Json.read(json, Sample.class)).isEqualTo(sample);
    }

    @Test
    void enum_map_keys_are_words_too() {
        assertThat(Json.write(Map.of(DeploymentState.TIMED_OUT, 1))).isEqualTo("{\"timed-out\":1}");
    }

    @Test
    void fields_of_a_newer_version_are_ignored() {
        assertThat(Json.read("{\"took\":1,\"colour\":\"red\"}", Sample.class).took())
                .isEqualTo(Duration.ofMillis(1));
    }

    record Kinds(String text, int count, boolean on, DeploymentState state) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"text\":1}",
                "{\"text\":1.5}",
                "{\"text\":true}",
                "{\"count\":\"1\"}",
                "{\"count\":1.5}",
                "{\"count\":true}",
                "{\"on\":\"true\"}",
                "{\"on\":1}",
                "{\"state\":0}",
            })
    void a_value_of_another_kind_is_refused_not_turned_into_one(String json) {
        assertThatThrownBy(() -> Json.read(json, Kinds.class)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void depth_is_limited() {
        String deep = "[".repeat(100) + "]".repeat(100);

        assertThatThrownBy(() -> Json.read(deep, Object.class)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void a_wrong_time_is_refused() {
        assertThatThrownBy(() -> Json.read("{\"at\":\"yesterday\"}", Sample.class))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("RFC 3339");
    }

    @Test
    void a_problem_tells_the_fault_again() {
        Fault fault = new Fault(FaultKind.LIMITED, "upload/too-many", "Too many uploads", "Wait for one to end.");

        Problem problem = Problem.of(fault, 429, "corr-1");

        assertThat(problem.toFault()).isEqualTo(fault);
        assertThat(Json.read(Json.write(problem), Problem.class)).isEqualTo(problem);
        assertThat(fault.asException()).hasMessageContaining("Too many uploads");
    }
}
