package dev.tone.robot.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.model.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/// The whole robot, from HTTP to what a real window hears.
@EnabledIf(
        value = "dev.tone.robot.control.TryoutWindow#canShow",
        disabledReason = "needs a display; packaging/test brings one")
class ControlServerTest {
    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private TryoutWindow window;
    private Token token;
    private ControlServer server;

    @BeforeEach
    void start() throws IOException {
        window = TryoutWindow.show();
        token = Token.create(folder.resolve("robot.token"));
        server = new ControlServer(0, token);
    }

    @AfterEach
    void stop() {
        server.close();
        window.close();
        http.close();
    }

    @Test
    void nobodyWithoutTheTokenIsHeardAndOnlyItsOwnerReadsIt() throws Exception {
        HttpRequest bare =
                HttpRequest.newBuilder(URI.create(server.url() + "/nodes")).build();

        assertThat(http.send(bare, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(401);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(token.file())))
                .isEqualTo("rw-------");
    }

    @Test
    void nodesAreFoundByIdStyleClassAndText() throws Exception {
        assertThat(get("/nodes?q=%23press").at("/nodes/0/text").asText()).isEqualTo("Press me");
        assertThat(get("/nodes?q=.text-field").at("/nodes/0/id").asText()).isEqualTo("name");
        assertThat(get("/nodes?q=press%20ME").at("/nodes/0/id").asText()).isEqualTo("press");
        assertThat(get("/nodes?q=Your").at("/nodes/0/accessibleText").asText()).isEqualTo("Your name");
    }

    @Test
    void aBoxSaysWhatStandsInIt() throws Exception {
        assertThat(get("/nodes?q=%23flavor").at("/nodes/0/text").asText()).isEqualTo("Flavor 2");
    }

    @Test
    void whatAScriptCannotNameIsListed() throws Exception {
        assertThat(get("/unnamed").findValuesAsText("text")).containsExactly("No id", "One", "Two");
    }

    @Test
    void paintedPartsAreNodesToo() throws Exception {
        JsonNode part = get("/nodes?q=%23web").at("/nodes/0");

        assertThat(part.at("/type").asText()).isEqualTo("service");
        assertThat(part.at("/selected").asBoolean()).isTrue();
        assertThat(part.at("/visible").asBoolean()).isTrue();
        assertThat(get("/nodes?q=%23far").at("/nodes/0/visible").asBoolean()).isFalse();
        click("{\"target\":\"#web\"}");
        assertThat(window.heard).startsWith("pressed 60,40");
    }

    @Test
    void aClickReachesTheButton() throws Exception {
        click("{\"target\":\"#press\",\"count\":2}");

        assertThat(window.heard).containsExactly("action press", "action press");
    }

    @Test
    void whatAPersonCannotPressIsRefusedWithTheReason() throws Exception {
        assertThat(refused("/click", "{\"target\":\"#disabled\"}")).isEqualTo("409 robot/disabled");
        assertThat(refused("/click", "{\"target\":\"#covered\"}")).isEqualTo("409 robot/covered");
        assertThat(refused("/click", "{\"target\":\"#row-29\"}")).isEqualTo("409 robot/outside");
        assertThat(refused("/click", "{\"x\":-5,\"y\":9}")).isEqualTo("409 robot/outside");
        assertThat(refused("/click", "{\"target\":\"#nobody\"}")).isEqualTo("404 robot/not-found");
        assertThat(refused("/click", "{}")).isEqualTo("400 robot/bad-request");
        assertThat(refused("/press", "{\"keys\":\"Mod+Nonsense\"}")).isEqualTo("400 robot/unknown-key");
        assertThat(refused("/nonsense", "{}")).isEqualTo("404 robot/no-such-command");
        assertThat(window.heard).isEmpty();
    }

    @Test
    void theCoverIsNamed() throws Exception {
        assertThat(post("/click", "{\"target\":\"#covered\"}").body()).contains("covered by #veil");
    }

