package dev.tone.model.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArtifactPathTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"\"|is empty",
                "a\\b|has a backslash",
                "/etc/passwd|is absolute",
                "C:x|starts with a drive letter",
                "a:|starts with a drive letter",
                "z:x|starts with a drive letter",
                "Z:x|starts with a drive letter",
                "../x|leaves the folder",
                "a/../x|leaves the folder",
                "a//b|is not normalized",
                "a/|is not normalized",
                "./a|is not normalized",
            })
    void says_what_is_wrong(String path, String flaw) {
        assertThat(ArtifactPath.flaw(path)).startsWith(flaw);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a/b.txt",
                "1:x",
                "[:x",
                "@:x",
                "{:x",
                "`:x",
                "..a/b..",
                "이미지/그림.png",
                "\ud83d\ude00.txt",
                "a b"
            })
    void takes_what_any_file_system_does(String path) {
        assertThat(ArtifactPath.flaw(path)).isNull();
    }

    @Test
    void control_characters_and_halves_of_characters_are_refused() {
        assertThat(ArtifactPath.flaw("a\tb")).isEqualTo("has a control character");
        assertThat(ArtifactPath.flaw("a\u001fb")).isEqualTo("has a control character");
        assertThat(ArtifactPath.flaw("a\u007fb")).isEqualTo("has a control character");
        assertThat(ArtifactPath.flaw("\u202egnp.exe")).isEqualTo("has a character that turns the direction of reading");
        assertThat(ArtifactPath.flaw("a/\u2067b")).isEqualTo("has a character that turns the direction of reading");
        assertThat(ArtifactPath.flaw("\u05d0\u200f.txt"))
                .as("people type marks")
                .isNull();
        assertThat(ArtifactPath.flaw("a\ud83d")).isEqualTo("is not valid Unicode");
        assertThat(ArtifactPath.flaw("a\ud83db")).isEqualTo("is not valid Unicode");
        assertThat(ArtifactPath.flaw("\ude00a")).isEqualTo("is not valid Unicode");
    }

    @Test
    void has_limits_of_length_and_depth() {
        String name = "x".repeat(ArtifactPath.MAX_NAME_BYTES);
        assertThat(ArtifactPath.flaw(name)).isNull();
        assertThat(ArtifactPath.flaw(name + "x")).isEqualTo("has a name longer than 255 bytes");
        assertThat(ArtifactPath.flaw("가".repeat(86))).isEqualTo("has a name longer than 255 bytes");
        String deep = "a/".repeat(ArtifactPath.MAX_DEPTH - 1) + "a";
        assertThat(ArtifactPath.flaw(deep)).isNull();
        assertThat(ArtifactPath.flaw("a/" + deep)).isEqualTo("is deeper than 64 folders");
        String longest = (name + "/").repeat(7) + name + "/";
        assertThat(ArtifactPath.flaw(longest.substring(0, ArtifactPath.MAX_BYTES - 1)))
                .isNull();
        assertThat(ArtifactPath.flaw(longest + "x")).isEqualTo("is longer than 2048 bytes");
    }

    @Test
    void is_ordered_by_bytes() {
        assertThat(ArtifactPath.ORDER.compare("a", "b")).isNegative();
        assertThat(ArtifactPath.ORDER.compare("b", "a")).isPositive();
        assertThat(ArtifactPath.ORDER.compare("Z", "a")).isNegative();
        assertThat(ArtifactPath.ORDER.compare("\uffee", "\ud83d\ude00")).isNegative();
    }
}
