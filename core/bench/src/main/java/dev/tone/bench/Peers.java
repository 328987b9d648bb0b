package dev.tone.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.model.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// What people could take instead, measured in the same run where the environment variable `TONE_PEERS` names a folder
/// with scripts that do so. Without it nothing is said of them.
public final class Peers {
    private static final long PATIENCE_MINUTES = 10;

    private final Path folder;

    private Peers(Path folder) {
        this.folder = folder;
    }

    /// @param script that is needed
    public static Optional<Peers> with(String script) {
        String folder = System.getenv("TONE_PEERS");
        return Optional.ofNullable(folder)
                .map(Path::of)
                .filter(path -> Files.isRegularFile(path.resolve(script)))
                .map(Peers::new);
    }

    /// Runs a script with Node.
    ///
    /// @return the JSON objects that it prints, a line each; empty when it does not run
    public List<JsonNode> run(String script, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("node", script));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<JsonNode> found = new ArrayList<>();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("{")) {
                    found.add(Json.mapper().readTree(line));
                }
            }
        } finally {
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        }
        return found;
    }

    /// A number of one of a script's lines.
    public static @Nullable Double number(JsonNode line, String name) {
        JsonNode value = line.get(name);
        return value == null || !value.isNumber() ? null : (Double) value.doubleValue();
    }
}
