package dev.tone.bench.failures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailuresMainTest {
    private static String run(Path folder) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
            FailuresMain.run(folder, out);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void lines_of_a_case_count_as_people_marked_them(@TempDir Path folder) throws IOException {
        Path one = Files.createDirectories(folder.resolve("one"));
        Files.writeString(one.resolve("pass.log"), "compiling 12 files\nerror pages: 4\ndone\n");
        Files.writeString(
                one.resolve("fail.log"),
                "compiling 13 files\nerror pages: 5\nsrc/a.ts(3,7): error TS2304: Cannot find name 'x'.\nexit\n");
        Files.writeString(one.resolve("groundtruth"), "DEFAULT\nE 3\n");

        assertThat(run(folder).lines())
                .satisfiesExactly(
                        score -> assertThat(score)
                                .contains("\"failure\":\"one\"", "\"line\":3", "\"precision\":1.0", "\"first\":true"),
                        beside -> assertThat(beside).contains("\"bench\":\"failures\"", "\"f1\":1.0", "\"cases\":1"),
                        alone -> assertThat(alone).contains("\"bench\":\"failures.alone\""));
    }

    /// The figures of a plain search for new lines around error words are .807 and .738.
    @Test
    void marked_logs_of_others_are_read_better_than_by_new_lines_around_words() throws IOException {
        Path logs = Path.of("../../../shared/data/ci-logs").toAbsolutePath().normalize();
        Assumptions.assumeTrue(Files.isDirectory(logs), "There are no marked logs beside the project");

        String total = run(logs)
                .lines()
                .filter(line -> line.contains("\"failures\""))
                .findFirst()
                .orElseThrow();

        assertThat(figure(total, "f1")).isGreaterThan(0.85);
        assertThat(figure(total, "first")).isGreaterThan(0.85);
    }

    private static double figure(String json, String name) {
        return Double.parseDouble(json.replaceAll(".*\"" + name + "\":([\\d.]+).*", "$1"));
    }
}
