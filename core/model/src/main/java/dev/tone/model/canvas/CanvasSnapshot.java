package dev.tone.model.canvas;

import dev.tone.model.id.CanvasId;
import java.util.List;

/// A canvas's whole content at one revision.
///
/// @param format version of the record format; readers refuse a higher one and say what to update
public record CanvasSnapshot(CanvasId canvas, int format, long revision, List<CanvasRecord> records) {
    public static final int FORMAT = 1;

    public CanvasSnapshot {
        records = List.copyOf(records);
    }
}
