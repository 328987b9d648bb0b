package dev.tone.desktop.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.client.http.PlatformEndpoint;
import dev.tone.desktop.link.LocalStore;
import dev.tone.desktop.link.PlatformLink;
import dev.tone.model.fault.FaultException;
import dev.tone.model.project.Project;
import dev.tone.platform.Platform;
import dev.tone.platform.PlatformConfig;
import dev.tone.platform.kernel.disk.DataDirectory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPlatformTest {
    @TempDir
    private Path data;

    private EmbeddedPlatform platform() {
        LocalStore local = new LocalStore(data.resolve("app"));
        return new EmbeddedPlatform(data, local, Thread::startVirtualThread, StartTimings.ofProcess(), null);
    }

    @Test
    void attaches_to_the_platform_that_owns_the_folder_and_leaves_it_running() throws Exception {
        try (Platform headless = Platform.start(PlatformConfig.headless(data))) {
            EmbeddedPlatform attached = platform();
            PlatformLink link = attached.connect();
            assertThat(link.ownsPlatform()).isFalse();
            assertThat(link.projects("en").create("Shop", null).name()).isEqualTo("Shop");
            attached.close();

            EmbeddedPlatform again = platform();
            assertThat(again.connect().workspace().projects()).hasSize(1);
            again.close();
            assertThat(headless.url()).isNotNull();
        }
    }

    @Test
    void works_with_a_teams_platform_and_starts_none() throws Exception {
        try (Platform team = Platform.start(PlatformConfig.headless(data.resolve("team")))) {
            EmbeddedPlatform there = team(PlatformEndpoint.of(team.url(), team::token));

            PlatformLink link = there.connect();

            assertThat(link.ownsPlatform()).isFalse();
            assertThat(link.projects("en").create("Shop", null).name()).isEqualTo("Shop");
            there.close();
            assertThat(data.resolve("platform.json")).doesNotExist();

            EmbeddedPlatform stranger = team(PlatformEndpoint.of(team.url(), () -> "wrong"));
            assertThatThrownBy(stranger::connect).isInstanceOf(FaultException.class);
            stranger.close();
        }
    }

    @Test
    void a_teams_platform_that_is_away_is_worked_for_all_the_same() throws Exception {
        EmbeddedPlatform away = team(PlatformEndpoint.of("http://127.0.0.1:9", () -> "token"));

        assertThat(away.connect()).isSameAs(away.link());

        away.close();
    }

    private EmbeddedPlatform team(PlatformEndpoint endpoint) {
        LocalStore local = new LocalStore(data.resolve("app"));
        return new EmbeddedPlatform(data, local, Thread::startVirtualThread, StartTimings.ofProcess(), endpoint);
    }

    @Test
    void waits_for_who_has_the_folder_and_cannot_be_found() throws Exception {
        EmbeddedPlatform own = platform();
        CompletableFuture<PlatformLink> connecting = new CompletableFuture<>();
        try (DataDirectory starting = DataDirectory.open(data)) {
            Thread.startVirtualThread(() -> {
                try {
                    connecting.complete(own.connect());
                } catch (InterruptedException | RuntimeException e) {
                    connecting.completeExceptionally(e);
                }
            });

            assertThatThrownBy(() -> connecting.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            assertThat(starting.root()).exists();
        }

        assertThat(connecting.get(20, TimeUnit.SECONDS).ownsPlatform()).isTrue();
        own.close();
    }

    @Test
    void the_sample_speaks_the_persons_language() throws Exception {
        EmbeddedPlatform own = platform();

        assertThat(own.connect().projects("ko").createSample().name()).startsWith("샘플");

        own.close();
    }

    @Test
    void what_is_asked_before_it_is_there_waits_for_it() throws Exception {
        EmbeddedPlatform own = platform();
        PlatformLink link = own.link();
        CompletableFuture<Project> asked = CompletableFuture.supplyAsync(
                () -> link.projects("en").create("Shop", null), Thread::startVirtualThread);
        assertThat(link.ownsPlatform()).isFalse();

        assertThat(own.connect()).isSameAs(link);
        assertThat(asked.get(30, TimeUnit.SECONDS).name()).isEqualTo("Shop");
        assertThat(link.ownsPlatform()).isTrue();
        own.close();
    }

    @Test
    void what_waits_ends_with_a_window_that_closes_before_it_is_there() throws Exception {
        EmbeddedPlatform own = platform();
        PlatformLink link = own.link();
        CompletableFuture<List<Project>> asked =
                CompletableFuture.supplyAsync(() -> link.workspace().projects(), Thread::startVirtualThread);

        own.close();

        assertThat(asked)
                .failsWithin(Duration.ofSeconds(30))
                .withThrowableThat()
                .withCauseInstanceOf(FaultException.class);
    }

    @Test
    void runs_its_own_where_nobody_does_and_ends_it() throws Exception {
        EmbeddedPlatform own = platform();
        assertThat(own.connect().ownsPlatform()).isTrue();
        own.close();

        EmbeddedPlatform next = platform();
        assertThat(next.connect().ownsPlatform()).isTrue();
        next.close();
    }

    @Test
    void a_damaged_database_is_kept_aside_only_when_that_is_asked_for() throws Exception {
        EmbeddedPlatform first = platform();
        first.connect();
        first.close();
        Path database = data.resolve("tone.db");
        byte[] damaged =
                "this is no database, however long it may be".repeat(500).getBytes(StandardCharsets.UTF_8);
        Files.write(database, damaged);

        EmbeddedPlatform own = platform();
        assertThatThrownBy(own::connect).hasMessageContaining("damaged");
        assertThat(Files.readAllBytes(database)).isEqualTo(damaged);

        own.setDamagedAside();
        assertThat(own.connect().workspace().projects()).isEmpty();
        own.close();
        try (Stream<Path> files = Files.list(data)) {
            assertThat(files.filter(file -> file.getFileName().toString().matches("tone\\.db\\.damaged-\\w+"))
                            .toList())
                    .singleElement()
                    .satisfies(aside -> assertThat(Files.readAllBytes(aside)).isEqualTo(damaged));
        }
    }
}
