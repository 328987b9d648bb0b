package dev.tone.platform.artifacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tone.model.api.ArtifactApi;
import dev.tone.model.api.ProjectApi;
import dev.tone.model.artifact.Sha256;
import dev.tone.model.id.UploadId;
import dev.tone.platform.Api;
import dev.tone.platform.Platform;
import dev.tone.platform.PlatformConfig;
import io.tus.java.client.TusClient;
import io.tus.java.client.TusURLMemoryStore;
import io.tus.java.client.TusUpload;
import io.tus.java.client.TusUploader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Clients of tus that others have written, against our server.
class OtherTusClientsTest {
    private static final int SIZE = 3_000_000;

    @TempDir
    Path folder;

    private Platform platform;
    private Api api;
    private String project;
    private Path file;
    private String digest;

    @BeforeEach
    void start() throws IOException {
        platform = Platform.start(PlatformConfig.embedded(folder.resolve("data")));
        api = new Api(platform);
        project = api.post("/projects", new ProjectApi.Create("Site", null))
                .json()
                .path("id")
                .asText();
        byte[] bytes = new byte[SIZE];
        new Random(3).nextBytes(bytes);
        file = Files.write(folder.resolve("file.bin"), bytes);
        digest = Sha256.of(bytes);
    }

    @AfterEach
    void stop() {
        api.close();
        platform.close();
    }

    private TusClient javaClient() throws IOException {
        TusClient client = new TusClient();
        client.setUploadCreationURL(
                URI.create(platform.url() + "/api/v1/uploads").toURL());
        client.setHeaders(Map.of("Authorization", "Bearer " + platform.token()));
        client.enableResuming(new TusURLMemoryStore());
        return client;
    }

    private TusUpload upload() throws IOException {
        TusUpload upload = new TusUpload(file.toFile());
        upload.setMetadata(Map.of("project", project));
        return upload;
    }

    /// It sends PATCH as POST with an override, because the JDK's old client cannot do otherwise.
    @Test
    void the_java_client_sends_is_cut_and_resumes() throws Exception {
        TusClient client = javaClient();
        TusUploader first = client.createUpload(upload());
        first.setChunkSize(100_000);
        first.setRequestPayloadSize(500_000);
        for (int i = 0; i < 7; i++) {
            first.uploadChunk();
        }
        first.finish();

        TusUploader second = client.resumeUpload(upload());
        assertThat(second.getOffset()).isEqualTo(700_000);
        second.setChunkSize(200_000);
        while (second.uploadChunk() > -1) {
            assertThat(second.getOffset()).isLessThanOrEqualTo(SIZE);
        }
        second.finish();

        become(second.getUploadURL());
    }

    private void become(URL upload) {
        String id = upload.getPath().substring(upload.getPath().lastIndexOf('/') + 1);
        assertThat(api.post(
                                "/projects/" + project + "/artifacts:from-upload",
                                new ArtifactApi.FromUpload("file.bin", new UploadId(id), digest, null))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void an_override_reaches_nothing_else() {
        for (String path : List.of("/projects/" + project, "/uploads")) {
            assertThat(api.post(path, "{}", "X-HTTP-Method-Override", "PATCH").code())
                    .isEqualTo("request/method-override");
        }
        assertThat(api.post("/uploads/x", "", "X-HTTP-Method-Override", "DELETE")
                        .code())
                .isEqualTo("request/method-override");
        assertThat(api.get("/uploads/x", "X-HTTP-Method-Override", "PATCH").code())
                .isEqualTo("request/method-override");
    }

    private static boolean runs(Path folder, String... command) throws IOException, InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(new File(folder.toFile(), command[0] + ".log"))
                    .start();
            return process.waitFor(120, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /// Whole, cut and resumed, and in parallel parts that the platform joins.
    @Test
    @Tag("long")
    void the_javascript_client_sends_resumes_and_sends_in_parts() throws Exception {
        Path work = Files.createDirectories(folder.resolve("js"));
        assumeTrue(
                runs(work, "npm", "install", "--no-audit", "--no-fund", "tus-js-client@4.3.1"),
                "NOT TESTED: npm is not there or cannot install tus-js-client");
        Files.writeString(work.resolve("run.mjs"), """
                import * as tus from 'tus-js-client'
                import fs from 'node:fs'
                const [endpoint, token, project, file] = process.argv.slice(2)
                const size = fs.statSync(file).size
                const send = (options, cut) => new Promise((resolve, reject) => {
                  const upload = new tus.Upload(fs.createReadStream(file), {
                    endpoint, uploadSize: size, chunkSize: 500000, retryDelays: null,
                    headers: { Authorization: 'Bearer ' + token }, metadata: { project },
                    onError: reject, onSuccess: () => resolve(upload),
                    onChunkComplete: (_, all) => { if (cut && all >= cut) upload.abort().then(() => resolve(upload)) },
                    ...options })
                  upload.start() })
                const half = await send({}, 1000000)
                const resumed = await send({ uploadUrl: half.url })
                const parts = await send({ uploadSize: null, parallelUploads: 3, metadataForPartialUploads: { project } })
                console.log('RESULT ' + [resumed, parts].map(u => u.url).join(' '))
                """);
        Process node = new ProcessBuilder(
                        "node",
                        "run.mjs",
                        platform.url() + "/api/v1/uploads",
                        platform.token(),
                        project,
                        file.toString())
                .directory(work.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor()).as(said).isZero();
        String result = said.substring(said.indexOf("RESULT ") + 7).strip();
        for (String url : result.split(" ")) {
            become(URI.create(url).toURL());
        }
    }
}
