package dev.tone.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.model.api.ArtifactApi;
import dev.tone.model.artifact.ArtifactFile;
import dev.tone.model.artifact.ArtifactKind;
import dev.tone.model.artifact.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/// Sends files up as the protocol has it, for tests that need artifacts.
public final class Artifacts {
    private Artifacts() {}

    /// Headers of an upload's creation.
    ///
    /// @param withBytes whether the body has the first bytes
    public static String[] headers(String project, int length, boolean withBytes) {
        return new String[] {
            "Tus-Resumable",
            "1.0.0",
            "Upload-Length",
            Integer.toString(length),
            "Content-Type",
            withBytes ? "application/offset+octet-stream" : "",
            "Upload-Metadata",
            "project " + Base64.getEncoder().encodeToString(project.getBytes(StandardCharsets.UTF_8))
        };
    }

    /// @return the id of the finished upload
    public static String upload(Api api, String project, String text) {
        int length = text.getBytes(StandardCharsets.UTF_8).length;
        return created(api.send("POST", "/uploads", text, headers(project, length, true)));
    }

    /// @return the id of an upload that waits for its bytes
    public static String openUpload(Api api, String project, int length) {
        return created(api.send("POST", "/uploads", null, headers(project, length, false)));
    }

    private static String created(Api.Answer made) {
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        String location = String.valueOf(made.header("Location"));
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /// @param texts by path; what ends in `.sh` is executable
    /// @return the artifact's id
    public static String folder(Api api, String project, String name, Map<String, String> texts) {
        Api.Answer created =
                api.post("/projects/" + project + "/artifacts:from-files", files(api, project, name, texts));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        return created.json().path("artifact").path("id").asText();
    }

    /// As [#folder], without the last step.
    public static ArtifactApi.FromFiles files(Api api, String project, String name, Map<String, String> texts) {
        List<ArtifactFile> files = new ArrayList<>();
        texts.forEach((path, text) -> {
            upload(api, project, text);
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            files.add(new ArtifactFile(path, Sha256.of(bytes), bytes.length, path.endsWith(".sh")));
        });
        return new ArtifactApi.FromFiles(name, ArtifactKind.FOLDER, files, null);
    }
}
