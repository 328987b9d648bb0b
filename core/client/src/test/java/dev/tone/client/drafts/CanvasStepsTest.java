package dev.tone.client.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.model.id.CanvasId;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CanvasStepsTest {
    private static final Scope SCOPE = new Scope("http://127.0.0.1:1", "me", "home");
    private static final CanvasId CANVAS = new CanvasId("c");

    @TempDir
    private Path folder;

    @Test
    @DisplayName("Steps to undo are there again after a restart, each stack by itself")
    void kept() {
        try (DraftDatabase database = DraftDatabase.open(folder, Clock.systemUTC())) {
            CanvasSteps steps = new CanvasSteps(database, SCOPE);
            assertThat(steps.size(CANVAS, "done")).isZero();
            steps.write(CANVAS, "done", 0, () -> List.of("1", "2", "3"));
            steps.write(CANVAS, "done", 2, List::of);
            steps.write(CANVAS, "undone", 0, () -> List.of("3"));
            steps.write(new CanvasId("other"), "done", 0, () -> List.of("x")).join();
        }
        try (DraftDatabase database = DraftDatabase.open(folder, Clock.systemUTC())) {
            CanvasSteps steps = new CanvasSteps(database, SCOPE);
            assertThat(steps.size(CANVAS, "done")).isEqualTo(2);
            assertThat(steps.read(CANVAS, "done", 1, 2)).containsExactly("2");
            assertThat(steps.read(CANVAS, "undone", 0, 1)).containsExactly("3");
            steps.write(CANVAS, "undone", 0, List::of).join();
            assertThat(steps.size(CANVAS, "undone")).isZero();
        }
    }
}
