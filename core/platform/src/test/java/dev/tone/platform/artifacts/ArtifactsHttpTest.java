package dev.tone.platform.artifacts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.model.api.ArtifactApi;
import dev.tone.model.api.ProjectApi;
import dev.tone.model.api.UploadApi;
import dev.tone.model.artifact.ArtifactFile;
import dev.tone.model.artifact.ArtifactKind;
import dev.tone.model.artifact.Manifest;
import dev.tone.model.artifact.Sha256;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.UploadId;
import dev.tone.model.json.Json;
import dev.tone.platform.Api;
import dev.tone.platform.Platform;
import dev.tone.platform.PlatformConfig;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Artifacts and uploads over real HTTP.
class ArtifactsHttpTest {
    private static final String BYTES = "application/offset+octet-stream";

    @TempDir
    Path data;

    private Platform platform;
    private Api api;
    private String project;

    @BeforeEach
    void start() {
        platform = Platform.start(PlatformConfig.embedded(data));
        api = new Api(platform);
        project = api.post("/projects", new ProjectApi.Create("Site", null))
                .json()
                .path("id")
                .asText();
    }

    @AfterEach
    void stop() {
        api.close();
        platform.close();
    }

    @Test
    void many_small_files_come_in_one_request() {
        byte[] text = "small".getBytes(StandardCharsets.UTF_8);
        byte[] batch = ByteBuffer.allocate(36 + text.length)
                .putInt(text.length)
                .put(HexFormat.of().parseHex(Sha256.of(text)))
                .put(text)
                .array();
        String path = "/projects/" + project + "/blobs";

        assertThat(api.send("POST", path, batch, "Content-Type", "application/octet-stream")
                        .json())
                .isEqualTo(Json.mapper().valueToTree(new UploadApi.Received(1, List.of())));

        assertThat(api.post(
                                "/projects/" + project + "/artifacts:missing",
                                new ArtifactApi.Digests(List.of(Sha256.of(text))))
                        .json()
                        .path("digests"))
                .isEmpty();
        assertThat(api.send("POST", path, batch, "Content-Type", "text/plain").status())
                .isEqualTo(415);
        assertThat(api.send("POST", "/projects/none/blobs", batch, "Content-Type", "application/octet-stream")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_folder_goes_up_as_the_blobs_that_are_missing_and_a_manifest() {
        String hello = Sha256.of("hello".getBytes(StandardCharsets.UTF_8));
        assertThat(missing(hello, Sha256.EMPTY)).containsExactly(hello, Sha256.EMPTY);
        assertThat(createFolder("site", "hello", "a.txt").code()).isEqualTo("artifact/missing-blobs");

        assertThat(upload("hello", hello).status()).isEqualTo(201);

        assertThat(missing(hello)).isEmpty();
        Api.Answer created = createFolder("site", "hello", "b/é.txt", "a.txt");
        assertThat(created.status()).isEqualTo(201);
        JsonNode artifact = created.json().path("artifact");
        assertThat(artifact.path("digest").asText())
                .isEqualTo(Manifest.of(files("hello", "a.txt", "b/é.txt")).digest());
        assertThat(artifact.path("version").asInt()).isEqualTo(1);
        assertThat(artifact.path("size").asLong()).isEqualTo(10);
        assertThat(createFolder("site", "hello", "a.txt")
                        .json()
                        .path("artifact")
                        .path("version")
                        .asInt())
                .isEqualTo(2);
        assertThat(api.get("/projects/" + project + "/artifacts?q=SIT").json().path("items"))
                .hasSize(2);
        assertThat(api.get("/projects/" + project + "/artifacts?q=other").json().path("items"))
                .isEmpty();
        assertThat(api.get("/projects/" + project + "/usage")
                        .json()
                        .path("artifacts")
                        .asLong())
                .isEqualTo(5);
    }

    @Test
    void lists_in_pages() {
        upload("x", null);
        for (int i = 0; i < 3; i++) {
            createFolder("a" + i, "x", "1", "2", "3");
        }
        JsonNode first = api.get("/projects/" + project + "/artifacts?limit=2").json();
        JsonNode second = api.get("/projects/" + project + "/artifacts?limit=2&cursor="
                        + first.path("nextCursor").asText())
                .json();
        assertThat(first.path("items").findValuesAsText("name")).containsExactly("a2", "a1");
        assertThat(second.path("items").findValuesAsText("name")).containsExactly("a0");

        String id = second.at("/items/0/id").asText();
        JsonNode files = api.get("/artifacts/" + id + "/files?limit=2").json();
        assertThat(files.path("items").findValuesAsText("path")).containsExactly("1", "2");
        assertThat(api.get("/artifacts/" + id + "/files?cursor="
                                + files.path("nextCursor").asText())
                        .json()
                        .path("items")
                        .findValuesAsText("path"))
                .containsExactly("3");
    }

    @Test
    void a_file_stays_a_file_and_an_archive_is_unpacked() throws IOException {
        String file = uploadId(upload("hello", null));
        JsonNode single = fromUpload("hi.txt", file, Sha256.of("hello".getBytes(StandardCharsets.UTF_8)))
                .json()
                .path("artifact");
        assertThat(single.path("kind").asText()).isEqualTo("file");
        assertThat(api.get("/artifacts/" + single.path("id").asText() + "/content?path=hi.txt")
                        .text())
                .isEqualTo("hello");

        byte[] zip = zip("site/index.html", "site/css/a.css");
        JsonNode unpacked = fromUpload("site.zip", uploadId(upload(zip)), Sha256.of(zip))
                .json()
                .path("artifact");
        assertThat(unpacked.path("kind").asText()).isEqualTo("archive");
        assertThat(unpacked.path("fileCount").asInt()).isEqualTo(2);
        assertThat(api.get("/artifacts/" + unpacked.path("id").asText() + "/content?path=css/a.css")
                        .text())
                .isEqualTo("text of site/css/a.css");
    }

    @Test
    void a_bad_archive_says_which_entry_and_leaves_nothing() throws IOException {
        byte[] zip = zip("index.html", "../evil.sh");
        String id = uploadId(upload(zip));

        Api.Answer refused = fromUpload("site.zip", id, Sha256.of(zip));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("archive/unsafe-path");
        assertThat(refused.json().path("title").asText()).contains("../evil.sh");
        assertThat(missing(Sha256.of("text of index.html".getBytes(StandardCharsets.UTF_8))))
                .hasSize(1);
        assertThat(api.get("/projects/" + project + "/artifacts").json().path("items"))
                .isEmpty();
    }

    @Test
    void an_upload_makes_one_artifact_however_often_it_is_asked_for() throws IOException {
        byte[] zip = zip("a", "b");
        ArtifactApi.FromUpload request =
                new ArtifactApi.FromUpload("a.zip", new UploadId(uploadId(upload(zip))), Sha256.of(zip), null);
        String key = UUID.randomUUID().toString();
        String path = "/projects/" + project + "/artifacts:from-upload";

        JsonNode first = api.post(path, request, "Idempotency-Key", key).json();
        JsonNode second = api.post(path, request, "Idempotency-Key", key).json();

        assertThat(second).isEqualTo(first);
        assertThat(api.get("/projects/" + project + "/artifacts").json().path("items"))
                .hasSize(1);
        assertThat(fromUpload("a.zip", request.upload().value(), Sha256.EMPTY).code())
                .isEqualTo("artifact/digest-mismatch");
        assertThat(fromUpload("a/b.zip", request.upload().value(), request.digest())
                        .code())
                .isEqualTo("artifact/invalid-name");
    }

    @Test
    void content_can_be_read_in_parts_and_never_runs() {
        upload("<script>", null);
        String id = createFolder("site", "<script>", "dir/\"quo te\".html")
                .json()
                .path("artifact")
                .path("id")
                .asText();
        String path = "/artifacts/" + id + "/content?path=dir/%22quo%20te%22.html";

        Api.Answer whole = api.get(path);
        assertThat(whole.status()).isEqualTo(200);
        assertThat(whole.text()).isEqualTo("<script>");
        assertThat(whole.header("Content-Type")).isEqualToIgnoringWhitespace("text/html;charset=utf-8");
        assertThat(whole.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"_quo te_.html\"; filename*=UTF-8''%22quo%20te%22.html");
        assertThat(whole.header("Content-Security-Policy")).contains("sandbox");
        assertThat(whole.header("X-Content-Type-Options")).isEqualTo("nosniff");

        Api.Answer part = api.get(path, "Range", "bytes=1-3");
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.text()).isEqualTo("scr");
        assertThat(part.header("Content-Range")).isEqualTo("bytes 1-3/8");
        assertThat(api.get(path, "Range", "bytes=-2").text()).isEqualTo("t>");
        assertThat(api.get(path, "Range", "bytes=6-").text()).isEqualTo("t>");
        assertThat(api.get(path, "Range", "bytes=5-999").text()).isEqualTo("pt>");
        assertThat(api.get(path, "Range", "bytes=8-").status()).isEqualTo(416);
        assertThat(api.get(path, "Range", "bytes=-0").status()).isEqualTo(416);
        assertThat(api.get(path, "Range", "bytes=3-1").status()).isEqualTo(200);
        assertThat(api.get(path, "Range", "bytes=0-1,3-4").status()).isEqualTo(200);
        assertThat(api.get(path, "Range", "bytes=1-3", "If-Range", "\"other\"").status())
                .isEqualTo(200);
        assertThat(api.get(path, "If-None-Match", whole.header("ETag")).status())
                .isEqualTo(304);
        assertThat(api.get("/artifacts/" + id + "/content?path=none").code()).isEqualTo("artifact/no-such-file");
    }

    @Test
    void the_whole_comes_as_a_zip() throws Exception {
        upload("hello", null);
        String id = createFolder("my.zip", "hello", "a", "b/c")
                .json()
                .path("artifact")
                .path("id")
                .asText();
        var names = new TreeMap<String, String>();
        var request = HttpRequest.newBuilder(URI.create(platform.url() + "/api/v1/artifacts/" + id + "/content"))
                .header("Authorization", "Bearer " + platform.token())
                .build();
        try (var client = HttpClient.newHttpClient()) {
            byte[] body = client.send(request, HttpResponse.BodyHandlers.ofByteArray())
                    .body();
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(body))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    names.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }

        assertThat(names)
                .containsEntry("a", "hello")
                .containsEntry("b/c", "hello")
                .hasSize(2);
    }

