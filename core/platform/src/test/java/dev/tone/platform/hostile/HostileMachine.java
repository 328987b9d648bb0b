package dev.tone.platform.hostile;

import static dev.tone.platform.deployments.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.client.drafts.DraftDatabase;
import dev.tone.client.drafts.ReadModels;
import dev.tone.client.drafts.Scope;
import dev.tone.model.json.Json;
import dev.tone.platform.Api;
import dev.tone.platform.Discovery;
import dev.tone.platform.Main;
import dev.tone.platform.Platform;
import dev.tone.platform.PlatformConfig;
import dev.tone.platform.hostile.HostileInputTest.Attack;
import dev.tone.testkit.time.FakeClock;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/// The machine below: disks, clocks, locks and crashes. Each on a platform or a store of its own, beside the one that
/// serves on.
final class HostileMachine {
    private static final int MANY = 50_000;

    private HostileMachine() {}

    static void attacks(Path folder, Map<String, Attack> attacks) {
        attacks.put("DR-04 another program holds the local store", _ -> locked(folder.resolve("drafts")));
        attacks.put("LS-05 what a crash leaves", _ -> crashed(folder.resolve("crashed")));
        attacks.put("AU-02 the trail cannot be written", _ -> withoutTrail(folder.resolve("trail")));
        attacks.put("TM-01 clocks that jump", _ -> jumps(folder.resolve("clock")));
        attacks.put("NT-01 fifty thousand notifications after a week away", _ -> storm(folder.resolve("storm")));
    }

