package dev.tone.robot.journey;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.model.json.Json;
import dev.tone.robot.Main;
import dev.tone.robot.input.XTool;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;

/// The real app in a process of its own, which can be killed, driven over the robot's endpoint as a script would.
final class App implements AutoCloseable {
    /// Long enough for a busy machine; a step that works takes a fraction of it.
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final Path log;
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI url;
    private final String token;

    private App(Process process, Path log, URI url, String token) {
        this.process = process;
        this.log = log;
        this.url = url;
        this.token = token;
    }

    /// @param home the app's data folder
    /// @param more arguments of the app
    static App start(Path home, String... more) throws IOException {
        return start(home, Map.of(), more);
    }

    /// @param environment variables of the process besides the test's own
    static App start(Path home, Map<String, String> environment, String... more) throws IOException {
        Files.createDirectories(home);
        Path log = Files.createTempFile(home.getParent(), "app", ".log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dprism.order=sw",
                "-Duser.language=en",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "--data",
                home.toString()));
        command.addAll(List.of(more));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(log.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(environment);
        Process process = builder.start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        if (line == null) {
            throw new AssertionError("The app ended at once:\n" + Files.readString(log));
        }
        JsonNode ready = Json.read(line, JsonNode.class);
        return new App(
                process,
                log,
                URI.create(ready.get("url").asText()),
                Files.readString(Path.of(ready.get("tokenFile").asText())).strip());
    }

    App click(String target) {
        await(target, "enabled");
        post("click", Map.of("target", target));
        return this;
    }

    /// @param place on the screen or within something
    App clickAt(Map<String, Object> place) {
        post("click", Map.of("target", place));
        return this;
    }

    App clickHolding(String target, String modifier) {
        post("click", Map.of("target", target, "modifiers", List.of(modifier)));
        return this;
    }

    App clickTimes(String target, int times) {
        post("click", Map.of("target", target, "count", times));
        return this;
    }

    App clickWith(String target, String button) {
        post("click", Map.of("target", target, "button", button));
        return this;
    }

    App hover(String target) {
        post("hover", Map.of("target", target));
        return this;
    }

    App scroll(String target, int notches, String modifier) {
        post("scroll", Map.of("target", target, "notches", notches, "modifiers", List.of(modifier)));
        return this;
    }

    /// Clicks the row of a list that says this.
    App clickRow(String said) {
        await(".list-cell", "enabled", said);
        List<JsonNode> rows = nodes(".list-cell");
        for (int i = 0; i < rows.size(); i++) {
            if (says(rows.get(i), said)) {
                post("click", Map.of("target", Map.of("q", ".list-cell", "index", i)));
                return this;
            }
        }
        throw new AssertionError("No row says " + said);
    }

    App press(String... chords) {
        post("press", Map.of("keys", List.of(chords)));
        return this;
    }

    App type(String text) {
        post("type", Map.of("text", text));
        return this;
    }

    App drag(Object from, Object to) {
        post("drag", Map.of("from", from, "to", to));
        return this;
    }

    /// Turns the wheel over a page until something on it can be seen.
    App scrollTo(String query, String page) {
        await(page);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isVisible(query) && System.nanoTime() < deadline) {
            post("scroll", Map.of("target", page, "notches", 5));
        }
        return this;
    }

    /// Without a window manager nobody else gives the keyboard to another window.
    ///
    /// @param title of the window, a regular expression
    static void giveKeyboard(String title) {
        new XTool().run(PATIENCE, "search", "--sync", "--onlyvisible", "--name", title, "windowfocus", "--sync");
    }

    /// Drops a file or folder out of another program's window.
    App drop(Path file, String target) {
        await(target, "visible");
        post("drop", Map.of("files", List.of(file.toString()), "target", target));
        return this;
    }

    App await(String query) {
        return await(query, "visible");
    }

    App awaitGone(String query) {
        return await(query, "gone");
    }

    App await(String query, String state) {
        post("wait", Map.of("q", query, "state", state, "timeoutMs", PATIENCE.toMillis()));
        return this;
    }

    /// @param said what its visible or accessible text has to contain
    App await(String query, String state, String said) {
        post("wait", Map.of("q", query, "state", state, "text", said, "timeoutMs", PATIENCE.toMillis()));
        return this;
    }

    /// Waits for whichever comes first.
    String awaitOneOf(String... queries) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            for (String query : queries) {
                if (isVisible(query)) {
                    return query;
                }
            }
        }
        throw new AssertionError("None of " + List.of(queries) + " came");
    }

    boolean isVisible(String query) {
        return nodes(query).stream().anyMatch(node -> node.get("visible").asBoolean());
    }

    /// Whether its window has the keyboard.
    boolean isInFront() {
        return send(request("windows").GET().build()).at("/windows/0/focused").asBoolean();
    }

    /// The visible elements of a kind on the canvas, for example `service`.
    List<String> elements(String kind) {
        return nodes("").stream()
                .filter(node -> node.get("visible").asBoolean()
                        && node.get("type").asText().equals(kind))
                .map(node -> node.get("id").asText())
                .toList();
    }

    /// What a node says, seen and for who cannot see it.
    String text(String query) {
        JsonNode node = nodes(query).getFirst();
        return node.get("text").asText() + " " + node.get("accessibleText").asText();
    }

    List<JsonNode> nodes(String query) {
        JsonNode found = send(request("nodes?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8))
                .GET()
                .build());
        return StreamSupport.stream(found.get("nodes").spliterator(), false).toList();
    }

    /// What can be used now and has no id of its own.
    List<String> unnamed() {
        JsonNode found = send(request("unnamed").GET().build());
        return StreamSupport.stream(found.get("nodes").spliterator(), false)
                .map(JsonNode::toString)
                .toList();
    }

    /// Ends it as a loss of power does for it.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
        close();
    }

    @Override
    public void close() {
        http.close();
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /// What is on the screen where a test stops.
    private Path leavePicture() throws IOException, InterruptedException {
        Path picture = Path.of("target", "journey-stopped.png").toAbsolutePath();
        http.send(request("screenshot").GET().build(), HttpResponse.BodyHandlers.ofFile(picture));
        return picture;
    }

    private static boolean says(JsonNode node, String said) {
        return node.get("text").asText().contains(said)
                || node.get("accessibleText").asText().contains(said);
    }

    private void post(String command, Map<String, Object> body) {
        send(request(command)
                .POST(HttpRequest.BodyPublishers.ofString(Json.write(body)))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(url.resolve("/" + path))
                .header("Authorization", "Bearer " + token)
                .timeout(PATIENCE.plusSeconds(30));
    }

    private JsonNode send(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError(
                        request.uri().getPath() + ": " + answer.body() + "\nThe screen: " + leavePicture());
            }
            return Json.read(answer.body(), JsonNode.class);
        } catch (IOException e) {
            throw new AssertionError("The app does not answer; what it said is in " + log, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
