package dev.tone.desktop.blueprint;

import dev.tone.model.canvas.CanvasSnapshot;
import dev.tone.model.id.CanvasId;

/// Drawings as they once were.
@FunctionalInterface
public interface Revisions {
    /// Asks the platform. Blocks; throws faults.
    CanvasSnapshot at(CanvasId canvas, long revision);
}
