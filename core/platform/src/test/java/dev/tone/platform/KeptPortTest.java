package dev.tone.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.model.api.HookApi;
import dev.tone.model.api.ProjectApi;
import dev.tone.model.hook.HookSender;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptPortTest {
    @TempDir
    Path data;

    private Platform start() {
        return Platform.start(PlatformConfig.embedded(data));
    }

    @Test
    void a_platform_without_a_given_port_has_the_same_one_again() {
        String first;
        try (Platform platform = start()) {
            first = platform.url();
        }
        try (Platform platform = start()) {
            assertThat(platform.url()).isEqualTo(first);
        }
    }

    @Test
    void a_kept_port_that_cannot_be_read_is_any() throws IOException {
        Files.writeString(data.resolve("port"), "99999999");
        try (Platform platform = start()) {
            assertThat(platform.url()).startsWith("http://127.0.0.1:");
        }
    }

    @Test
    void when_it_is_taken_another_is_found_and_whoever_has_hooks_is_told() throws IOException {
        int port;
        try (Platform platform = start();
                Api api = new Api(platform)) {
            port = URI.create(platform.url()).getPort();
            String project = api.post("/projects", new ProjectApi.Create("Site", null))
                    .json()
                    .path("id")
                    .asText();
            api.post("/projects", new ProjectApi.Create("No hooks", null));
            assertThat(api.post(
                                    "/projects/" + project + "/hooks",
                                    new HookApi.Create("CI", HookSender.GITHUB, null, null))
                            .status())
                    .isEqualTo(201);
        }
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"));
                Platform platform = start();
                Api api = new Api(platform)) {
            assertThat(URI.create(platform.url()).getPort()).isNotEqualTo(port);
            var news = api.get("/notifications").json().path("items");
            assertThat(news.findValuesAsText("kind")).containsExactly("hooks-moved");
            assertThat(news.findValuesAsText("body").getFirst()).contains(platform.url());
        }
        try (Platform platform = start();
                Api api = new Api(platform)) {
            assertThat(api.get("/notifications").json().path("items")).hasSize(1);
        }
    }
}
