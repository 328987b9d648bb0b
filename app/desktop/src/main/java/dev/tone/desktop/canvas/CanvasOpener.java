package dev.tone.desktop.canvas;

import dev.tone.client.canvas.CanvasSync;
import dev.tone.model.id.CanvasId;

/// Opens drawings.
@FunctionalInterface
public interface CanvasOpener {
    /// Reads what is on the local disk; works without the platform. Blocks; throws faults.
    ///
    /// @return the copy, not started yet; it belongs to the JavaFX thread
    CanvasSync open(CanvasId canvas);
}