    private static void locked(Path folder) throws Exception {
        Files.createDirectories(folder);
        Scope scope = new Scope("http://127.0.0.1:1", "me", "home");
        try (DraftDatabase store = DraftDatabase.open(folder, Clock.systemUTC())) {
            ReadModels models = new ReadModels(store, scope);
            models.replace("before", List.of(1), String::valueOf).join();
            CompletableFuture<Integer> waits;
            try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(DraftDatabase.FILE));
                    Statement holds = other.createStatement()) {
                holds.execute("BEGIN IMMEDIATE");
                long used = processorNanos();
                long begun = System.nanoTime();
                waits = models.replace("during", List.of(2), String::valueOf);
                eventually("it is held for a while", () -> System.nanoTime() - begun > 3_000_000_000L);
                assertThat(waits).as("nothing is given up").isNotDone();
                assertThat(processorNanos() - used).as("and nobody spins").isLessThan(1_500_000_000L);
                holds.execute("COMMIT");
            }
            waits.join();
            assertThat(models.list("before", Integer.class)).containsExactly(1);
            assertThat(models.list("during", Integer.class)).containsExactly(2);
        }
    }

    private static long processorNanos() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
    }

    private static void crashed(Path folder) throws Exception {
        Process first = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "--data",
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = first.inputReader().readLine();
        assertThat(said).contains("\"url\"");
        String old = Files.readString(folder.resolve("token"));
        first.destroyForcibly().waitFor();
        assertThat(folder.resolve("platform.json")).as("what it left").exists();

        try (Platform next = Platform.start(PlatformConfig.embedded(folder));
                Api api = new Api(next)) {
            Discovery found = Json.read(Files.readString(folder.resolve("platform.json")), Discovery.class);
            assertThat(found.pid()).isEqualTo(ProcessHandle.current().pid());
            assertThat(Files.readString(folder.resolve("token")))
                    .isNotEqualTo(old)
                    .isEqualTo(next.token());
            assertThat(api.get("/projects", "Authorization", "Bearer " + old).status())
                    .isEqualTo(401);
            assertThat(api.get("/projects").status()).isEqualTo(200);
        }
        assertThat(folder.resolve("platform.json")).doesNotExist();
        assertThat(folder.resolve("token")).doesNotExist();
    }

    private static void withoutTrail(Path folder) throws Exception {
        try (Platform platform = Platform.start(PlatformConfig.embedded(folder));
                Api api = new Api(platform)) {
            String project = api.post("/projects", Map.of("name", "Shop"))
                    .json()
                    .path("id")
                    .asText();
            sql(folder, "ALTER TABLE audit_events RENAME TO audit_events_gone");

            for (Api.Answer refused : List.of(
                    api.post("/projects", Map.of("name", "Second")),
                    api.post("/projects/" + project + ":archive", null),
                    api.delete("/projects/" + project))) {
                Ground.refused(refused, 503);
                assertThat(refused.code()).isEqualTo("audit/not-written");
                assertThat(refused.json().path("detail").asText()).contains("Nothing was changed");
            }
            assertThat(api.get("/projects").json().path("items")).hasSize(1);
            assertThat(api.get("/projects/" + project).json().path("archivedAt").isTextual())
                    .isFalse();
            assertThat(alarms(folder)).isTrue();

            sql(folder, "ALTER TABLE audit_events_gone RENAME TO audit_events");
            assertThat(api.post("/projects", Map.of("name", "Second")).status()).isEqualTo(201);
        }
    }

    private static boolean alarms(Path folder) throws IOException {
        try (var logs = Files.list(folder.resolve("logs"))) {
            for (Path log : logs.filter(Files::isRegularFile).toList()) {
                if (Files.readString(log).contains("audit trail")) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void sql(Path folder, String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("tone.db"));
                Statement sql = connection.createStatement()) {
            sql.execute("PRAGMA busy_timeout = 10000");
            sql.execute(statement);
        }
    }

    private static void jumps(Path folder) {
        FakeClock clock = new FakeClock();
        try (Platform platform = Platform.start(PlatformConfig.embedded(folder).withClock(clock));
                Api api = new Api(platform)) {
            String project = api.post("/projects", Map.of("name", "Shop"))
                    .json()
                    .path("id")
                    .asText();
            String canvas = api.get("/projects/" + project + "/canvases")
                    .json()
                    .at("/items/0/id")
                    .asText();
            api.delete("/projects/"
                    + api.post("/projects", Map.of("name", "Gone"))
                            .json()
                            .path("id")
                            .asText());
            Instant now = clock.instant();
            long revision = 0;
            for (Instant time : List.of(
                    now.plus(Duration.ofDays(3_650)),
                    now.minus(Duration.ofDays(1)),
                    Instant.EPOCH,
                    Instant.parse("2038-01-19T03:14:08Z"),
                    Instant.parse("2106-02-07T06:28:16Z"),
                    Instant.parse("2026-10-25T00:59:59Z"),
                    now)) {
                clock.advance(Duration.between(clock.instant(), time));
                revision++;
                Api.Answer accepted = api.post(
                        "/canvases/" + canvas + "/operations",
                        "{\"client\":\"laptop\",\"counter\":" + revision + ",\"base\":" + (revision - 1)
                                + ",\"operations\":[{\"op\":\"create\",\"record\":\"r" + revision
                                + "\",\"type\":\"text\",\"properties\":{\"text\":\"" + revision + "\"}}]}");
                assertThat(accepted.json().path("revision").asLong())
                        .as("%s: %s", time, accepted.text())
                        .isEqualTo(revision);
                assertThat(api.get("/projects").status())
                        .as("the token is no matter of time")
                        .isEqualTo(200);
                assertThat(api.get("/projects?state=deleted").json().path("items"))
                        .as("the trash keeps what it has")
                        .hasSize(1);
                assertThat(api.get("/notifications").json().path("items")).isEmpty();
            }
            assertThat(api.get("/canvases/" + canvas + "/snapshot").json().path("records"))
                    .hasSize((int) revision);
        }
    }

    private static void storm(Path folder) throws Exception {
        String user;
        String organization;
        try (Platform platform = Platform.start(PlatformConfig.embedded(folder));
                Api api = new Api(platform)) {
            user = api.get("/me").json().findPath("user").asText();
            organization = api.get("/me").json().findPath("organization").asText();
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("tone.db"));
                Statement ids = connection.createStatement()) {
            var owner = ids.executeQuery("SELECT user_id, organization FROM members LIMIT 1");
            assertThat(owner.next()).isTrue();
            user = owner.getString(1);
            organization = owner.getString(2);
            connection.setAutoCommit(false);
            try (var insert = connection.prepareStatement(
                    "INSERT INTO notifications (id, organization, user_id, subject,"
                            + " kind, title, body, created_at) VALUES (?, ?, ?, ?, 'DEPLOYMENT_FAILED', 'No', 'No', ?)")) {
                for (int i = 0; i < MANY; i++) {
                    insert.setString(1, "n-" + i);
                    insert.setString(2, organization);
                    insert.setString(3, user);
                    insert.setString(4, "environment/" + i % 50);
                    insert.setLong(5, 1_700_000_000_000L + i / 10);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            connection.commit();
        }
        try (Platform platform = Platform.start(PlatformConfig.embedded(folder));
                Api api = new Api(platform)) {
            Set<String> seen = new HashSet<>();
            int shown = 0;
            String cursor = "";
            do {
                var page = api.get("/notifications?limit=200" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                        .json();
                for (var item : page.path("items")) {
                    seen.add(item.path("id").asText());
                    shown++;
                }
                cursor = page.path("nextCursor").asText("");
            } while (!cursor.isEmpty() && !cursor.equals("null"));
            assertThat(shown).as("each once").isEqualTo(MANY);
            assertThat(seen).as("and none is missing").hasSize(MANY);
            assertThat(api.post("/notifications:read-all", null).status()).isBetween(200, 204);
        }
    }
}
