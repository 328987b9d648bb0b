package dev.tone.desktop.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.blueprint.YamlColors.Part;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlColorsTest {
    @Test
    void parts_of_a_line_are_told_apart() {
        assertThat(YamlColors.of("  - name: api"))
                .containsExactly(
                        new Part("  - ", "yaml-sign"),
                        new Part("name", "yaml-key"),
                        new Part(":", "yaml-sign"),
                        new Part(" api", "yaml-text"));
        assertThat(YamlColors.of("port: 80")).contains(new Part(" 80", "yaml-literal"));
        assertThat(YamlColors.of("# words: here")).containsExactly(new Part("# words: here", "yaml-comment"));
        assertThat(YamlColors.of("---")).containsExactly(new Part("---", "yaml-comment"));
        assertThat(YamlColors.of("image: postgres:18")).contains(new Part(" postgres:18", "yaml-text"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "   ", "a", "\"a: b\": \"c: d\"", "  text of a block: yes", ":", "- ", "a:b", "x: \"\\\"\""})
    void nothing_of_a_line_is_lost(String line) {
        assertThat(YamlColors.of(line).stream().map(Part::text).collect(Collectors.joining()))
                .isEqualTo(line);
    }
}
