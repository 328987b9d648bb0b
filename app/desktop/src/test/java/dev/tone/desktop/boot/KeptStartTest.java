package dev.tone.desktop.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.kit.store.SettingsStore;
import dev.tone.desktop.link.LocalStore;
import dev.tone.model.fault.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptStartTest {
    private static final String DAMAGED = "This was a database once. ".repeat(400);

    @TempDir
    private Path data;

    @Test
    void a_person_is_told_that_what_was_kept_here_is_damaged_and_where_it_is_now() throws IOException {
        Path folder = Files.createDirectory(data.resolve("app"));
        Files.writeString(folder.resolve("client.db"), DAMAGED);

        Optional<Fault> notice = notice(folder);

        assertThat(notice.map(Fault::code)).contains("drafts/damaged");
        try (Stream<Path> files = Files.list(folder)) {
            Path aside = files.filter(file -> !file.endsWith("client.db"))
                    .filter(file -> notice.orElseThrow()
                            .detail()
                            .contains(file.getFileName().toString()))
                    .findFirst()
                    .orElseThrow();
            assertThat(aside).hasContent(DAMAGED);
        }
        assertThat(notice(folder)).isEmpty();
    }

    private Optional<Fault> notice(Path folder) {
        LocalStore local = new LocalStore(folder);
        EmbeddedPlatform platform =
                new EmbeddedPlatform(data, local, Thread::startVirtualThread, StartTimings.ofProcess(), null);
        KeptStart read = KeptStart.read(
                folder, new SettingsStore(folder.resolve("settings.json"), Runnable::run), local, platform.link());
        read.uploads().close();
        read.drawings().close();
        platform.close();
        return read.notice();
    }
}
