package dev.tone.platform.artifacts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.model.api.ArtifactApi;
import dev.tone.model.api.ProjectApi;
import dev.tone.model.artifact.ArtifactFile;
import dev.tone.model.artifact.ArtifactKind;
import dev.tone.model.artifact.Sha256;
import dev.tone.platform.Api;
import dev.tone.platform.Artifacts;
import dev.tone.platform.Platform;
import dev.tone.platform.PlatformConfig;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Previews and page views over real HTTP.
class PreviewsTest {
    @TempDir
    Path data;

    private Platform platform;
    private Api api;
    private String artifact;

    @BeforeEach
    void start() throws IOException {
        platform = Platform.start(PlatformConfig.embedded(data));
        api = new Api(platform);
        String project = api.post("/projects", new ProjectApi.Create("Site", null))
                .json()
                .path("id")
                .asText();
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 30, BufferedImage.TYPE_INT_RGB), "png", picture);
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            zip.putNextEntry(new ZipEntry("inside/a.txt"));
            zip.write("hello".getBytes(StandardCharsets.UTF_8));
        }
        Map<String, byte[]> contents = new LinkedHashMap<>();
        contents.put("a.png", picture.toByteArray());
        contents.put("index.html", "<script>1</script>".getBytes(StandardCharsets.UTF_8));
        contents.put("docs/index.html", "docs".getBytes(StandardCharsets.UTF_8));
        contents.put("inner.zip", archive.toByteArray());
        List<ArtifactFile> files = new ArrayList<>();
        contents.forEach((path, bytes) -> {
            api.send("POST", "/uploads", bytes, Artifacts.headers(project, bytes.length, true));
            files.add(new ArtifactFile(path, Sha256.of(bytes), bytes.length, false));
        });
        artifact = api.post(
                        "/projects/" + project + "/artifacts:from-files",
                        new ArtifactApi.FromFiles("site", ArtifactKind.FOLDER, files, null))
                .json()
                .path("artifact")
                .path("id")
                .asText();
    }

    @AfterEach
    void stop() {
        api.close();
        platform.close();
    }

    private JsonNode facts(String path) {
        return api.get("/artifacts/" + artifact + "/preview?path=" + path).json();
    }

    @Test
    void says_what_a_file_is() {
        assertThat(facts("a.png").path("kind").asText()).isEqualTo("image");
        assertThat(facts("a.png").path("width").asInt()).isEqualTo(60);
        JsonNode archive = facts("inner.zip");
        assertThat(archive.path("kind").asText()).isEqualTo("archive");
        assertThat(archive.at("/entries/0/path").asText()).contains("a.txt");
        assertThat(archive.at("/entries/0/size").asInt()).isEqualTo(5);
        assertThat(facts("index.html").path("kind").asText()).isEqualTo("other");
        assertThat(facts("index.html").path("note").asText()).contains("no picture");
        assertThat(facts("none").path("code").asText()).isEqualTo("artifact/no-such-file");
        assertThat(api.get("/artifacts/" + artifact + "/preview").code()).isEqualTo("artifact/no-path");
    }

    @Test
    void a_variant_is_made_once_and_says_so() throws IOException {
        String path = "/artifacts/" + artifact + "/variants?path=a.png&width=20&format=jpeg";

        Api.Answer first = api.get(path);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(first.header("Content-Security-Policy")).contains("sandbox");
        try (Stream<Path> kept = Files.list(data.resolve("variants"))) {
            assertThat(kept).hasSize(1);
        }
        assertThat(api.get(path).header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(api.get(path, "If-None-Match", String.valueOf(first.header("ETag")))
                        .status())
                .isEqualTo(304);
        assertThat(api.get("/artifacts/" + artifact + "/variants?path=index.html")
                        .code())
                .isEqualTo("image/unreadable");
        assertThat(api.get("/artifacts/" + artifact + "/variants?path=a.png&width=9999")
                        .code())
                .isEqualTo("image/invalid-width");
    }

    /// A request that names its host, as browsers do.
    private static String ask(String host, int port, String path, String... headers) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            StringBuilder request = new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n");
            for (String header : headers) {
                request.append(header).append("\r\n");
            }
            socket.getOutputStream()
                    .write(request.append("Connection: close\r\n\r\n")
                            .toString()
                            .getBytes(StandardCharsets.US_ASCII));
            StringBuilder answer = new StringBuilder();
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            in.lines().forEach(line -> answer.append(line).append('\n'));
            return answer.toString();
        }
    }

    @Test
    void pages_have_an_origin_of_their_own_and_are_sandboxed() throws IOException {
        URI url = URI.create(api.post("/artifacts/" + artifact + "/page-view", null)
                .json()
                .path("url")
                .asText());
        String host = url.getAuthority();
        int port = url.getPort();

        assertThat(url.getHost()).endsWith(".localhost");
        assertThat(port).isNotEqualTo(URI.create(platform.url()).getPort());
        String page = ask(host, port, "/");
        assertThat(page).startsWith("HTTP/1.1 200").contains("<script>1</script>", "text/html");
        assertThat(page).contains("sandbox allow-scripts").doesNotContain("allow-same-origin", "Content-Disposition");
        assertThat(ask(host, port, "/docs/")).contains("docs");
        assertThat(ask(host, port, "/a.png")).contains("image/png");
        assertThat(ask(host, port, "/a.png", "Origin: null")).contains("Access-Control-Allow-Origin: null");
        assertThat(ask(host, port, "/none")).startsWith("HTTP/1.1 404");
        assertThat(ask("127.0.0.1:" + port, port, "/")).startsWith("HTTP/1.1 404");
        assertThat(ask("0".repeat(32) + ".localhost:" + port, port, "/")).startsWith("HTTP/1.1 404");
        assertThat(ask("localhost:" + port, port, "/api/v1/me")).startsWith("HTTP/1.1 404");
    }
}
