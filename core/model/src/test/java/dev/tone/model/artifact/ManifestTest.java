package dev.tone.model.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestTest {
    @Test
    void its_digest_is_of_its_lines_in_byte_order() {
        Manifest manifest =
                Manifest.of(List.of(file("b"), new ArtifactFile("a/run", Sha256.EMPTY, 0, true), file("é")));

        String lines = Sha256.EMPTY + " x a/run\n" + Sha256.EMPTY + " - b\n" + Sha256.EMPTY + " - é\n";
        assertThat(manifest.digest()).isEqualTo(Sha256.of(lines.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void the_order_of_files_does_not_matter() {
        Manifest one = Manifest.of(List.of(file("a"), file("\uFFFD"), file("\uD83D\uDE00")));
        Manifest other = Manifest.of(List.of(file("\uD83D\uDE00"), file("\uFFFD"), file("a")));

        assertThat(one.digest()).isEqualTo(other.digest());
        assertThat(one.files()).extracting(ArtifactFile::path).containsExactly("a", "\uFFFD", "\uD83D\uDE00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/etc/passwd",
                "../x",
                "a/../x",
                "a/..",
                "./a",
                "a//b",
                "a/",
                "C:x",
                "c:\\x",
                "a\\b",
                "a\0b",
                "a\nb",
                "\uD800",
                "a/\uDC00"
            })
    void refuses_a_path_that_could_land_elsewhere(String path) {
        assertThat(flaw(path)).map(Fault::code).hasValue("artifact/invalid-path");
        assertThatThrownBy(() -> Manifest.of(List.of(file(path)))).isInstanceOf(FaultException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", ".gitignore", "a/b/c.html", "…", "한글/파일.txt", "a..b", "xy:z", "\uD83D\uDE00"})
    void takes_any_honest_path(String path) {
        assertThat(flaw(path)).isEmpty();
    }

    @Test
    void refuses_what_is_too_long_or_too_deep() {
        assertThat(flaw("a".repeat(256))).isPresent();
        assertThat(flaw("a/".repeat(64) + "a")).isPresent();
        assertThat(flaw(("a".repeat(200) + "/").repeat(12) + "a")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"a.txt,a.txt", "a.txt,A.TXT", "dir/a,DIR/b", "é,e\u0301", "a,a/b", "straße,STRASSE"})
    void refuses_names_that_overwrite_each_other(String one, String other) {
        assertThat(Manifest.flaw(List.of(file(one), file(other))))
                .map(Fault::code)
                .hasValue("artifact/invalid-collision");
    }

    @Test
    void refuses_a_digest_that_is_none() {
        for (String digest : List.of("", "E3B0", Sha256.EMPTY.toUpperCase(java.util.Locale.ROOT), Sha256.EMPTY + "0")) {
            assertThat(Manifest.flaw(List.of(new ArtifactFile("a", digest, 0, false))))
                    .map(Fault::code)
                    .hasValue("artifact/invalid-digest");
        }
        assertThat(Manifest.flaw(List.of(new ArtifactFile("a", Sha256.EMPTY, -1, false))))
                .isPresent();
    }

    @Test
    void refuses_more_files_than_it_can_carry() {
        assertThat(Manifest.flaw(Collections.nCopies(Manifest.MAX_FILES + 1, file("a"))))
                .map(Fault::code)
                .hasValue("artifact/too-many-files");
    }

    @Test
    void a_hostile_name_is_shown_harmlessly() {
        assertThat(Manifest.shown("a\u202Egpj.exe\n")).isEqualTo("a\uFFFDgpj.exe\uFFFD");
        assertThat(Manifest.shown("x".repeat(500))).hasSize(161).endsWith("…");
    }

    @Test
    void sizes_add_up() {
        Manifest manifest = Manifest.of(Stream.of("a", "b")
                .map(path -> new ArtifactFile(path, Sha256.EMPTY, 21, false))
                .toList());

        assertThat(manifest.size()).isEqualTo(42);
    }

    private static Optional<Fault> flaw(String path) {
        return Manifest.flaw(List.of(file(path)));
    }

    private static ArtifactFile file(String path) {
        return new ArtifactFile(path, Sha256.EMPTY, 0, false);
    }
}
