package dev.tone.bench.failures;

import dev.tone.model.log.LevelRecognizer;
import dev.tone.model.log.LogLine;
import dev.tone.model.log.LogStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A log that failed, one of the same work that went well, and which lines people say are the error.
///
/// @param errors lines of the error, from 1
/// @param context lines that help to understand it
record FailureCase(String name, List<LogLine> failed, List<LogLine> passed, Set<Long> errors, Set<Long> context) {
    private static final String MARKS = "groundtruth";

    static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(MARKS)) && Files.exists(folder.resolve("fail.log"));
    }

    static FailureCase read(Path folder) throws IOException {
        Set<Long> errors = new HashSet<>();
        Set<Long> context = new HashSet<>();
        for (String mark : Files.readAllLines(folder.resolve(MARKS))) {
            String[] words = mark.strip().split("\\s+");
            if (words.length == 2 && words[1].matches("\\d+(-\\d+)?")) {
                String[] ends = words[1].split("-");
                for (long line = Long.parseLong(ends[0]); line <= Long.parseLong(ends[ends.length - 1]); line++) {
                    (words[0].equals("E") ? errors : context).add(line);
                }
            }
        }
        Path passed = folder.resolve("pass.log");
        return new FailureCase(
                folder.getFileName().toString(),
                lines(folder.resolve("fail.log")),
                Files.exists(passed) ? lines(passed) : List.of(),
                errors,
                context);
    }

    private static List<LogLine> lines(Path file) throws IOException {
        List<LogLine> lines = new ArrayList<>();
        String all = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        for (String text : all.split("\r\n|\r|\n", -1)) {
            lines.add(new LogLine(
                    lines.size() + 1L, Instant.EPOCH, LogStream.OUT, LevelRecognizer.of(text), "build", text));
        }
        return lines;
    }
}
