package dev.tone.desktop.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.tone.testkit.hostile.HostileExample;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Lines that were written to do something to who reads them: of what they ask only the colors are given.
class HostileLogTest {
    private static final Duration AT_ONCE = Duration.ofSeconds(3);

    @TempDir
    Path folder;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void lt_01_the_open_example() throws IOException {
        HostileExample example = HostileExample.all().stream()
                .filter(each -> each.id().equals("LT-01"))
                .findFirst()
                .orElseThrow();
        String[] lines = Files.readString(example.file(folder), StandardCharsets.ISO_8859_1)
                .split("\n");

        AnsiText first = assertTimeout(AT_ONCE, () -> AnsiText.parse(lines[0]));
        harmless(first);
        assertThat(first.text())
                .as("as a terminal ends up; what was saved has the rest")
                .isEqualTo("FAKE OK");
        AnsiText second = assertTimeout(AT_ONCE, () -> AnsiText.parse(lines[1]));
        harmless(second);
        assertThat(second.text()).hasSize(10_485_760);
        assertThat(second.runs()).hasSize(1);
    }

    static List<Arguments> kin() {
        return List.of(
                arguments("a window's title", "\u001b]0;owned\u0007shown", "shown"),
                arguments("a title that never ends", "\u001b]0;" + "x".repeat(1_000_000), ""),
                arguments("a link to a file", "\u001b]8;;file:///etc/passwd\u001b\\here\u001b]8;;\u001b\\", "here"),
                arguments("questions", "\u001b[6n\u001b[c\u001b[>q\u001b]11;?\u0007shown", "shown"),
                arguments("a device string", "\u001bP+q544e\u001b\\\u001bPq#0;2;0;0;0\u001b\\shown", "shown"),
                arguments("one byte commands", "\u009b2J\u009d0;owned\u009cshown", "shown"),
                arguments(
                        "private messages and the like",
                        "\u001b^no\u001b\\\u001b_no\u001b\\\u001bXno\u001b\\shown",
                        "shown"),
                arguments("a parameter without end", "\u001b[" + "9;".repeat(500_000) + "mshown", "shown"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kin")
    void kin_of_it(String what, String raw, String shown) {
        AnsiText line = assertTimeout(AT_ONCE, () -> AnsiText.parse(raw));

        harmless(line);
        assertThat(line.text()).as(what).isEqualTo(shown);
    }

    /// A color for each letter is many colors, and still a line.
    @Test
    void a_million_colors() {
        StringBuilder raw = new StringBuilder();
        for (int i = 0; i < 1_000_000; i++) {
            raw.append("\u001b[3").append(i % 8).append("mx");
        }
        AnsiText line = assertTimeout(AT_ONCE, () -> AnsiText.parse(raw.toString()));

        harmless(line);
        assertThat(line.text()).hasSize(1_000_000);
    }

    private static void harmless(AnsiText line) {
        assertThat(controls(line.text())).isEmpty();
    }

    private static List<String> controls(String text) {
        try (Stream<String> found = text.chars()
                .filter(c -> c != '\t' && Character.isISOControl(c))
                .limit(5)
                .mapToObj(Integer::toHexString)) {
            return found.toList();
        }
    }
}
