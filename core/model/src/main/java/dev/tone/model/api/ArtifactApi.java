package dev.tone.model.api;

import static dev.tone.model.api.Endpoint.Trait.CREATES;
import static dev.tone.model.api.Endpoint.Trait.IDEMPOTENT;
import static dev.tone.model.api.Endpoint.Trait.PAGED;
import static dev.tone.model.api.Endpoint.Trait.RAW;

import dev.tone.model.artifact.Artifact;
import dev.tone.model.artifact.ArtifactFile;
import dev.tone.model.artifact.ArtifactKind;
import dev.tone.model.artifact.ArtifactOrigin;
import dev.tone.model.artifact.ArtifactUsage;
import dev.tone.model.artifact.CleanUpPlan;
import dev.tone.model.artifact.Components;
import dev.tone.model.artifact.RetentionRule;
import dev.tone.model.id.ArtifactId;
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
                    "Artifacts, newest first; `q` is part of a name, a tag or the beginning of a digest, `tag` a whole tag,"
                            + " `kind` folder, archive or file, `file` part of a path inside")
            .with(PAGED)
            .query("q", "tag", "kind", "file");
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
                    Stored.class,
                    "Makes an artifact of files whose blobs are there already; what equals its newest version stays that")
            .with(CREATES, IDEMPOTENT);
    public static final Endpoint CREATE_FROM_UPLOAD = Endpoint.post(
                    "artifacts.createFromUpload",
                    "/projects/{project}/artifacts:from-upload",
                    Permission.ARTIFACT_WRITE,
                    FromUpload.class,
                    Stored.class,
                    "Makes an artifact of a finished upload: an archive is unpacked within limits, a file kept as it is;"
                            + " what equals its newest version stays that")
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

    public static final Endpoint SET_TAGS = Endpoint.of(
            "artifacts.setTags",
            Method.PUT,
            "/artifacts/{artifact}/tags",
            Permission.ARTIFACT_WRITE,
            Tags.class,
            Artifact.class,
            "Says which tags an artifact has");
    public static final Endpoint ORIGIN = Endpoint.get(
            "artifacts.origin",
            "/artifacts/{artifact}/origin",
            Permission.ARTIFACT_READ,
            ArtifactOrigin.class,
            "Who brought an artifact in, where it is used, and what has the same content");
    public static final Endpoint COMPONENTS = Endpoint.get(
            "artifacts.components",
            "/artifacts/{artifact}/components",
            Permission.ARTIFACT_READ,
            Components.class,
            "What an artifact is made of, from its CycloneDX or SPDX documents, or else from its lock files");
    public static final Endpoint USAGE = Endpoint.get(
            "artifacts.usage",
            "/projects/{project}/artifact-usage",
            Permission.ARTIFACT_READ,
            ArtifactUsage.class,
            "What the project's artifacts take, with and without what they share");
    public static final Endpoint RETENTION = Endpoint.get(
            "artifacts.retention",
            "/projects/{project}/artifact-retention",
            Permission.ARTIFACT_READ,
            RetentionRule.class,
            "Which artifacts expire by themselves");
    public static final Endpoint SET_RETENTION = Endpoint.of(
            "artifacts.setRetention",
            Method.PUT,
            "/projects/{project}/artifact-retention",
            Permission.PROJECT_MANAGE,
            RetentionRule.class,
            RetentionRule.class,
            "Says which artifacts expire by themselves");
    public static final Endpoint PLAN_CLEAN_UP = Endpoint.post(
            "artifacts.planCleanUp",
            "/projects/{project}/artifacts:plan-clean-up",
            Permission.ARTIFACT_READ,
            RetentionRule.class,
            CleanUpPlan.class,
            "What would go by a rule and what would stay, and why; changes nothing");
    public static final Endpoint CLEAN_UP = Endpoint.post(
            "artifacts.cleanUp",
            "/projects/{project}/artifacts:clean-up",
            Permission.ARTIFACT_WRITE,
            CleanUp.class,
            CleanUpPlan.class,
            "Deletes these artifacts, but those that came into use since they were listed; answers what went and what"
                    + " stayed");

    public static final List<Endpoint> ALL = List.of(
            LIST,
            MISSING,
            CREATE_FROM_FILES,
            CREATE_FROM_UPLOAD,
            CREATE_FROM_DRAWING,
            GET,
            FILES,
            CONTENT,
            DELETE,
            SET_TAGS,
            ORIGIN,
            COMPONENTS,
            USAGE,
            RETENTION,
            SET_RETENTION,
            PLAN_CLEAN_UP,
            CLEAN_UP);

    public record Tags(List<String> tags) {
        public Tags {
            tags = List.copyOf(tags);
        }
    }

    public record CleanUp(List<ArtifactId> artifacts) {
        public CleanUp {
            artifacts = List.copyOf(artifacts);
        }
    }

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

    /// What was brought in.
    ///
    /// @param unchanged whether it is the newest version of its name, which was there and has equal files
    public record Stored(Artifact artifact, boolean unchanged) {}

    private ArtifactApi() {}
}
