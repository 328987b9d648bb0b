package dev.tone.robot.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NextVersionTest {
    @TempDir
    Path folder;

    @Test
    void pagesAndWhatTheyAreMadeOfAreMarked() throws IOException {
        Files.createDirectories(folder.resolve("site/src"));
        Files.writeString(folder.resolve("site/src/a.md"), "# A");
        Files.writeString(folder.resolve("site/a.css"), "a {}");
        Files.writeString(folder.resolve("site/build.sh"), "true");

        Path next = NextVersion.of(folder.resolve("site"));

        assertThat(next).hasFileName("site-next");
        assertThat(next.resolve("src/a.md")).content().startsWith("# A\n<!-- ").endsWith(" -->\n");
        assertThat(next.resolve("a.css")).content().endsWith(" */\n");
        assertThat(next.resolve("build.sh")).hasContent("true");
        assertThat(next.resolve("next-version.txt")).doesNotExist();
    }

    @Test
    void whatHasNoPagesGetsAFileMore() throws IOException {
        Files.createDirectories(folder.resolve("site"));
        Files.writeString(folder.resolve("site/server.py"), "");

        assertThat(NextVersion.of(folder.resolve("site")).resolve("next-version.txt"))
                .isNotEmptyFile();
    }
}
