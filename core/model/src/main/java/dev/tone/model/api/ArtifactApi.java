package dev.tone.model.api;

import static dev.tone.model.api.Endpoint.Trait.CREATES;
import static dev.tone.model.api.Endpoint.Trait.IDEMPOTENT;
import static dev.tone.model.api.Endpoint.Trait.PAGED;
import static dev.tone.model.api.Endpoint.Trait.RAW;

import dev.tone.model.artifact.Artifact;
import dev.tone.model.artifact.ArtifactFile;
import dev.tone.model.artifact.ArtifactKind;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.UploadId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Artifacts. A folder goes up as the blobs that are missing, then as a manifest; an archive as one upload.
public final class ArtifactApi {
    public static final Endpoint LIST = Endpoint.get(
                    "artifacts.list",
                    "/projects/{project}/artifacts",
                    Permission.ARTIFACT_READ,
                    Artifact.class,
                    "Artifacts, newest first")
            .with(PAGED)
            .query("q");
    public static final Endpoint MISSING = Endpoint.post(
            "artifacts.missing",
            "/projects/{project}/artifacts:missing",
            Permission.ARTIFACT_WRITE,
            Digests.class,
            Digests.class,
            "Which of these SHA-256 digests the platform does not hold yet");
    public static final Endpoint CREATE_FROM_FILES = Endpoint.post(
                    "artifacts.createFromFiles",
                    "/projects/{project}/artifacts:from-files",
                    Permission.ARTIFACT_WRITE,
                    FromFiles.class,
                    Artifact.class,
                    "Makes an artifact of files whose blobs are there already")
            .with(CREATES, IDEMPOTENT);
    public static final Endpoint CREATE_FROM_UPLOAD = Endpoint.post(
                    "artifacts.createFromUpload",
                    "/projects/{project}/artifacts:from-upload",
                    Permission.ARTIFACT_WRITE,
                    FromUpload.class,
                    Artifact.class,
                    "Makes an artifact of a finished upload: an archive is unpacked within limits, a file kept as it is")
            .with(CREATES, IDEMPOTENT);
    public static final Endpoint CREATE_FROM_DRAWING = Endpoint.post(
                    "artifacts.createFromDrawing",
                    "/projects/{project}/artifacts:from-drawing",
                    Permission.ARTIFACT_WRITE,
                    FromDrawing.class,
                    Artifact.class,
                    "Makes an artifact of what a drawing compiles to")
            .with(CREATES, IDEMPOTENT);

    public static final Endpoint GET = Endpoint.get(
            "artifacts.get", "/artifacts/{artifact}", Permission.ARTIFACT_READ, Artifact.class, "One artifact");
    public static final Endpoint FILES = Endpoint.get(
                    "artifacts.files",
                    "/artifacts/{artifact}/files",
                    Permission.ARTIFACT_READ,
                    ArtifactFile.class,
                    "The files of an artifact by path")
            .with(PAGED);
    public static final Endpoint CONTENT = Endpoint.get(
                    "artifacts.content",
                    "/artifacts/{artifact}/content",
                    Permission.ARTIFACT_READ,
                    byte[].class,
                    "One file's bytes (`path`), or the whole as a zip; ranges (RFC 9110) for single files")
            .with(RAW)
            .query("path");
    public static final Endpoint DELETE = Endpoint.of(
            "artifacts.delete",
            Method.DELETE,
            "/artifacts/{artifact}",
            Permission.ARTIFACT_WRITE,
            null,
            null,
            "Deletes an artifact that no live release uses");

    public static final List<Endpoint> ALL = List.of(
            LIST, MISSING, CREATE_FROM_FILES, CREATE_FROM_UPLOAD, CREATE_FROM_DRAWING, GET, FILES, CONTENT, DELETE);

    /// @param revision null for the newest
    public record FromDrawing(CanvasId canvas, @Nullable Long revision) {}

    public record Digests(List<String> digests) {
        public Digests {
            digests = List.copyOf(digests);
        }
    }

    /// @param element the canvas element that it was dropped on
    public record FromFiles(
            String name,
            ArtifactKind kind,
            List<ArtifactFile> files,
            @Nullable ElementId element) {
        public FromFiles {
            files = List.copyOf(files);
        }
    }

    public record FromUpload(
            String name,
            UploadId upload,
            String digest,
            @Nullable ElementId element) {}

    private ArtifactApi() {}
}
