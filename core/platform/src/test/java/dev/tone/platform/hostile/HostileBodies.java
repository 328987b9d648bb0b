package dev.tone.platform.hostile;

import static dev.tone.platform.hostile.Ground.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.platform.hostile.HostileInputTest.Attack;
import dev.tone.testkit.hostile.HostileExample;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Bodies of requests.
final class HostileBodies {
    private HostileBodies() {}

    static void attacks(Map<String, HostileExample> examples, Path folder, Map<String, Attack> attacks) {
        attacks.put("HJ-01 arrays nested 200,000 deep", ground -> {
            byte[] body = Files.readAllBytes(examples.get("HJ-01").file(folder));
            everywhere(ground, body);
        });
        attacks.put(
                "HJ objects nested 200,000 deep",
                ground -> everywhere(ground, ("{\"name\":".repeat(200_000) + "1" + "}".repeat(200_000)).getBytes()));
        attacks.put(
                "HJ a number of a million digits",
                ground -> everywhere(ground, ("{\"name\":" + "9".repeat(1_000_000) + "}").getBytes()));
        attacks.put("HJ a million names", ground -> {
            StringBuilder body = new StringBuilder("{");
            for (int i = 0; i < 200_000; i++) {
                body.append("\"a").append(i).append("\":0,");
            }
            everywhere(ground, body.append("\"z\":0}").toString().getBytes());
        });
        attacks.put("HJ a body that is too large, sent before looking for an answer", HostileBodies::tooLarge);
    }

    /// Clients that send all of a body first have to learn why it was refused as well.
    private static void tooLarge(Ground ground) throws IOException {
        int length = 48 << 20;
        try (Socket socket = new Socket("127.0.0.1", ground.port())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(
                    ("POST /api/v1/projects HTTP/1.1\r\nHost: 127.0.0.1:" + ground.port() + "\r\nAuthorization: Bearer "
                                    + ground.platform.token() + "\r\nContent-Type: application/json\r\nContent-Length: "
                                    + length
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            byte[] piece = new byte[1 << 20];
            for (int sent = 0; sent < length; sent += piece.length) {
                out.write(piece);
            }
            byte[] answer = new byte[1 << 12];
            int read = socket.getInputStream().readNBytes(answer, 0, "HTTP/1.1 413".length());
            assertThat(new String(answer, 0, read, StandardCharsets.ISO_8859_1)).isEqualTo("HTTP/1.1 413");
        }
    }

    private static void everywhere(Ground ground, byte[] body) {
        for (String path : List.of(
                "/projects",
                "/projects/" + ground.project + "/artifacts:from-files",
                "/projects/" + ground.project + "/deployments",
                "/projects/" + ground.project + "/webhooks",
                "/canvases/" + ground.canvas + "/operations",
                "/environments/" + ground.environment + "/variables")) {
            long begun = System.nanoTime();
            refused(ground.api.send(path.endsWith("variables") ? "PATCH" : "POST", path, body), 400, 405, 413);
            assertThat(System.nanoTime() - begun).as(path).isLessThan(3_000_000_000L);
        }
    }
}
