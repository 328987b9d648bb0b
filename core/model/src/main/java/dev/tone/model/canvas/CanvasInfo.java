package dev.tone.model.canvas;

import dev.tone.model.id.CanvasId;
import dev.tone.model.id.ProjectId;
import java.time.Instant;

/// @param revision of the newest accepted batch, 0 for an empty canvas
public record CanvasInfo(
        CanvasId id, ProjectId project, String name, long revision, Instant createdAt, Instant updatedAt) {}
