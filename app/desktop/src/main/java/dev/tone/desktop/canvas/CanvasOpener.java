package dev.tone.desktop.canvas;

import dev.tone.canvas.history.HistoryStore;
import dev.tone.canvas.version.VersionFolder;
import dev.tone.client.canvas.CanvasSync;
import dev.tone.desktop.blueprint.Revisions;
import dev.tone.desktop.canvas.look.LookFile;
import dev.tone.model.id.CanvasId;
import org.jspecify.annotations.Nullable;

/// Opens drawings.
public interface CanvasOpener extends Revisions {
    /// Reads what is on the local disk; works without the platform. Blocks; throws faults.
    ///
    /// @return the copy, not started yet; it belongs to the JavaFX thread
    CanvasSync open(CanvasId canvas);

    /// What was read ahead of a drawing, to whoever asks first; null when nothing was.
    @Nullable
    StoredDrawing takeAhead(CanvasId canvas);

    /// The drawing's versions under a name.
    VersionFolder versions(CanvasId canvas);

    /// How the drawing looked last.
    LookFile look(CanvasId canvas);

    /// The drawing was deleted: what is kept only to be quick goes at once. What could be restored stays.
    void forget(CanvasId canvas);

    /// Where the drawing's steps to undo are kept.
    HistoryStore history(CanvasId canvas);
}
