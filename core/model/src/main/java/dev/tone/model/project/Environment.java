package dev.tone.model.project;

import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.ProjectId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// @param name unique in the project, also among those in the archive; of `[a-z0-9-]`, part of the site's host name
/// @param archivedAt since when nothing is deployed or served there, null while it is in use
public record Environment(
        EnvironmentId id,
        ProjectId project,
        String name,
        EnvironmentKind kind,
        Instant createdAt,
        @Nullable Instant archivedAt) {
    public boolean archived() {
        return archivedAt != null;
    }
}
