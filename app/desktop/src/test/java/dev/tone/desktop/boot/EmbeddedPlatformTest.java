package dev.tone.desktop.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.desktop.link.LocalStore;
import dev.tone.desktop.link.PlatformLink;
import dev.tone.model.fault.FaultException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPlatformTest {
    @TempDir
    Path folder;

    private final StartTimings timings = new StartTimings(null, Instant.EPOCH);
    private LocalStore local;
    private EmbeddedPlatform platform;

    @BeforeEach
    void begin() {
        local = new LocalStore(folder.resolve("app"));
    }

    @AfterEach
    void end() {
        platform.close();
        local.close();
    }

    @Test
    void startsOnceHoweverOftenItIsAskedFor() throws InterruptedException {
        platform = of(folder.resolve("data"));

        platform.begin();
        platform.begin();
        PlatformLink link = platform.connect();

        assertThat(platform.connect()).isSameAs(link);
        assertThat(link.projects()).isNotNull();
    }

    @Test
    void triesAnewAfterAFailure() throws IOException, InterruptedException {
        Path data = Files.writeString(folder.resolve("data"), "a file where the folder should be");
        platform = of(data);

        assertThatThrownBy(platform::connect).isInstanceOf(FaultException.class);
        Files.delete(data);

        assertThat(platform.connect()).isNotNull();
    }

    @Test
    void endsWhatIsStillStarting() throws InterruptedException {
        platform = of(folder.resolve("data"));
        platform.begin();

        platform.close();
        EmbeddedPlatform next = of(folder.resolve("data"));

        assertThat(next.connect()).isNotNull();
        next.close();
    }

    private EmbeddedPlatform of(Path data) {
        return new EmbeddedPlatform(data, local, Thread::startVirtualThread, timings);
    }
}
