package dev.tone.platform.hostile;

import static dev.tone.platform.hostile.Ground.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.model.api.ArtifactApi;
import dev.tone.model.artifact.ArtifactFile;
import dev.tone.model.artifact.ArtifactKind;
import dev.tone.model.artifact.Sha256;
import dev.tone.model.id.UploadId;
import dev.tone.model.json.Json;
import dev.tone.platform.Api;
import dev.tone.platform.Artifacts;
import dev.tone.platform.hostile.HostileInputTest.Attack;
import dev.tone.testkit.hostile.HostileExample;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Files that come up: how they are sent, and what is in them.
final class HostileUploads {
    private HostileUploads() {}

    static void attacks(Map<String, HostileExample> examples, Path folder, Map<String, Attack> attacks) {
        attacks.put(
                "AR-03 a bomb of a gibibyte of zeros",
                ground -> refusedArchive(
                        ground, Files.readAllBytes(examples.get("AR-03").file(folder)), "archive/suspicious-ratio"));
        attacks.put("AR a bomb within a bomb is a file", ground -> {
            byte[] inner = zip("z", new byte[1 << 20]);
            refusedArchive(ground, zip("inner.zip", "../inner.zip", inner), "archive/unsafe-path");
        });
        attacks.put("AR 200,001 entries", ground -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                zip.setLevel(0);
                for (int i = 0; i <= 200_000; i++) {
                    zip.putNextEntry(new ZipEntry("d" + i + "/"));
                }
            }
            refusedArchive(ground, bytes.toByteArray(), "archive/too-many-entries", "archive/empty");
        });
        attacks.put("UP-01 offsets that lie", HostileUploads::offsets);
        attacks.put("UP bytes beyond the end", ground -> {
            String upload = Artifacts.openUpload(ground.api, ground.project, 4);
            refused(patch(ground, upload, "0", "12345"), 400, 409, 413);
            assertThat(offset(ground, upload)).isLessThanOrEqualTo(4);
            refused(patch(ground, upload, "0", "abcd", "Upload-Checksum", "sha256 AAAA"), 400, 409, 460);
            refused(patch(ground, upload, "0", "abcd", "Upload-Checksum", "md4 AAAA"), 400, 409);
            end(ground, upload);
        });
        attacks.put("UP lengths and names that cannot be", ground -> {
            for (String length : List.of("-1", "1e3", "0x10", "9223372036854775808", "", " ", "1,2")) {
                refused(create(ground, "Upload-Length", length), 400, 413);
            }
            refused(create(ground, "Upload-Length", "9223372036854775807"), 400, 413);
            refused(create(ground, "Upload-Length", "1", "Upload-Defer-Length", "1"), 400);
            refused(
                    create(ground, "Upload-Length", "1", "Upload-Metadata", "project " + "A".repeat(7_000)),
                    400,
                    404,
                    431);
            refused(create(ground, "Upload-Concat", "final;" + "/api/v1/uploads/../x ".repeat(50)), 400, 404);
        });
        attacks.put("UP manifests that lead outside", ground -> {
            for (String path :
                    List.of("../x", "/etc/passwd", "a/../../x", "C:\\x", "a\u0000b", "a".repeat(3_000), "")) {
                refused(fromFiles(ground, path, 13), 400, 422);
            }
            refused(fromFiles(ground, "index.html", -1), 400, 422);
            refused(fromFiles(ground, "index.html", 99), 400, 409, 422);
        });
        attacks.put(
                "IX-01 a picture of 50,000 × 50,000 points",
                ground -> noPicture(
                        ground,
                        "flood.png",
                        Files.readAllBytes(examples.get("IX-01").file(folder))));
        attacks.put(
                "IX a picture that says it is large and has nothing",
                ground -> noPicture(ground, "empty.png", png(0x7fffffff, 0x7fffffff)));
        attacks.put(
                "IX a drawing that asks for files and never ends",
                ground -> noPicture(
                        ground,
                        "xxe.svg",
                        ("<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                                        + "<!ENTITY x SYSTEM \"file:///etc/passwd\">]><svg xmlns=\"http://www.w3.org/2000/svg\""
                                        + " width=\"9\" height=\"9\"><text>&x;&b;</text></svg>")
                                .getBytes(StandardCharsets.UTF_8)));
    }

    private static void offsets(Ground ground) {
        String upload = Artifacts.openUpload(ground.api, ground.project, 10);
        assertThat(patch(ground, upload, "0", "12345").status()).isEqualTo(204);
        for (String offset :
                List.of("0", "4", "6", "-1", "11", "9223372036854775808", "9223372036854775807", "5.0", "")) {
            refused(patch(ground, upload, offset, "xxxxx"), 400, 409);
            assertThat(offset(ground, upload)).isEqualTo(5);
        }
        refused(
                ground.api.send(
                        "PATCH",
                        "/uploads/" + upload,
                        "xxxxx",
                        "Tus-Resumable",
                        "1.0.0",
                        "Content-Type",
                        "application/offset+octet-stream"),
                400,
                409);
        assertThat(patch(ground, upload, "5", "67890").status()).isEqualTo(204);
        Api.Answer made = ground.api.post(
                "/projects/" + ground.project + "/artifacts:from-upload",
                new ArtifactApi.FromUpload(
                        "bytes", new UploadId(upload), Sha256.of("1234567890".getBytes(StandardCharsets.UTF_8)), null));
        String artifact = made.json().path("artifact").path("id").asText();
        assertThat(ground.api
                        .get("/artifacts/" + artifact + "/content?path=bytes")
                        .text())
                .as("no byte was overwritten")
                .isEqualTo("1234567890");
        assertThat(ground.api.delete("/artifacts/" + artifact).status()).isBetween(200, 204);
        ground.look();
    }

    private static Api.Answer create(Ground ground, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        if (!all.contains("Upload-Metadata")) {
            all.addAll(List.of("Upload-Metadata", Artifacts.headers(ground.project, 1, false)[7]));
        }
        all.addAll(List.of("Tus-Resumable", "1.0.0"));
        return ground.api.send("POST", "/uploads", null, all.toArray(String[]::new));
    }

    private static Api.Answer patch(Ground ground, String upload, String offset, String text, String... more) {
        List<String> all = new ArrayList<>(List.of(
                "Tus-Resumable", "1.0.0", "Upload-Offset", offset, "Content-Type", "application/offset+octet-stream"));
        all.addAll(List.of(more));
        return ground.api.send("PATCH", "/uploads/" + upload, text, all.toArray(String[]::new));
    }

    private static long offset(Ground ground, String upload) {
        return Long.parseLong(String.valueOf(ground.api
                .send("HEAD", "/uploads/" + upload, null, "Tus-Resumable", "1.0.0")
                .header("Upload-Offset")));
    }

    private static void end(Ground ground, String upload) {
        assertThat(ground.api
                        .send("DELETE", "/uploads/" + upload, null, "Tus-Resumable", "1.0.0")
                        .status())
                .isEqualTo(204);
    }

    private static String upload(Ground ground, byte[] bytes) {
        Api.Answer made =
                ground.api.send("POST", "/uploads", bytes, Artifacts.headers(ground.project, bytes.length, true));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        String location = String.valueOf(made.header("Location"));
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static void refusedArchive(Ground ground, byte[] archive, String... codes) {
        String upload = upload(ground, archive);
        long begun = System.nanoTime();
        Api.Answer answer = ground.api.post(
                "/projects/" + ground.project + "/artifacts:from-upload",
                new ArtifactApi.FromUpload("bomb.zip", new UploadId(upload), Sha256.of(archive), null));
        refused(answer, 400, 413, 422);
        assertThat(answer.code()).isIn((Object[]) codes);
        assertThat(System.nanoTime() - begun).isLessThan(5_000_000_000L);
        ground.api.send("DELETE", "/uploads/" + upload, null, "Tus-Resumable", "1.0.0");
    }

    private static Api.Answer fromFiles(Ground ground, String path, long size) {
        return ground.api.post(
                "/projects/" + ground.project + "/artifacts:from-files",
                "{\"name\":\"x\",\"kind\":\"folder\",\"files\":[{\"path\":" + Json.write(path)
                        + ",\"digest\":\"" + Sha256.of("<h1>Shop</h1>".getBytes(StandardCharsets.UTF_8))
                        + "\",\"size\":"
                        + size + ",\"executable\":false}]}");
    }

    /// It can be kept like any file, and is not made into pictures.
    private static void noPicture(Ground ground, String name, byte[] bytes) {
        upload(ground, bytes);
        Api.Answer made = ground.api.post(
                "/projects/" + ground.project + "/artifacts:from-files",
                new ArtifactApi.FromFiles(
                        "pictures",
                        ArtifactKind.FOLDER,
                        List.of(new ArtifactFile(name, Sha256.of(bytes), bytes.length, false)),
                        null));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        String artifact = made.json().path("artifact").path("id").asText();
        long used = used();
        long begun = System.nanoTime();

        refused(ground.api.get("/artifacts/" + artifact + "/variants?path=" + name + "&width=64"), 400, 413, 415, 422);
        Api.Answer facts = ground.api.get("/artifacts/" + artifact + "/preview?path=" + name);
        assertThat(facts.status()).as(facts.text()).isIn(200, 400, 413, 415, 422);
        assertThat(facts.text()).doesNotContain("root:");

        assertThat(System.nanoTime() - begun).isLessThan(5_000_000_000L);
        assertThat(used() - used).as("nothing was decoded").isLessThan(64L << 20);
        assertThat(ground.api.delete("/artifacts/" + artifact).status()).isBetween(200, 204);
        ground.look();
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /// @param namesThenContent names, then the bytes that all of them have
    private static byte[] zip(Object... namesThenContent) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] content = (byte[]) namesThenContent[namesThenContent.length - 1];
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesThenContent.length - 1; i++) {
                zip.putNextEntry(new ZipEntry((String) namesThenContent[i]));
                zip.write(content);
            }
        }
        return bytes.toByteArray();
    }

    /// Its head and its end.
    private static byte[] png(int width, int height) {
        ByteBuffer bytes = ByteBuffer.allocate(8 + 25 + 12);
        bytes.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        ByteBuffer head = ByteBuffer.allocate(17);
        head.put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0});
        chunk(bytes, 13, head.array());
        chunk(bytes, 0, "IEND".getBytes(StandardCharsets.US_ASCII));
        return bytes.array();
    }

    private static void chunk(ByteBuffer bytes, int length, byte[] typed) {
        CRC32 crc = new CRC32();
        crc.update(typed);
        bytes.putInt(length).put(typed).putInt((int) crc.getValue());
    }
}
