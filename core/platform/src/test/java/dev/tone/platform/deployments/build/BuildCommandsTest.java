package dev.tone.platform.deployments.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.model.deployment.BuildSettings;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuildCommandsTest {
    private static BuildSettings settings(@Nullable String install, @Nullable String build) {
        return new BuildSettings(".", install, build, "dist", null, "/", false, Map.of());
    }

    @Test
    void theDigestChangesWithEveryCommandAndTheirBorders() {
        assertThat(BuildCommands.digest(settings("a", "b")))
                .hasSize(64)
                .isEqualTo(BuildCommands.digest(settings("a", "b")));
        assertThat(BuildCommands.digest(settings("ab", null))).isNotEqualTo(BuildCommands.digest(settings("a", "b")));
        assertThat(BuildCommands.digest(settings("a", "c"))).isNotEqualTo(BuildCommands.digest(settings("a", "b")));
        assertThat(BuildCommands.of(settings("a", "b"))).containsExactly("a", "b");
    }

    @Test
    void blankCommandsAreNone() {
        BuildSettings checked = BuildCommands.checked(settings(" ", " make "));

        assertThat(checked.install()).isNull();
        assertThat(checked.build()).isEqualTo("make");
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "../x", "/etc", "a//b", "a/../b", "C:/x", "a\\b"})
    void foldersStayInsideTheArtifact(String folder) {
        assertThatThrownBy(() ->
                        BuildCommands.checked(new BuildSettings(".", null, null, folder, null, "/", false, Map.of())))
                .hasMessageContaining("build/invalid-settings");
        assertThatThrownBy(() ->
                        BuildCommands.checked(new BuildSettings(folder, null, null, ".", null, "/", false, Map.of())))
                .hasMessageContaining("build/invalid-settings");
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThatThrownBy(() ->
                        BuildCommands.checked(new BuildSettings(".", null, "make", null, null, "/", false, Map.of())))
                .hasMessageContaining("output or start");
        assertThatThrownBy(() -> BuildCommands.checked(
                        new BuildSettings(".", null, null, ".", null, "no slash", false, Map.of())))
                .hasMessageContaining("health path");
        assertThatThrownBy(() -> BuildCommands.checked(
                        new BuildSettings(".", null, null, ".", null, "/", false, Map.of("A=B", "x"))))
                .hasMessageContaining("A=B");
        assertThatThrownBy(() -> BuildCommands.checked(settings("x".repeat(9_000), null)))
                .hasMessageContaining("too long");
    }
}
