package dev.tone.platform.canvases;

import dev.tone.model.canvas.CanvasInfo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the shelf knows of a canvas, beside its content.
record Shelved(String name, String place, @Nullable Instant deletedAt) {
    static Shelved of(CanvasInfo canvas) {
        return new Shelved(canvas.name(), canvas.place(), canvas.deletedAt());
    }

    CanvasInfo of(CanvasInfo canvas, Instant now) {
        return at(canvas, canvas.revision(), now);
    }

    CanvasInfo at(CanvasInfo canvas, long revision, Instant now) {
        return new CanvasInfo(canvas.id(), canvas.project(), name, revision, canvas.createdAt(), now, place, deletedAt);
    }
}
