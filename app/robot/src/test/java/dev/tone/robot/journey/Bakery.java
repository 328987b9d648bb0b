package dev.tone.robot.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A site of three pages with a build step, in as many versions as a test needs.
final class Bakery {
    private final Path parent;

    Bakery(Path parent) {
        this.parent = parent;
    }

    /// A version whose pages say `words`.
    Path version(String name, String words) throws IOException {
        return folder(name, words, """
                set -e
                mkdir -p dist
                echo "::group::Dough"
                echo "Kneaded"
                echo "::endgroup::"
                for page in index bread contact; do
                  sed "s/WORDS/$(cat words)/" "$page.html" > "dist/$page.html"
                done
                echo "Baked 3 pages"
                """);
    }

    /// A version that cannot be built.
    Path broken(String name) throws IOException {
        return folder(name, "never seen", """
                echo "Looking for flour"
                echo "error: bread.html: no such grain: spelt" >&2
                exit 7
                """);
    }

    private Path folder(String name, String words, String build) throws IOException {
        Path folder = Files.createDirectories(parent.resolve(name));
        for (String page : new String[] {"index", "bread", "contact"}) {
            Files.writeString(folder.resolve(page + ".html"), """
                    <!doctype html><title>Bakery</title>
                    <h1>%s</h1><p>WORDS</p><a href="bread.html">Bread</a>
                    """.formatted(page));
        }
        Files.writeString(folder.resolve("words"), words);
        Files.writeString(folder.resolve("build.sh"), build);
        Files.writeString(folder.resolve("tone.json"), """
                {"build": "sh build.sh", "output": "dist"}
                """);
        return folder;
    }
}
