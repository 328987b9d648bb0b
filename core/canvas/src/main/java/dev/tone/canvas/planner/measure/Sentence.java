package dev.tone.canvas.planner.measure;

import dev.tone.model.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A line of a set of sentences.
///
/// @param expect null when nobody said what should come of it
public record Sentence(
        String id, String lang, String prompt, @Nullable Graph expect) {
    public static List<Sentence> read(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank())
                .map(line -> Json.read(line, Sentence.class))
                .toList();
    }
}
