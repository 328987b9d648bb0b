package dev.tone.client.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {
    @TempDir
    Path place;

    @Test
    void a_folder_goes_with_all_that_is_in_it() throws IOException {
        Path folder =
                Files.createDirectories(place.resolve("a/b/c")).getParent().getParent();
        Files.writeString(folder.resolve("b/file"), "text");

        Folders.delete(folder);

        assertThat(place).isEmptyDirectory();
    }

    @Test
    void a_file_goes_and_what_is_not_there_is_no_failure() throws IOException {
        Path file = Files.writeString(place.resolve("file"), "text");

        Folders.delete(file);
        Folders.delete(file);

        assertThat(file).doesNotExist();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void what_a_link_leads_to_stays() throws IOException {
        Path kept =
                Files.writeString(Files.createDirectory(place.resolve("kept")).resolve("file"), "text");
        Path folder = Files.createDirectory(place.resolve("folder"));
        Files.createSymbolicLink(folder.resolve("link"), kept.getParent());
        Files.createSymbolicLink(folder.resolve("gone"), place.resolve("nowhere"));

        Folders.delete(folder);

        assertThat(folder).doesNotExist();
        assertThat(kept).hasContent("text");
    }
}
