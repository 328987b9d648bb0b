package dev.tone.desktop.canvas;

import dev.tone.client.canvas.CanvasSync;
import dev.tone.model.id.CanvasId;

/// Opens drawings.
@FunctionalInterface
public interface CanvasOpener {
    /// Reads what is on the local disk; works without the platform. Blocks; throws
    /// [dev.tone.model.fault.FaultException]. The copy that comes back belongs to the JavaFX thread and is not started.
    CanvasSync open(CanvasId canvas);
}
