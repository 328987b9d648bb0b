import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.Stylesheet;

/// Compiles the style sheets of a class path folder: NAME.bss beside NAME.css, which the toolkit then reads instead of
/// parsing the other.
final class Sheets {
    private Sheets() {}

    public static void main(String[] args) throws IOException {
        for (Path sheet : sheets(Path.of(args[0], "dev", "tone"))) {
            String name = sheet.getFileName().toString().replaceFirst("css$", "bss");
            Stylesheet.convertToBinary(
                    sheet.toFile(), sheet.resolveSibling(name).toFile());
        }
    }

    /// Those of the samples belong to web pages.
    private static List<Path> sheets(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".css"))
                    .filter(file -> !file.startsWith(folder.resolve("assets/samples")))
                    .toList();
        }
    }
}