    @Test
    void textIsTypedIntoTheFieldAndChordsReachTheScene() throws Exception {
        post("/type", "{\"target\":\"#name\",\"text\":\"Ada & Co. (1815)\"}");
        assertThat(get("/nodes?q=%23name").at("/nodes/0/text").asText()).isEqualTo("Ada & Co. (1815)");

        click("{\"target\":\"#press\"}");
        post("/press", "{\"keys\":\"Ctrl+J\"}");
        assertThat(window.heard).contains("key J ctrl");
    }

    @Test
    void hangulIsTypedThroughTheXServer() throws Exception {
        HttpResponse<String> typed = post("/type", "{\"target\":\"#name\",\"text\":\"배포 a\"}");
        assertThat(typed.statusCode()).as(typed.body()).isEqualTo(200);

        JsonNode done = Json.mapper()
                .readTree(post("/wait", "{\"q\":\"#name\",\"text\":\"배포 a\",\"timeoutMs\":5000}")
                        .body());
        assertThat(done.at("/node/text").asText()).isEqualTo("배포 a");
    }

    @Test
    void aDragIsAPressSomeMovesAndARelease() throws Exception {
        post(
                "/drag",
                "{\"from\":{\"q\":\"#board\",\"at\":[0.5,0.5]},\"to\":{\"q\":\"#board\",\"at\":[0.75,0.25]},\"steps\":5}");

        assertThat(window.heard).startsWith("pressed 240,70").endsWith("released 360,35");
        assertThat(window.heard.stream().filter("dragged"::equals).count()).isGreaterThanOrEqualTo(4);
    }

    @Test
    void scrollingBringsARowIntoView() throws Exception {
        post("/scroll", "{\"target\":\"#rows\",\"notches\":40}");

        click("{\"target\":\"#row-29\"}");
        assertThat(window.heard).containsExactly("action row-29");
    }

    @Test
    void filesComeFromAnotherProgram() throws Exception {
        Path file = Files.writeString(folder.resolve("site with spaces.zip"), "zip");
        Path hangul = Files.writeString(folder.resolve("사이트.txt"), "text");

        HttpResponse<String> dropped = post(
                "/drop", Json.write(Map.of("target", "#drop", "files", List.of(file.toString(), hangul.toString()))));
        assertThat(dropped.statusCode()).as(dropped.body()).isEqualTo(200);
        assertThat(window.heard).containsExactly("file site with spaces.zip", "file 사이트.txt");

        assertThat(refused("/drop", Json.write(Map.of("target", "#press", "files", file.toString()))))
                .isEqualTo("409 robot/drop-refused");
    }

    @Test
    void waitingEndsWithTheConditionOrTheTime() throws Exception {
        assertThat(post("/wait", "{\"q\":\"#press\",\"state\":\"enabled\"}").statusCode())
                .isEqualTo(200);
        assertThat(post("/wait", "{\"q\":\"#nobody\",\"state\":\"gone\"}").statusCode())
                .isEqualTo(200);
        assertThat(refused("/wait", "{\"q\":\"#disabled\",\"state\":\"enabled\",\"timeoutMs\":200}"))
                .isEqualTo("408 robot/timeout");
    }

    @Test
    void windowsFramesAndPicturesAreTold() throws Exception {
        assertThat(get("/windows").at("/windows/0/title").asText()).isEqualTo("Tryout");
        get("/frames?reset=true");
        click("{\"target\":\"#press\"}");
        JsonNode frames = get("/frames");
        assertThat(frames.at("/count").asInt()).isPositive();
        assertThat(frames.at("/p95").asDouble())
                .isLessThanOrEqualTo(frames.at("/max").asDouble());

        HttpRequest request = request("/screenshot?window=0").build();
        byte[] png = http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
        assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(480);
    }

    private void click(String body) throws Exception {
        HttpResponse<String> response = post("/click", body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    }

    private String refused(String path, String body) throws Exception {
        HttpResponse<String> response = post(path, body);
        return response.statusCode() + " "
                + Json.mapper().readTree(response.body()).at("/code").asText();
    }

    private JsonNode get(String path) throws Exception {
        HttpResponse<String> response = http.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
        return Json.mapper().readTree(response.body());
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        HttpRequest request =
                request(path).POST(HttpRequest.BodyPublishers.ofString(body)).build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.url() + path))
                .header("Authorization", "Bearer " + token.value());
    }
}
