package dev.tone.client.canvas;

import dev.tone.model.canvas.CanvasRecord;
import org.jspecify.annotations.Nullable;

/// How a record stands now, local edits included.
///
/// @param record null when it is not there
public record RecordChange(String id, @Nullable CanvasRecord record) {}
