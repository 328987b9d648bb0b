package dev.tone.robot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/// The product's main job from a new data folder on, by mouse: files come out of another program's window, the build is
/// a
/// real process, the site answers over HTTP.
@EnabledIf(
        value = "dev.tone.robot.control.TryoutWindow#canShow",
        disabledReason = "needs a display; packaging/test brings one")
class MainJobTest {
    private static final Pattern ADDRESS = Pattern.compile("http://\\S+?:\\d+/?");

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private Bakery bakery;
    private App app;

    @BeforeEach
    void start() throws IOException {
        bakery = new Bakery(folder);
        app = App.start(folder.resolve("data"));
    }

    @AfterEach
    void end() {
        app.close();
        http.close();
    }

    @Test
    void draw_drop_deploy_see_it_live_fail_roll_back_and_lose_nothing() throws Exception {
        app.await("#canvas").await("#status-platform", "visible", "Local platform");
        List<String> sample = app.elements("service");
        app.press("C").await("#service-picker-search", "focused").type("redis").press("Enter");
        app.awaitGone("#service-picker");
        String drawn = app.elements("service").stream()
                .filter(id -> !sample.contains(id))
                .findFirst()
                .orElseThrow();
        app.press("A").drag("#" + sample.getFirst(), "#" + drawn).press("Escape");

        app.drop(Files.createDirectory(folder.resolve("nothing")), "#" + sample.getFirst());
        app.await("1 refused").await("2 of 6");
        app.drop(bakery.version("bakery-1", "Fresh from six"), "#" + sample.getFirst());
        deploy("bakery-1", true);
        URI live = address();
        assertThat(body(live)).contains("Fresh from six");
        assertThat(body(live.resolve("/bread.html"))).contains("<h1>bread</h1>");
        app.await("Baked 3 pages");

        drop(bakery.version("bakery-2", "Fresh from seven"), "bakery-2");
        deploy("bakery-2", true);
        assertThat(body(live)).contains("Fresh from seven");

        drop(bakery.broken("bakery-3"), "bakery-3");
        deploy("bakery-3", false);
        assertThat(app.text("#failure-cause")).contains("no such grain: spelt");
        app.await("exit code 7");
        assertThat(body(live)).contains("Fresh from seven");

        app.clickRow("#1 ").click("#deployment-roll-back");
        app.click("#rollback-reason").type("Seven is too late").click("#rollback-confirm");
        app.awaitGone("#rollback-confirm").await("#deployment-state", "visible", "Succeeded");
        app.await("Reason: Seven is too late");
        assertThat(body(live)).contains("Fresh from six");

        app.click("#rail-canvas").await("#" + sample.getFirst(), "visible", "Healthy");
        app.await("#status-saving", "visible", "Synced");
        List<String> services = app.elements("service");
        List<String> connectors = app.elements("connector");
        app.kill();
        app = App.start(folder.resolve("data"));

        app.await("#canvas").await("#" + sample.getFirst(), "visible", "Healthy");
        assertThat(app.elements("service")).containsExactlyInAnyOrderElementsOf(services);
        assertThat(app.elements("connector")).containsExactlyInAnyOrderElementsOf(connectors);
        assertThat(body(live)).contains("Fresh from six");
    }

    private void drop(Path version, String name) {
        app.click("#rail-artifacts").drop(version, "#page-artifacts");
    }

    /// Asks for the artifact's deployment, gives the trust that new commands ask for, and waits for its end.
    private void deploy(String artifact, boolean well) {
        app.click("#rail-artifacts")
                .clickRow(artifact)
                .click("#artifact-deploy")
                .click("#deploy-confirm");
        if (app.awaitOneOf("#deploy-trust", "#deployment-detail").equals("#deploy-trust")) {
            app.click("#deploy-trust");
        }
        app.await("#deployment-state", "visible", well ? "Succeeded" : "Failed");
    }

    private URI address() {
        Matcher matcher = ADDRESS.matcher(app.text("#deployment-url"));
        assertThat(matcher.find()).isTrue();
        return URI.create(matcher.group());
    }

    private String body(URI page) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
