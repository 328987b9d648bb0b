package dev.tone.desktop.canvas.look;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.model.id.CanvasId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LooksTest {
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    @TempDir
    Path folder;

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

    private Path written(String name, Duration ago) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "look");
        Files.setLastModifiedTime(file, FileTime.from(NOW.minus(ago)));
        return file;
    }

    @Test
    void looks_that_nobody_renewed_go_and_so_do_the_oldest_of_too_many() throws IOException {
        Path forgotten = written("forgotten", Looks.KEPT.plusDays(1));
        Path kept = written("kept", Looks.KEPT.minusDays(1));
        Looks looks = new Looks(folder, clock);
        looks.tidy();
        assertThat(forgotten).doesNotExist();
        assertThat(kept).exists();

        for (int i = 0; i < Looks.MOST; i++) {
            written("new" + i, Duration.ofHours(i));
        }
        looks.tidy();
        assertThat(kept).doesNotExist();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).hasSize(Looks.MOST);
        }
    }

    @Test
    void without_a_folder_there_is_nothing_to_tidy() {
        Looks looks = new Looks(folder.resolve("none"), clock);
        looks.tidy();
        assertThat(looks.of(new CanvasId("c")).read()).isNull();
    }
}
