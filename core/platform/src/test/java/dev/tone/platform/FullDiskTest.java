package dev.tone.platform;

import static dev.tone.platform.deployments.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.model.api.ProjectApi;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.fault.FaultKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A disk that is full, or that can only be read.
@Tag("privileged")
@EnabledOnOs(OS.LINUX)
class FullDiskTest {
    @TempDir
    Path folder;

    private TinyDisk disk;
    private PlatformConfig config;

    @BeforeEach
    void mount() throws IOException {
        disk = TinyDisk.mount(folder.resolve("disk"));
        config = PlatformConfig.embedded(disk.folder().resolve("data"));
    }

    @AfterEach
    void unmount() {
        if (disk != null) {
            disk.close();
        }
    }

    private static Api.Answer project(Api api, int number) {
        return api.post("/projects", new ProjectApi.Create("Project " + number, null));
    }

    @Test
    void what_does_not_fit_is_refused_whole_and_everything_else_goes_on() throws IOException {
        try (Platform platform = Platform.start(config);
                Api api = new Api(platform)) {
            project(api, 0);
            disk.full();
            int made = 1;
            Api.Answer refused = project(api, made);
            while (refused.status() == 201 && made < 2_000) {
                made++;
                refused = project(api, made);
            }

            assertThat(refused.status()).as(refused.text()).isEqualTo(507);
            assertThat(refused.code()).isIn("database/disk-full", "database/io-error", "disk/full");
            assertThat(refused.text()).doesNotContain(disk.folder().toString(), "SQL", "Exception");
            assertThat(api.get("/projects?limit=1").status()).isEqualTo(200);
            Api.Answer upload = api.send(
                    "POST",
                    "/uploads",
                    null,
                    Artifacts.headers(
                            api.get("/projects").json().at("/items/0/id").asText(), 100, false));
            assertThat(upload.status()).as(upload.text()).isEqualTo(507);
            assertThat(upload.code()).isEqualTo("disk/full");

            disk.room();
            assertThat(project(api, 5_000).status()).isEqualTo(201);
            assertThat(all(api)).isEqualTo(made + 1);
            assertThat(canvases(api)).isTrue();
        }
    }

    private static int all(Api api) {
        int count = 0;
        String cursor = "";
        do {
            var page = api.get("/projects?limit=200" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .json();
            count += page.path("items").size();
            cursor = page.path("nextCursor").asText("");
        } while (!cursor.isEmpty() && !cursor.equals("null"));
        return count;
    }

    /// Each project came with its canvas and its environments or not at all.
    private static boolean canvases(Api api) {
        for (var project : api.get("/projects?limit=50").json().path("items")) {
            String id = project.path("id").asText();
            if (api.get("/projects/" + id + "/canvases").json().path("items").size() != 1
                    || api.get("/projects/" + id + "/environments")
                                    .json()
                                    .path("items")
                                    .size()
                            != 2) {
                return false;
            }
        }
        return true;
    }

    @Test
    void it_does_not_start_on_a_full_disk_and_does_once_there_is_room() throws IOException {
        try (Platform platform = Platform.start(config);
                Api api = new Api(platform)) {
            project(api, 0);
        }
        // What is left of the last page is taken, too.
        Path filler = disk.folder().resolve("filler");
        disk.full();
        try {
            Files.write(filler, new byte[1 << 20], StandardOpenOption.CREATE);
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("No space left");
        }

        Fault fault = fault();

        assertThat(fault.kind()).as(fault.toString()).isEqualTo(FaultKind.EXHAUSTED);
        assertThat(fault.detail()).isNotBlank();
        disk.room();
        try (Platform platform = Platform.start(config);
                Api api = new Api(platform)) {
            assertThat(all(api)).isEqualTo(1);
        }
    }

    private Fault fault() {
        try (Platform platform = Platform.start(config)) {
            throw new AssertionError("It started: " + platform.url());
        } catch (FaultException e) {
            return e.fault();
        }
    }

    @Test
    void a_folder_that_can_only_be_read_is_said_and_left_as_it_is() throws IOException {
        try (Platform platform = Platform.start(config);
                Api api = new Api(platform)) {
            project(api, 0);
        }
        byte[] before = Files.readAllBytes(config.data().resolve("tone.db"));
        eventually("nobody writes any more", () -> {
            try {
                disk.readOnly();
                return true;
            } catch (IllegalStateException e) {
                return false;
            }
        });

        Fault fault = fault();

        assertThat(fault.code()).isEqualTo("data/read-only");
        assertThat(fault.detail()).contains(config.data().toString());
        assertThat(Files.readAllBytes(config.data().resolve("tone.db"))).isEqualTo(before);
    }
}
