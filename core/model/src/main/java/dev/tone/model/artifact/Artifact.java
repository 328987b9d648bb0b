package dev.tone.model.artifact;

import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.id.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param digest SHA-256 of the manifest: its lines `digest SP mode SP path LF` in path order, mode `x` or `-`
/// @param version counts artifacts of the same name in the project, from 1
/// @param element the canvas element that it belongs to
/// @param notes what a person should know about how it came in, e.g. names that were not UTF-8; usually none
/// @param tags what people call it beside its name, see [ArtifactTag]; sorted
public record Artifact(
        ArtifactId id,
        ProjectId project,
        String name,
        ArtifactKind kind,
        String digest,
        long size,
        int fileCount,
        int version,
        @Nullable ElementId element,
        UserId createdBy,
        Instant createdAt,
        List<String> notes,
        List<String> tags) {
    public Artifact {
        notes = notes == null ? List.of() : List.copyOf(notes);
        tags = tags == null ? List.of() : List.copyOf(tags);
    }

    public Artifact withElement(ElementId now) {
        return new Artifact(
                id, project, name, kind, digest, size, fileCount, version, now, createdBy, createdAt, notes, tags);
    }

    public Artifact withTags(List<String> now) {
        return new Artifact(
                id, project, name, kind, digest, size, fileCount, version, element, createdBy, createdAt, notes, now);
    }
}
