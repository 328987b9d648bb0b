package dev.tone.testkit.hostile;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.tone.model.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One example of hostile input.
///
/// @param make a Python program that writes the input to the file `out`; null where it is no file
@JsonIgnoreProperties(ignoreUnknown = true)
public record HostileExample(
        String id,
        String area,
        String title,
        @Nullable String input,
        @Nullable String make,
        String expected) {
    /// The open examples: those that lie beside the repository where there are some, or the copy of them.
    public static List<HostileExample> all() {
        Path beside = Path.of("../../../shared/data/hostile/examples.jsonl");
        try (InputStream bytes = Files.exists(beside)
                ? Files.newInputStream(beside)
                : HostileExample.class.getResourceAsStream("/hostile/examples.jsonl")) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> Json.read(line, HostileExample.class))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The input as a file; skips the test where there is no Python to make it.
    public Path file(Path folder) {
        Path file = folder.resolve(id);
        try {
            Process process = new ProcessBuilder(
                            "python3", "-c", "import sys; out = sys.argv[1]\n" + make, file.toString())
                    .inheritIO()
                    .start();
            if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IllegalStateException(id + " could not be made");
            }
            return file;
        } catch (IOException e) {
            assumeTrue(false, "There is no Python to make " + id + ": " + e.getMessage());
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
