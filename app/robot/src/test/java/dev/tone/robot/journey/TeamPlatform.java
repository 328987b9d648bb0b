package dev.tone.robot.journey;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.model.json.Json;
import dev.tone.platform.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;

/// A platform without a window, on PostgreSQL, as a process that can be killed and started again where it was.
final class TeamPlatform implements AutoCloseable {
    private final String server;
    private final String schema = "journey_" + UUID.randomUUID().toString().replace("-", "");
    private final Path data;
    private final int port;
    private Process process;
    private String url;
    private String token;

    private TeamPlatform(String server, Path data, int port) {
        this.server = server;
        this.data = data;
        this.port = port;
    }

    /// Skips the test where there is no PostgreSQL.
    static TeamPlatform start(Path data) throws IOException, SQLException {
        String server = System.getProperty("tone.test.postgres.url", System.getenv("TONE_TEST_POSTGRES_URL"));
        Assumptions.assumeTrue(
                server != null && !server.isBlank(),
                "SKIPPED: no PostgreSQL. packaging/test starts one; or set TONE_TEST_POSTGRES_URL.");
        TeamPlatform platform = new TeamPlatform(server, data, freePort());
        platform.execute("CREATE SCHEMA " + platform.schema);
        platform.start();
        return platform;
    }

    void start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "--data",
                        data.toString(),
                        "--port",
                        Integer.toString(port))
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment()
                .put("TONE_DATABASE_URL", server + (server.contains("?") ? "&" : "?") + "currentSchema=" + schema);
        process = builder.start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        if (line == null) {
            throw new AssertionError("The platform ended at once");
        }
        JsonNode ready = Json.read(line, JsonNode.class);
        url = ready.get("url").asText();
        token = Files.readString(Path.of(ready.get("tokenFile").asText())).strip();
    }

    String url() {
        return url;
    }

    String token() {
        return token;
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws SQLException, InterruptedException {
        kill();
        execute("DROP SCHEMA " + schema + " CASCADE");
    }

    private void execute(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(server);
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