    @Test
    void can_be_deleted_and_is_audited() {
        upload("x", null);
        String id = createFolder("site", "x", "a")
                .json()
                .path("artifact")
                .path("id")
                .asText();

        assertThat(api.delete("/artifacts/" + id).status()).isEqualTo(204);

        assertThat(api.get("/artifacts/" + id).code()).isEqualTo("artifact/not-found");
        assertThat(api.delete("/artifacts/" + id).status()).isEqualTo(404);
    }

    @Test
    void the_same_files_under_the_same_name_stay_the_version_that_is_there() {
        upload("one", null);
        upload("two", null);
        JsonNode first = createFolder("site", "one", "a.html").json();

        JsonNode again = createFolder("site", "one", "a.html").json();

        assertThat(first.path("unchanged").asBoolean(true)).isFalse();
        assertThat(again.path("unchanged").asBoolean()).isTrue();
        assertThat(again.path("artifact")).isEqualTo(first.path("artifact"));
        // What differs from the newest is a version of its own, also when an older one was equal.
        assertThat(version(createFolder("site", "two", "a.html"))).isEqualTo(2);
        assertThat(version(createFolder("site", "one", "a.html"))).isEqualTo(3);
        assertThat(version(createFolder("other", "one", "a.html"))).isEqualTo(1);
        assertThat(created()).isEqualTo(4);
    }

