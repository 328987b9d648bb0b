package dev.tone.platform;

import static dev.tone.platform.deployments.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.model.api.DeploymentApi;
import dev.tone.model.api.EnvironmentApi;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.json.Json;
import dev.tone.model.live.ClientMessage;
import dev.tone.model.live.Topic;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.slf4j.LoggerFactory;

/// Forty secrets, in seven encodings, on every way out: answers, live facts, logs of all kinds, the trail, files.
@EnabledOnOs(OS.LINUX)
class SecretCanaryTest extends PlatformCase {
    private static final int CANARIES = 40;
    private static final String ALPHABET =
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+/=&<>'\"\\ %$#!_-";

    private final List<String> canaries = canaries();
    private final StringBuilder seen = new StringBuilder();
    private final Queue<String> logged = new ConcurrentLinkedQueue<>();
    private final AppenderBase<ILoggingEvent> everyLog = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            logged.add(event.getFormattedMessage() + event.getMDCPropertyMap());
            if (event.getThrowableProxy() != null) {
                logged.add(ThrowableProxyUtil.asString(event.getThrowableProxy()));
            }
        }
    };
    private String project;
    private String production;

    private static List<String> canaries() {
        Random random = new Random(20_261_123);
        List<String> all = new ArrayList<>();
        for (int i = 0; i < CANARIES; i++) {
            StringBuilder text = new StringBuilder("Kanarí" + i + "-");
            int length = 10 + random.nextInt(40);
            while (text.length() < length) {
                text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            // A value with spaces at its end is a value that shells shorten.
            all.add(text.append('z').toString());
        }
        return all;
    }

    private static Map<String, String> encodings(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        Map<String, String> encoded = new LinkedHashMap<>();
        encoded.put("plain", secret);
        encoded.put("base64", Base64.getEncoder().withoutPadding().encodeToString(bytes));
        encoded.put("base64 after another byte", middle(("x" + secret).getBytes(StandardCharsets.UTF_8)));
        encoded.put("hex", HexFormat.of().formatHex(bytes));
        encoded.put("HEX", HexFormat.of().withUpperCase().formatHex(bytes));
        encoded.put("url", URLEncoder.encode(secret, StandardCharsets.UTF_8));
        String json = Json.write(secret);
        encoded.put("json", json.substring(1, json.length() - 1));
        return encoded;
    }

    private static String middle(byte[] bytes) {
        String text = Base64.getEncoder().withoutPadding().encodeToString(bytes);
        return text.substring(2, text.length() - 2);
    }

    private static List<String> leaks(String text, List<String> secrets) {
        List<String> found = new ArrayList<>();
        for (String secret : secrets) {
            encodings(secret).forEach((name, form) -> {
                if (text.contains(form)) {
                    found.add(name + " of " + secret);
                }
            });
        }
        return found;
    }

    @BeforeEach
    void listen() {
        Logger own = (Logger) LoggerFactory.getLogger("dev.tone");
        own.setLevel(Level.TRACE);
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        everyLog.setContext(root.getLoggerContext());
        everyLog.start();
        root.addAppender(everyLog);
        project = project("Canaries");
        production = first("/projects/" + project + "/environments");
    }

    @AfterEach
    void stopListening() {
        ((Logger) LoggerFactory.getLogger("dev.tone")).setLevel(null);
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).detachAppender(everyLog);
    }

    private String keep(Api.Answer answer) {
        seen.append(answer.text()).append(answer.http().headers().map()).append('\n');
        return answer.text();
    }

    private static String name(int i) {
        return "CANARY_" + i;
    }

    private void setAll() {
        List<EnvironmentApi.SetVariable> all = new ArrayList<>();
        for (int i = 0; i < CANARIES; i++) {
            all.add(new EnvironmentApi.SetVariable(name(i), canaries.get(i), true));
        }
        String variables = "/environments/" + production + "/variables";
        Api.Answer answer = api.send("PATCH", variables, new EnvironmentApi.ChangeVariables(all, List.of()));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        keep(answer);
        keep(api.get(variables));
        // Refused and broken requests must not quote what they were sent.
        keep(api.send(
                "PATCH",
                variables,
                new EnvironmentApi.ChangeVariables(
                        List.of(new EnvironmentApi.SetVariable("no name", canaries.get(0), true)), List.of())));
        keep(api.send("PATCH", variables, Json.write(new EnvironmentApi.ChangeVariables(all, List.of())) + "}"));
        keep(api.send(
                "PATCH", variables, "{\"set\":[{\"name\":\"X\",\"secret\":" + Json.write(canaries.get(1)) + "}]}"));
        keep(api.send("PATCH", variables, "{\"set\":" + Json.write(canaries.get(2)) + "}"));
    }

    private static String printing() {
        StringBuilder script = new StringBuilder();
        for (int i = 0; i < CANARIES; i++) {
            String value = "\"$" + name(i) + "\"";
            script.append("printf 'plain %s\\n' ").append(value).append('\n');
            script.append("printf %s ").append(value).append(" | base64 -w0; echo\n");
            script.append("printf 'x%s' ").append(value).append(" | base64 -w0; echo\n");
            script.append("printf %s ").append(value).append(" | od -An -v -tx1 | tr -d ' \\n'; echo\n");
            script.append("printf %s ").append(value).append(" | od -An -v -tx1 | tr -d ' \\n' | tr a-f A-F; echo\n");
            script.append("printf %s ").append(value).append(" | sed 's/\\\\/\\\\\\\\/g; s/\"/\\\\\"/g'; echo\n");
        }
        return script + "env >&2\n";
    }

    private String deploy(String artifact) {
        JsonNode plan = api.post("/artifacts/" + artifact + ":plan", "{}").json();
        api.post(
                "/projects/" + project + ":trust",
                new DeploymentApi.Trust(plan.path("commandsDigest").asText()));
        Api.Answer made = api.post(
                "/projects/" + project + "/deployments",
                new DeploymentApi.Create(
                        new EnvironmentId(production), new ArtifactId(artifact), null, null, null, null));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        String id = made.json().path("id").asText();
        eventually(
                "it is over",
                java.time.Duration.ofSeconds(60),
                () -> api.get("/deployments/" + id + "/logs")
                        .json()
                        .path("complete")
                        .asBoolean());
        return id;
    }

    private void readEverythingOf(String deployment) throws InterruptedException {
        keep(api.get("/deployments/" + deployment));
        keep(api.get("/deployments/" + deployment + "/logs?limit=10000"));
        keep(api.get("/deployments/" + deployment + "/logs/content"));
        try (LiveClient live = new LiveClient(platform).hello()) {
            live.send(new ClientMessage.Subscribe(Topic.log(new DeploymentId(deployment)), 0));
            live.send(new ClientMessage.Subscribe(Topic.siteLog(new EnvironmentId(production)), 0));
            live.send(new ClientMessage.Subscribe(Topic.project(new ProjectId(project)), 0));
            live.send(new ClientMessage.Subscribe(Topic.notifications(), 0));
            live.send(new ClientMessage.Subscribe(Topic.workspace(), 0));
            String text;
            do {
                text = live.nextText();
                seen.append(text).append('\n');
            } while (!text.contains("logCompleted") && !text.contains("completed"));
        }
    }

    @Test
    void no_secret_gets_out_anywhere() throws Exception {
        setAll();
        String build = printing() + "mkdir dist; echo fine > dist/index.html\n";
        String built = deploy(Artifacts.folder(
                api,
                project,
                "built",
                Map.of("tone.json", "{\"build\":\"sh build.sh\",\"output\":\"dist\"}", "build.sh", build)));
        assertThat(api.get("/deployments/" + built).json().path("state").asText())
                .isEqualTo("succeeded");
        String failed = deploy(Artifacts.folder(
                api,
                project,
                "failing",
                Map.of(
                        "tone.json",
                        "{\"build\":\"sh build.sh\",\"output\":\"dist\"}",
                        "build.sh",
                        "echo \"Error: $CANARY_5 was refused\" >&2; exit 3")));
        assertThat(api.get("/deployments/" + failed)
                        .json()
                        .at("/failure/exitCode")
                        .asInt())
                .isEqualTo(3);
        String app = deploy(Artifacts.folder(
                api,
                project,
                "app",
                Map.of(
                        "tone.json",
                        "{\"start\":\"env; exec java -m jdk.httpserver -p $PORT -b 127.0.0.1 -d \\\"$PWD\\\"\"}",
                        "index.html",
                        "app")));
        assertThat(api.get("/deployments/" + app).json().path("state").asText()).isEqualTo("succeeded");
        for (String deployment : List.of(built, failed, app)) {
            readEverythingOf(deployment);
        }
        keep(api.get("/deployments/" + built + "/compare/" + app));
        String siteLog = keep(api.get("/environments/" + production + "/site/logs?limit=10000"));
        assertThat(siteLog).contains("CANARY_7=••••");
        for (String path : List.of(
                "/projects/" + project + "/deployments",
                "/projects/" + project + "/sites",
                "/notifications",
                "/audit/events?limit=200",
                "/diagnostics",
                "/me",
                "//health/ready")) {
            keep(api.get(path));
        }
        assertThat(seen.toString().split("••••", -1)).hasSizeGreaterThan(6 * CANARIES);
        String token = platform.token();
        String key = new String(Files.readAllBytes(data.resolve("secret.key")), StandardCharsets.ISO_8859_1);
        assertThat(files(Path.of("token"))).doesNotContain(token);
        platform.close();

        assertThat(leaks(seen.toString(), canaries)).isEmpty();
        assertThat(seen).doesNotContain(token);
        assertThat(leaks(String.join("\n", logged), canaries)).isEmpty();
        assertThat(String.join("\n", logged)).doesNotContain(token);
        String stored = files(Path.of("secret.key"));
        assertThat(stored).doesNotContain(key, token);
        List<String> asBytes = canaries.stream()
                .map(text -> new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
                .toList();
        assertThat(asBytes.stream().filter(stored::contains)).isEmpty();
        assertThat(leaks(stored, canaries)).isEmpty();
    }

    /// All that is on the disk, but one file and what the site's own process may keep.
    private String files(Path except) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.equals(data.resolve(except))) {
                    all.append(text(file));
                }
            }
        }
        return all.toString();
    }

    /// What is noted of a process that has ended may go between the look into the folder and this one.
    private static String text(Path file) throws IOException {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException _) {
            return "";
        }
    }

    /// The control: what is looked for is found where it is.
    @Test
    void a_leak_in_any_encoding_would_be_seen() {
        for (String canary : canaries) {
            encodings(canary)
                    .forEach((name, form) -> assertThat(leaks("before " + form + " after", canaries))
                            .contains(name + " of " + canary));
        }
    }
}
