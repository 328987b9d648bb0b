package dev.tone.robot.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/// Something to roll back from: deploying the same files twice makes the same release.
final class NextVersion {
    private static final String MARK = "\n<!-- The next version -->\n";

    private NextVersion() {}

    /// A copy of the folder with a mark at the end of every page, and a file of its own where there is none.
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
            if (file.toString().endsWith(".html") && Files.isRegularFile(file)) {
                Files.writeString(to, MARK, StandardOpenOption.APPEND);
                marked = true;
            }
        }
        if (!marked) {
            Files.writeString(copy.resolve("next-version.txt"), MARK);
        }
        return copy;
    }
}
