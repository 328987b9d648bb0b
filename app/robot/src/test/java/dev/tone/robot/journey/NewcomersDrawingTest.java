package dev.tone.robot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.robot.journey.Newcomer.Side;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/// Twelve components, fifteen connectors, three layers and two containers, from an empty canvas on, without a line that
/// is bent or moved afterwards.
@EnabledIf(
        value = "dev.tone.robot.control.TryoutWindow#canShow",
        disabledReason = "needs a display; packaging/test brings one")
class NewcomersDrawingTest {
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
    private static final String CANVAS = "Canvas 2";

    /// Besides the two that come with a twin.
    private static final List<String> CONNECTED = List.of(
            "Web to Gateway",
            "Gateway to API",
            "API 2 to Auth",
            "Auth to Queue",
            "Queue to Monitoring",
            "Monitoring to Stripe",
            "Web to Database",
            "Gateway to Cache",
            "API to Cache 2",
            "API 2 to Storage",
            "Gateway to Database",
            "API to Cache",
            "Auth to Storage");

    @TempDir
    Path folder;

    private App app;
    private Newcomer newcomer;

    @BeforeEach
    void start() throws IOException {
        app = App.start(data());
        app.await("#canvas").await("#status-platform", "visible", "Local platform");
        newcomer = new Newcomer(app);
    }

    @AfterEach
    void end() {
        app.close();
    }

    @Test
    void by_mouse(TestReporter told) throws Exception {
        long begun = System.nanoTime();
        newcomer.click("#canvas-tab-new");
        app.await("#canvas-tab-list").awaitGone("#sample-backend");
        newcomer.zoomOut(5);
        place();
        pullComponents();
        connect();
        layers();
        containers();
        told(told, begun);

        KeptDrawing drawn = holds();
        assertThat(drawn.containers())
                .isEqualTo(Map.of(
                        "Backend", List.of("API", "Worker"),
                        "Data", List.of("Cache", "Database", "Queue", "Storage")));
        assertThat(drawn.layers())
                .isEqualTo(Map.of(
                        "Layer 1",
                        List.of("API", "Auth", "External", "Gateway", "Monitoring", "Search", "Web", "Worker"),
                        "Data",
                        List.of("Cache", "Database", "Queue", "Storage"),
                        "Notes",
                        List.of()));
        survives(drawn);
    }

    @Test
    void by_keys() throws Exception {
        KeyPerson person = new KeyPerson(app);
        person.command("New canvas");
        app.awaitGone("#sample-backend").await("#canvas", "focused").press("Mod+-", "Mod+-", "Mod+-", "Mod+-");
        List.of("web", "gateway", "api").forEach(person::place);
        app.press("Mod+Right");
        List.of("auth", "queue", "monitoring", "stripe").forEach(person::place);
        person.layer("Data");
        List.of("database", "cache").forEach(person::place);
        app.press("Mod+Right");
        person.place("storage");
        person.layer("Notes");
        CONNECTED.forEach(line -> {
            String[] ends = line.split(" to ");
            person.connect(ends[0], ends[1]);
        });
        person.frame("Data", List.of("Database", "Cache", "Cache 2", "Storage"));
        person.frame("Edge", List.of("Web", "Gateway"));

        KeptDrawing drawn = holds();
        assertThat(drawn.connected()).containsAll(CONNECTED).contains("API to API 2", "Cache to Cache 2");
        assertThat(drawn.containers().get("Data")).containsExactly("Cache", "Cache 2", "Database", "Storage");
        assertThat(drawn.containers().get("Edge")).containsExactly("Gateway", "Web");
        assertThat(drawn.layers().keySet()).containsExactly("Data", "Layer 1", "Notes");
        assertThat(drawn.layers().get("Data")).containsExactly("Cache", "Cache 2", "Database", "Storage");
        survives(drawn);
    }

    private Path data() {
        return folder.resolve("data");
    }

    private void place() {
        newcomer.click("#canvas-keep-tool");
        place("web", 0.10, 0.36);
        place("gateway", 0.32, 0.40);
        place("api", 0.56, 0.25);
        place("worker", 0.56, 0.52);
        place("database", 0.82, 0.27);
        place("queue", 0.82, 0.50);
        place("storage", 0.82, 0.74);
        newcomer.press("Escape").click("#canvas-keep-tool");
    }

    private void place(String kind, double u, double v) {
        newcomer.click("#canvas-tool-service").click("#pick-" + kind);
        app.awaitGone("#service-picker");
        newcomer.clickAt(u, v);
    }

