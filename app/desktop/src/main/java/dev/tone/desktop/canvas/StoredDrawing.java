package dev.tone.desktop.canvas;

import dev.tone.canvas.document.Document;
import dev.tone.canvas.history.HistoryStore;
import dev.tone.client.canvas.CanvasSync;
import dev.tone.model.id.CanvasId;

/// A drawing as it was read from this computer's disk. Nothing else knows it yet, so that the largest part of opening
/// it need not stop the window.
///
/// @param sync not started yet; it belongs to the JavaFX thread
/// @param document what it says
public record StoredDrawing(CanvasSync sync, HistoryStore steps, Document document) {
    /// Blocks; throws faults.
    public static StoredDrawing read(CanvasOpener opener, CanvasId canvas) {
        CanvasSync sync = opener.open(canvas);
        return new StoredDrawing(sync, opener.history(canvas), Document.of(sync.records()));
    }
}