    private static int version(Api.Answer created) {
        assertThat(created.json().path("unchanged").asBoolean(true)).isFalse();
        return created.json().path("artifact").path("version").asInt();
    }

    private long created() {
        return api.get("/audit/events?limit=100").json().path("items").findValuesAsText("action").stream()
                .filter("artifacts.createFromFiles"::equals)
                .count();
    }

    @Test
    void the_same_archive_again_stays_the_version_that_is_there() throws IOException {
        byte[] zip = zip("a", "b");
        JsonNode first =
                fromUpload("site.zip", uploadId(upload(zip)), Sha256.of(zip)).json();

        JsonNode again =
                fromUpload("site.zip", uploadId(upload(zip)), Sha256.of(zip)).json();

        assertThat(again.path("unchanged").asBoolean()).isTrue();
        assertThat(again.path("artifact")).isEqualTo(first.path("artifact"));
    }

    @Test
    void the_same_files_on_an_element_belong_to_it_and_on_a_second_one_are_its_own() {
        upload("one", null);
        String plain = onElement(null).path("artifact").path("id").asText();

        JsonNode web = onElement("web");
        JsonNode plainAgain = onElement(null);
        JsonNode api = onElement("api");

        assertThat(web.path("unchanged").asBoolean()).isTrue();
        assertThat(web.path("artifact").path("id").asText()).isEqualTo(plain);
        assertThat(web.path("artifact").path("element").asText()).isEqualTo("web");
        assertThat(this.api.get("/artifacts/" + plain).json()).isEqualTo(web.path("artifact"));
        assertThat(plainAgain).isEqualTo(web);
        assertThat(api.path("unchanged").asBoolean(true)).isFalse();
        assertThat(api.path("artifact").path("version").asInt()).isEqualTo(2);
    }

