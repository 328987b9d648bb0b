package dev.tone.platform.hostile;

import static dev.tone.platform.hostile.Ground.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.platform.Api;
import dev.tone.platform.hostile.HostileInputTest.Attack;
import java.util.List;
import java.util.Map;

/// Operations on a drawing.
final class HostileDrawings {
    private static final List<String> NUMBERS =
            List.of("NaN", "Infinity", "-Infinity", "1e308", "1e400", "\"1\"", "\"NaN\"", "[1]", "{}", "true");

    private HostileDrawings() {}

    static void attacks(Map<String, Attack> attacks) {
        attacks.put("CV-01 numbers that are none", ground -> {
            for (String property : List.of("x", "y", "width", "height", "rotation", "opacity")) {
                for (String number : NUMBERS) {
                    refused(created(ground, "shape", "\"" + property + "\":" + number), 400, 422);
                    refused(
                            ground.operations("[{\"op\":\"put\",\"record\":\"kept\",\"property\":\"" + property
                                    + "\",\"value\":" + number + "}]"),
                            400,
                            422);
                }
            }
        });
        attacks.put("CV lines that are none, and values without end", ground -> {
            for (String properties : List.of(
                    "\"trace\":[[0,1e308],[1,2]]",
                    "\"trace\":\"no trace\"",
                    "\"trace\":\"" + "A".repeat(200_000) + "\"",
                    "\"any\":1e308",
                    "\"any\":" + "[".repeat(500) + "]".repeat(500))) {
                refused(created(ground, "drawing", properties), 400, 413, 422);
            }
        });
        attacks.put(
                "CV a batch that is half good",
                ground -> refused(
                        ground.operations(
                                "[{\"op\":\"put\",\"record\":\"kept\",\"property\":\"text\",\"value\":\"gone\"},"
                                        + "{\"op\":\"put\",\"record\":\"kept\",\"property\":\"x\",\"value\":1e308}]"),
                        400,
                        422));
        attacks.put("CV parents in a circle, of itself, of nobody", ground -> {
            Api.Answer circle = ground.operations(
                    "[{\"op\":\"create\",\"record\":\"a\",\"type\":\"frame\",\"properties\":{\"parent\":\"b\"}},"
                            + "{\"op\":\"create\",\"record\":\"b\",\"type\":\"frame\",\"properties\":{\"parent\":\"a\"}}]");
            if (circle.status() != 200) {
                refused(circle, 400, 409, 422);
                return;
            }
            // Taken, and nobody walks in circles: reading, exporting and compiling come to an end.
            assertThat(ground.snapshot().path("records").size()).isEqualTo(3);
            refused(
                    ground.api.post(
                            "/projects/" + ground.project + "/artifacts:from-drawing", Map.of("canvas", ground.canvas)),
                    400,
                    409,
                    422);
            ground.operations("[{\"op\":\"delete\",\"record\":\"a\"},{\"op\":\"delete\",\"record\":\"b\"}]");
            ground.look();
        });
        attacks.put("CV names of records that are paths or markup", ground -> {
            for (String id : List.of("../x", "a/b", "<script>", "a\\u0000b", "a".repeat(500), " ")) {
                refused(
                        ground.operations(
                                "[{\"op\":\"create\",\"record\":\"" + id + "\",\"type\":\"text\",\"properties\":{}}]"),
                        400,
                        422);
            }
        });
    }

    private static Api.Answer created(Ground ground, String type, String properties) {
        return ground.operations("[{\"op\":\"create\",\"record\":\"new\",\"type\":\"" + type + "\",\"properties\":{"
                + properties + "}}]");
    }
}
