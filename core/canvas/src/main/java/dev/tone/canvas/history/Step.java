package dev.tone.canvas.history;

import dev.tone.canvas.document.Diff;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One own edit.
///
/// @param at when it was made; null when that was not kept
public record Step(Diff diff, @Nullable Instant at) {}
