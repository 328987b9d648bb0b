package dev.tone.robot.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Something to roll back from: deploying the same files twice makes the same release.
final class NextVersion {
    private static final String NOTE = "The next version";
    /// What marks the end of a file, by the end of its name: pages, and what pages are made of.
    private static final Map<String, String> MARKS = Map.of(
            ".html", "<!-- " + NOTE + " -->",
            ".htm", "<!-- " + NOTE + " -->",
            ".md", "<!-- " + NOTE + " -->",
            ".css", "/* " + NOTE + " */");

    private NextVersion() {}

    /// A copy of the folder with a mark at the end of every page and style, and a file of its own where there is none.
    static Path of(Path folder) throws IOException {
        Path copy = Files.createTempDirectory("tone-tour").resolve(folder.getFileName() + "-next");
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.toList();
        }
        boolean marked = false;
        for (Path file : all) {
            Path to = copy.resolve(folder.relativize(file).toString());
            Files.copy(file, to, StandardCopyOption.COPY_ATTRIBUTES);
            String name = file.getFileName().toString();
            String mark = MARKS.get(name.substring(Math.max(0, name.lastIndexOf('.'))));
            if (mark != null && Files.isRegularFile(file)) {
                Files.writeString(to, "\n" + mark + "\n", StandardOpenOption.APPEND);
                marked = true;
            }
        }
        if (!marked) {
            Files.writeString(copy.resolve("next-version.txt"), NOTE);
        }
        return copy;
    }
}
