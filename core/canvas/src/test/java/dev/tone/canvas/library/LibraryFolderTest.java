package dev.tone.canvas.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.template.Template;
import dev.tone.canvas.template.Templates;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryFolderTest {
    private static final Instant T0 = Instant.parse("2026-05-04T12:00:00Z");

    @TempDir
    Path profile;

    private LibraryFolder library() {
        return new LibraryFolder(profile.resolve("library"));
    }

    private static LibraryItem item(String id, String name, int seconds) {
        return new LibraryItem(
                id, name, T0.plusSeconds(seconds), Templates.all().getFirst().elements(Template.Words.ENGLISH));
    }

    @Test
    void C_182_what_is_kept_is_there_with_the_next_start_the_newest_first() {
        assertThat(library().list()).isEmpty();
        library().save(item("one", "One", 0));
        library().save(item("two", "Two", 1));
        library().save(item("one", "One", 0).named("First"));
        assertThat(library().list()).containsExactly(item("two", "Two", 1), item("one", "First", 0));
    }

    @Test
    void C_182_what_is_removed_can_be_taken_back_until_it_is_forgotten() {
        library().save(item("one", "One", 0));
        library().remove("one");
        assertThat(library().list()).isEmpty();
        library().restore("one");
        assertThat(library().list()).hasSize(1);
        library().remove("one");
        library().forgetRemoved();
        library().restore("one");
        assertThat(library().list()).isEmpty();
    }

    @Test
    void C_183_a_file_of_format_1_is_read_for_ever() throws IOException {
        try (InputStream stored =
                Objects.requireNonNull(LibraryFolderTest.class.getResourceAsStream("item-format-1.json"))) {
            LibraryItem item = LibraryFile.read("kept", stored.readAllBytes());
            assertThat(item.name()).isEqualTo("API with cache");
            assertThat(item.createdAt()).isEqualTo(T0);
            assertThat(item.elements()).hasSize(3);
            assertThat(item.elements().get(0)).isInstanceOf(ServiceElement.class);
            assertThat(item.elements().get(2))
                    .isInstanceOfSatisfying(
                            ConnectorElement.class,
                            line -> assertThat(line.from().target())
                                    .isEqualTo(item.elements().get(0).id()));
        }
    }

    @Test
    void C_183_what_is_no_item_is_left_alone() throws IOException {
        library().save(item("good", "Good", 0));
        Path folder = profile.resolve("library");
        for (String bad : new String[] {
            "",
            "null",
            "[]",
            "{\"tone\":\"library-item\",\"format\":2,\"records\":[]}",
            "{\"tone\":\"library-item\",\"format\":1,\"records\":[null]}",
            "{\"tone\":\"library-item\",\"format\":1,\"records\":[]}",
            "{\"tone\":\"elements\",\"format\":1,\"records\":[]}",
            "{\"tone\":\"library-item\",\"format\":1,\"records\":[{\"id\":\"\",\"type\":\"text\",\"properties\":{}}]}"
        }) {
            Path file = folder.resolve("bad.json");
            Files.writeString(file, bad, StandardCharsets.UTF_8);
            assertThat(library().list()).extracting(LibraryItem::id).containsExactly("good");
            assertThat(file).exists();
        }
    }

    @Test
    void an_id_never_leaves_the_folder() {
        assertThatThrownBy(() -> library().remove("../settings")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_folder_that_cannot_be_used_is_said() throws IOException {
        Files.writeString(profile.resolve("library"), "in the way");
        assertThatThrownBy(() -> library().save(item("one", "One", 0))).hasMessageContaining("library");
    }
}