    /// A line that ends on empty ground asks what to put there.
    private void pullComponents() {
        pull("API", Side.TOP, 0.82, 0.08, "cache");
        pull("Worker", Side.BOTTOM, 0.56, 0.80, "external");
        pull("Gateway", Side.BOTTOM, 0.32, 0.70, "auth");
        pull("Gateway", Side.TOP, 0.32, 0.14, "search");
        pull("Web", Side.BOTTOM, 0.10, 0.62, "monitoring");
    }

    private void pull(String from, Side side, double u, double v, String kind) {
        newcomer.pull(service(from), side, Newcomer.onCanvas(u, v));
        app.await("#service-picker-search", "focused");
        newcomer.type(kind).click("#pick-" + kind);
        app.awaitGone("#service-picker");
    }

    private void connect() {
        newcomer.pull(service("Web"), Side.RIGHT, service("Gateway"))
                .pull(service("Gateway"), Side.RIGHT, service("API"))
                .pull(service("Gateway"), Side.RIGHT, service("Worker"))
                .pull(service("API"), Side.RIGHT, service("Database"))
                .pull(service("Worker"), Side.RIGHT, service("Queue"));
        for (List<String> ends : List.of(
                List.of("Worker", "Storage"),
                List.of("API", "Search"),
                List.of("API", "Queue"),
                List.of("Worker", "Database"),
                List.of("Auth", "External"))) {
            newcomer.click("#canvas-tool-connector").drag(service(ends.getFirst()), service(ends.getLast()));
        }
    }

    private void layers() {
        newcomer.click("#canvas-layers");
        for (String name : List.of("Data", "Notes")) {
            newcomer.click("#layers-add");
            app.await("#layer-rename", "focused");
            newcomer.type(name).press("Enter");
        }
        newcomer.click(service("Cache"));
        for (String name : List.of("Database", "Queue", "Storage")) {
            newcomer.shiftClick(service(name));
        }
        newcomer.rightClick(layer("Data")).click("#layers-take-selection");
    }

    private void containers() {
        newcomer.click(layer("Layer 1")).click("#canvas-tool-frame").drag(0.47, 0.15, 0.66, 0.62);
        name("Backend");
        newcomer.click(layer("Data")).click("#canvas-tool-frame").drag(0.73, 0.01, 0.92, 0.84);
        name("Data");
    }

    private void name(String container) {
        newcomer.press("F2").press("Mod+A").type(container).press("Enter");
    }

    /// Everything is there, kept, and read as it was meant.
    private KeptDrawing holds() {
        app.await("#status-saving", "visible", "Synced");
        KeptDrawing drawn = KeptDrawing.read(data(), CANVAS);
        assertThat(drawn.all(ServiceElement.class)).hasSize(12);
        assertThat(drawn.all(ConnectorElement.class)).hasSize(15);
        assertThat(drawn.all(FrameElement.class)).hasSize(2);
        assertThat(drawn.document().layers()).hasSize(3);
        assertThat(drawn.loose()).isEmpty();
        assertThat(drawn.bent()).isEmpty();
        assertThat(drawn.collisions()).isEmpty();
        assertThat(drawn.mistakable()).isEmpty();
        return drawn;
    }

    /// The same is there, and shown, after the loss of power.
    private void survives(KeptDrawing drawn) throws Exception {
        List<String> services = app.elements("service");
        List<String> connectors = app.elements("connector");
        app.kill();
        app = App.start(data());
        app.await("#canvas").await("#status-saving", "visible", "Synced").await("#" + services.getFirst());
        assertThat(app.elements("service")).containsExactlyInAnyOrderElementsOf(services);
        assertThat(app.elements("connector")).containsExactlyInAnyOrderElementsOf(connectors);
        assertThat(KeptDrawing.read(data(), CANVAS).records()).isEqualTo(drawn.records());
    }

    private void told(TestReporter told, long begun) {
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        told.publishEntry(Map.of(
                "drawn in", took.toSeconds() + " s",
                "acts", Integer.toString(newcomer.acts()),
                "a person needs", Math.round(newcomer.seconds()) + " s"));
        assertThat(took).isLessThan(FIVE_MINUTES);
        assertThat(newcomer.seconds()).isLessThan(FIVE_MINUTES.toSeconds());
    }

    private String service(String name) {
        return "#"
                + app.nodes(name).stream()
                        .filter(node -> node.get("type").asText().equals("service")
                                && node.get("text").asText().equals(name))
                        .map(node -> node.get("id").asText())
                        .findFirst()
                        .orElseThrow();
    }

    private String layer(String name) {
        return "#"
                + app.nodes(".layer-cell").stream()
                        .filter(node -> node.get("accessibleText").asText().startsWith(name))
                        .map(node -> node.get("id").asText())
                        .findFirst()
                        .orElseThrow();
    }
}
