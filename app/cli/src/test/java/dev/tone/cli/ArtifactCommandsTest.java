package dev.tone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.model.artifact.Artifact;
import dev.tone.model.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/// What is sent, found, shared, fetched and cleaned up.
class ArtifactCommandsTest extends ShopCommands {
    @Test
    void artifacts_go_there_and_come_back() throws IOException {
        Artifact sent = Json.read(
                inShop("artifacts", "send", site.toString(), "--json").done().out(), Artifact.class);
        assertThat(inShop("artifacts", "-q", "my").done().out())
                .contains("my site", sent.id().value());

        Path zip = folder.resolve("back.zip");
        inShop("artifacts", "fetch", sent.id().value(), zip.toString()).done();
        try (ZipFile archive = new ZipFile(zip.toFile())) {
            assertThat(archive.getInputStream(archive.getEntry("index.html")).readAllBytes())
                    .asString()
                    .isEqualTo("<h1>one</h1>");
        }
        assertThat(inShop("artifacts", "fetch", sent.id().value(), zip.toString())
                        .err())
                .contains("is there already");
        inShop("artifacts", "delete", sent.id().value()).done();
        assertThat(inShop("artifacts").done().out()).doesNotContain(sent.id().value());
    }

    @Test
    void a_folder_that_has_not_changed_is_not_sent_twice() {
        assertThat(inShop("artifacts", "send", site.toString()).done().err()).contains("Sent my site v1");

        Ran again = inShop("artifacts", "send", site.toString()).done();

        assertThat(again.err()).contains("my site is already here as version 1");
        assertThat(inShop("artifacts").done().out()).contains("v1").doesNotContain("v2");
    }

    @Test
    void artifacts_are_tagged_found_counted_and_cleaned_up() throws IOException {
        Files.writeString(
                site.resolve("package-lock.json"),
                "{\"packages\":{\"node_modules/left-pad\":{\"version\":\"1.3.0\",\"license\":\"WTFPL\"}}}");
        inShop("artifacts", "send", site.toString()).done();
        Files.writeString(site.resolve("index.html"), "<h1>two</h1>");
        inShop("artifacts", "send", site.toString()).done();

        assertThat(inShop("artifacts", "tag", "my site@1", "first", "old")
                        .done()
                        .out())
                .contains("first, old");
        assertThat(inShop("artifacts", "tag", "my site@1", "--remove", "old")
                        .done()
                        .out()
                        .strip())
                .isEqualTo("first");
        assertThat(inShop("artifacts", "--tag", "first").done().out())
                .contains("v1")
                .doesNotContain("v2");
        assertThat(inShop("artifacts", "--file", "package-lock").done().out()).contains("v1", "v2");
        assertThat(inShop("artifacts", "show", "my site").done().out()).contains("my site v2", "added");
        assertThat(inShop("artifacts", "parts", "my site").done().out()).contains("left-pad", "1.3.0", "WTFPL");
        assertThat(inShop("artifacts", "usage").done().out()).contains("2 artifacts", "FREED");
        assertThat(inShop("artifacts", "expiry", "--keep-versions", "1").done().out())
                .contains("newest 1 versions");

        assertThat(inShop("artifacts", "clean-up").done().out()).contains("stays  my site v1  tagged: first");
        assertThat(inShop("artifacts", "clean-up", "--keep-versions", "1", "--also-tagged")
                        .done()
                        .out())
                .contains("goes   my site v1  old-version", "Would free");
        assertThat(inShop("artifacts", "--tag", "first").done().out()).contains("v1");
        inShop("artifacts", "clean-up", "--keep-versions", "1", "--also-tagged", "--yes")
                .done();
        assertThat(inShop("artifacts").done().out()).contains("v2").doesNotContain("v1");
        assertThat(inShop("artifacts", "show", "nothing").code()).isEqualTo(Tone.REFUSED);
    }

    @Test
    void a_link_gives_the_file_until_it_is_taken_back() throws IOException, InterruptedException {
        inShop("artifacts", "send", site.toString()).done();

        String url = inShop("artifacts", "link", "my site", "--path", "index.html", "--hours", "2")
                .done()
                .out()
                .strip();

        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
            assertThat(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .body())
                    .isEqualTo("<h1>one</h1>");
            String listed = inShop("artifacts", "links", "my site").done().out();
            assertThat(listed).contains("index.html", "works");
            String id = url.split("/")[6];
            inShop("artifacts", "unlink", id).done();
            assertThat(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(404);
            assertThat(inShop("artifacts", "links", "my site").done().out()).contains("taken back");
        }
    }
}