    private JsonNode onElement(@Nullable String element) {
        return api.post(
                        "/projects/" + project + "/artifacts:from-files",
                        new ArtifactApi.FromFiles(
                                "site",
                                ArtifactKind.FOLDER,
                                files("one", "a.html"),
                                element == null ? null : new ElementId(element)))
                .json();
    }

    @Test
    void refuses_manifests_and_questions_that_cannot_be() {
        String path = "/projects/" + project + "/artifacts:from-files";
        assertThat(api.post(path, new ArtifactApi.FromFiles("a", ArtifactKind.FOLDER, List.of(), null))
                        .code())
                .isEqualTo("artifact/empty");
        upload("x", null);
        assertThat(createFolder("a", "x", "../x").code()).isEqualTo("artifact/invalid-path");
        assertThat(createFolder("a", "x", "a", "A").code()).isEqualTo("artifact/invalid-collision");
        ArtifactFile wrong = new ArtifactFile("a", Sha256.of("x".getBytes(StandardCharsets.UTF_8)), 2, false);
        assertThat(api.post(path, new ArtifactApi.FromFiles("a", ArtifactKind.FOLDER, List.of(wrong), null))
                        .code())
                .isEqualTo("artifact/wrong-size");
        assertThat(api.post("/projects/" + project + "/artifacts:missing", new ArtifactApi.Digests(List.of("x")))
                        .code())
                .isEqualTo("artifact/invalid-digest");
        assertThat(api.post("/projects/none/artifacts:missing", new ArtifactApi.Digests(List.of()))
                        .code())
                .isEqualTo("project/not-found");
    }

    @Test
    void speaks_tus() {
        Api.Answer options = api.send("OPTIONS", "/uploads", null);
        assertThat(options.header("Tus-Version")).isEqualTo("1.0.0");
        assertThat(options.header("Tus-Extension")).contains("checksum");
        assertThat(options.header("Tus-Checksum-Algorithm")).contains("sha1");

        Api.Answer created =
                api.send("POST", "/uploads", null, tus("Upload-Length", "10", "Upload-Metadata", meta(null)));
        assertThat(created.status()).isEqualTo(201);
        String id = uploadId(created);
        assertThat(created.header("Upload-Expires")).endsWith("GMT");

        assertThat(patch(id, "0", "hello").header("Upload-Offset")).isEqualTo("5");
        Api.Answer head = api.send("HEAD", "/uploads/" + id, null, tus());
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("Upload-Offset")).isEqualTo("5");
        assertThat(head.header("Upload-Length")).isEqualTo("10");
        assertThat(head.header("Upload-Metadata")).isEqualTo(meta(null));
        assertThat(head.header("Cache-Control")).isEqualTo("no-store");

        for (String offset : List.of("0", "4", "6", "10", "11")) {
            assertThat(patch(id, offset, "x").status()).as(offset).isEqualTo(409);
        }
        for (String offset : List.of("-1", "", "9223372036854775808", "1e3", "x")) {
            assertThat(patch(id, offset, "x").status()).as(offset).isEqualTo(400);
        }
        assertThat(patch(id, "5", "world and more").status()).isEqualTo(413);
        assertThat(api.send("PATCH", "/uploads/" + id, "x", tus("Upload-Offset", "5", "Content-Type", "text/plain"))
                        .status())
                .isEqualTo(415);
        assertThat(patch(id, "5", "w", "Upload-Checksum", "sha256 AAAA").status())
                .isEqualTo(460);
        assertThat(patch(id, "5", "w", "Upload-Checksum", "crc AAAA").status()).isEqualTo(400);
        assertThat(patch(id, "5", "world").status()).isEqualTo(204);
        assertThat(fromUpload("f", id, Sha256.of("helloworld".getBytes(StandardCharsets.UTF_8)))
                        .status())
                .isEqualTo(201);

