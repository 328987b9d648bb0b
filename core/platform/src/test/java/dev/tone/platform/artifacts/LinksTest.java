package dev.tone.platform.artifacts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.model.api.Endpoint;
import dev.tone.model.api.LinkApi;
import dev.tone.platform.Api;
import dev.tone.platform.Artifacts;
import dev.tone.platform.PlatformCase;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Signed links over HTTP, on each database.
class LinksTest extends PlatformCase {
    private String artifact;

    @BeforeEach
    void anArtifact() {
        artifact = Artifacts.folder(
                api, project("Site"), "site", Map.of("index.html", "<script>", "pages/a.txt", "0123456789"));
    }

    private JsonNode link(String path, int hours, boolean shown) {
        return api.post("/artifacts/" + artifact + "/signed-url", new LinkApi.Create(path, hours, shown))
                .json();
    }

    /// Without a token, as a stranger follows it.
    private Api.Answer follow(JsonNode link, String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "Authorization";
        all[1] = "";
        System.arraycopy(headers, 0, all, 2, headers.length);
        return api.send("GET", link.path("address").asText().substring(Endpoint.BASE.length()), null, all);
    }

    @Test
    void gives_a_file_with_ranges_to_whoever_has_the_address_and_never_runs_it() {
        JsonNode link = link("pages/a.txt", 24, false);

        Api.Answer whole = follow(link);
        assertThat(whole.status()).isEqualTo(200);
        assertThat(whole.text()).isEqualTo("0123456789");
        assertThat(whole.header("Content-Type")).startsWith("text/plain");
        assertThat(whole.header("Content-Disposition")).startsWith("attachment; filename=\"a.txt\"");
        assertThat(whole.header("Content-Security-Policy")).contains("sandbox");
        assertThat(whole.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(follow(link, "Range", "bytes=2-4").text()).isEqualTo("234");
        assertThat(follow(link, "Range", "bytes=99-").status()).isEqualTo(416);
        assertThat(follow(link("pages/a.txt", 1, true)).header("Content-Disposition"))
                .startsWith("inline");
        assertThat(follow(link("index.html", 1, true)).header("Content-Disposition"))
                .startsWith("attachment");
        assertThat(follow(link(null, 1, false)).header("Content-Type")).isEqualTo("application/zip");
    }

    @Test
    void says_what_there_is_without_sending_it() {
        JsonNode link = link("pages/a.txt", 1, false);

        Api.Answer head = head(link);
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("Content-Length")).isEqualTo("10");
        assertThat(head.header("Content-Type")).startsWith("text/plain");
        assertThat(head.header("Accept-Ranges")).isEqualTo("bytes");
        assertThat(head.text()).isEmpty();
        assertThat(head(link(null, 1, false)).header("Content-Type")).isEqualTo("application/zip");

        clock.advance(Duration.ofHours(1));
        assertThat(head(link).status()).isEqualTo(404);
    }

    private Api.Answer head(JsonNode link) {
        String address = link.path("address").asText().substring(Endpoint.BASE.length());
        return api.send("HEAD", address, null, "Authorization", "", "Range", "bytes=2-4");
    }

    @Test
    void a_changed_address_is_nothing() {
        JsonNode link = link("pages/a.txt", 24, false);
        JsonNode other = link("index.html", 24, false);
        String address = link.path("address").asText().substring(Endpoint.BASE.length());
        String signature = address.substring(address.lastIndexOf('/') + 1);

        for (String path : new String[] {
            "/signed/" + link.path("id").asText() + "/x",
            "/signed/" + link.path("id").asText() + "/" + signature + "A",
            "/signed/" + other.path("id").asText() + "/" + signature,
            "/signed/none/" + signature
        }) {
            Api.Answer answer = api.send("GET", path, null, "Authorization", "");
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.code()).as(path).isEqualTo("link/not-found");
        }
        assertThat(api.send("GET", address + "/more", null, "Authorization", "").status())
                .isEqualTo(401);
        assertThat(api.send("GET", "/signed/x", null, "Authorization", "").status())
                .isEqualTo(401);
    }

    @Test
    void stops_when_its_time_is_over_or_when_it_is_taken_back() {
        JsonNode link = link("index.html", 1, false);
        JsonNode longer = link("index.html", 2, false);
        clock.advance(Duration.ofHours(1));

        assertThat(follow(link).code()).isEqualTo("link/expired");
        assertThat(follow(longer).status()).isEqualTo(200);

        JsonNode revoked = api.delete("/links/" + longer.path("id").asText()).json();
        assertThat(revoked.path("revokedAt").asText()).isNotBlank();
        assertThat(follow(longer).code()).isEqualTo("link/revoked");
        assertThat(api.delete("/links/" + longer.path("id").asText()).status()).isEqualTo(200);
    }

    @Test
    void are_listed_newest_first_and_work_after_a_restart() {
        JsonNode first = link(null, 48, false);
        clock.advance(Duration.ofMinutes(1));
        JsonNode second = link("index.html", 48, false);

        restart();

        JsonNode list = api.get("/artifacts/" + artifact + "/links").json().path("items");
        assertThat(list.findValuesAsText("id"))
                .containsExactly(second.path("id").asText(), first.path("id").asText());
        assertThat(list.at("/1/address").asText())
                .isEqualTo(first.path("address").asText());
        assertThat(list.at("/0/createdBy").asText()).isNotBlank();
        assertThat(follow(first).status()).isEqualTo(200);
        assertThat(api.get("/audit/events").text())
                .contains("links.create")
                .doesNotContain(first.path("address").asText());
    }

    @Test
    void go_with_their_artifact_and_refuse_what_cannot_be() {
        JsonNode link = link("index.html", 1, false);
        assertThat(link("none", 1, false).path("code").asText()).isEqualTo("artifact/no-such-file");
        assertThat(api.post("/artifacts/" + artifact + "/signed-url", "{\"hours\":0,\"shown\":false}")
                        .status())
                .isEqualTo(400);
        assertThat(api.post("/artifacts/" + artifact + "/signed-url", "{\"hours\":9000,\"shown\":false}")
                        .status())
                .isEqualTo(400);

        api.delete("/artifacts/" + artifact);

        assertThat(follow(link).code()).isEqualTo("link/not-found");
    }

    @Test
    void may_be_clicked_in_a_page_but_not_fetched_by_one() {
        JsonNode link = link("pages/a.txt", 1, false);

        assertThat(follow(link, "Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate")
                        .status())
                .isEqualTo(200);
        assertThat(follow(link, "Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "no-cors")
                        .status())
                .isEqualTo(403);
        assertThat(follow(link, "Origin", "https://elsewhere.example").status()).isEqualTo(403);
        assertThat(api.get("/me", "Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate")
                        .status())
                .isEqualTo(403);
    }
}
