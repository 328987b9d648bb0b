package dev.tone.model.canvas;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.ProjectId;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// @param revision of the newest accepted batch, 0 for an empty canvas
/// @param place in the project's order: keys compare as plain text; equal ones by id
/// @param deletedAt since when it is in the trash, null for one in use
public record CanvasInfo(
        CanvasId id,
        ProjectId project,
        String name,
        long revision,
        Instant createdAt,
        Instant updatedAt,
        String place,
        @Nullable Instant deletedAt) {
    /// Where a canvas is that nobody has placed.
    public static final String FIRST_PLACE = "a0";

    /// As the project shows its canvases.
    public static final Comparator<CanvasInfo> ORDER = Comparator.comparing(CanvasInfo::place)
            .thenComparing(canvas -> canvas.id().value());

    /// Platforms before the order did not say a place.
    @JsonCreator
    public CanvasInfo(
            CanvasId id,
            ProjectId project,
            String name,
            long revision,
            Instant createdAt,
            Instant updatedAt,
            @Nullable String place,
            @Nullable Instant deletedAt) {
        this.id = id;
        this.project = project;
        this.name = name;
        this.revision = revision;
        this.createdAt = createdAt;
        this.updatedAt = updatedAt;
        this.place = place == null ? FIRST_PLACE : place;
        this.deletedAt = deletedAt;
    }
}
