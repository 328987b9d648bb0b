package dev.tone.client.logs;

import dev.tone.model.fault.Fault;
import org.jspecify.annotations.Nullable;

/// How far a log is here.
///
/// @param lines sequences 1 to this are in the local copy
/// @param complete no more lines will come
/// @param fault why no more come at the moment
public record LogProgress(
        long lines, boolean complete, @Nullable Fault fault) {}