        assertThat(api.send("DELETE", "/uploads/" + id, null, tus()).status()).isEqualTo(204);
        assertThat(api.send("HEAD", "/uploads/" + id, null, tus()).status()).isEqualTo(404);
    }

    @Test
    void refuses_creations_that_cannot_be() {
        assertThat(api.send("POST", "/uploads", null, "Upload-Length", "1").status())
                .isEqualTo(412);
        assertThat(create("Upload-Metadata", meta(null)).status()).isEqualTo(400);
        assertThat(create("Upload-Length", "1").code()).isEqualTo("upload/no-project");
        assertThat(create("Upload-Length", "1", "Upload-Metadata", "project !").code())
                .isEqualTo("upload/invalid-metadata");
        assertThat(create("Upload-Length", "1", "Upload-Metadata", "project " + base64("none"))
                        .code())
                .isEqualTo("project/not-found");
        assertThat(create("Upload-Length", "999999999999999", "Upload-Metadata", meta(null))
                        .status())
                .isEqualTo(413);
        assertThat(create("Upload-Length", "1", "Upload-Metadata", meta("ABC")).code())
                .isEqualTo("upload/invalid-digest");
        assertThat(upload("x", Sha256.EMPTY).status()).isEqualTo(460);
    }

    /// A length that is told later is an extension of tus that this platform does not offer.
    @Test
    void refuses_a_length_that_is_told_later() {
        Api.Answer both = create("Upload-Length", "1", "Upload-Defer-Length", "1", "Upload-Metadata", meta(null));

        assertThat(both.status()).isEqualTo(400);
        assertThat(both.code()).isEqualTo("upload/length-deferred");
        assertThat(both.json().path("detail").asText()).contains("Send `Upload-Length`");
        assertThat(create("Upload-Defer-Length", "1", "Upload-Metadata", meta(null))
                        .code())
                .isEqualTo("upload/length-deferred");
    }

    private Api.Answer create(String... headers) {
        return api.send("POST", "/uploads", null, tus(headers));
    }

    private Api.Answer patch(String id, String offset, String text, String... more) {
        String[] headers = tus(more);
        String[] all = Arrays.copyOf(headers, headers.length + 4);
        all[headers.length] = "Upload-Offset";
        all[headers.length + 1] = offset;
        all[headers.length + 2] = "Content-Type";
        all[headers.length + 3] = BYTES;
        return api.send("PATCH", "/uploads/" + id, text, all);
    }

    private Api.Answer upload(String text, String sha256) {
        return upload(text.getBytes(StandardCharsets.UTF_8), sha256);
    }

    private Api.Answer upload(byte[] bytes) {
        return upload(bytes, null);
    }

    private Api.Answer upload(byte[] bytes, String sha256) {
        return api.send(
                "POST",
                "/uploads",
                bytes,
                tus(
                        "Upload-Length",
                        Integer.toString(bytes.length),
                        "Upload-Metadata",
                        meta(sha256),
                        "Content-Type",
                        BYTES));
    }

    private Api.Answer fromUpload(String name, String upload, String digest) {
        return api.post(
                "/projects/" + project + "/artifacts:from-upload",
                new ArtifactApi.FromUpload(name, new UploadId(upload), digest, null));
    }

    private Api.Answer createFolder(String name, String content, String... paths) {
        return api.post(
                "/projects/" + project + "/artifacts:from-files",
                new ArtifactApi.FromFiles(name, ArtifactKind.FOLDER, files(content, paths), null));
    }

    private static List<ArtifactFile> files(String content, String... paths) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return Arrays.stream(paths)
                .map(path -> new ArtifactFile(path, Sha256.of(bytes), bytes.length, false))
                .toList();
    }

    private List<String> missing(String... digests) {
        JsonNode answer = api.post(
                        "/projects/" + project + "/artifacts:missing", new ArtifactApi.Digests(List.of(digests)))
                .json();
        return answer.path("digests").valueStream().map(JsonNode::asText).toList();
    }

    private String meta(String sha256) {
        return "project " + base64(project) + (sha256 == null ? "" : ",sha256 " + base64(sha256));
    }

    private static String uploadId(Api.Answer answer) {
        String location = answer.header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static String[] tus(String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Tus-Resumable";
        all[headers.length + 1] = "1.0.0";
        return all;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(("text of " + name).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
