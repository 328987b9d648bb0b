package dev.tone.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.model.api.ProjectApi;
import dev.tone.platform.deployments.sandbox.Sandbox;
import dev.tone.platform.deployments.sandbox.Sandboxes;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformTest {
    @TempDir
    Path data;

    @Test
    void diagnostics_say_how_builds_are_kept_apart_here() {
        Sandbox found = Sandboxes.detect(System.getenv("PATH"), List.of());
        try (Platform platform = Platform.start(PlatformConfig.embedded(data));
                Api api = new Api(platform)) {
            assertThat(api.get("/diagnostics").json().at("/buildIsolation").asText())
                    .isEqualTo(found.isolation().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    @Test
    void a_project_that_was_created_is_there_after_a_restart() {
        try (Platform platform = Platform.start(PlatformConfig.embedded(data));
                Api api = new Api(platform)) {
            assertThat(api.post("/projects", new ProjectApi.Create("Hällo Wörld", null))
                            .status())
                    .isEqualTo(201);
        }
        try (Platform platform = Platform.start(PlatformConfig.embedded(data));
                Api api = new Api(platform)) {
            assertThat(api.get("/projects").json().at("/items/0/slug").asText()).isEqualTo("hallo-world");
        }
    }
}
