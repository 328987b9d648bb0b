package dev.tone.client.logs;

import dev.tone.model.fault.Fault;
import org.jspecify.annotations.Nullable;

/// How far a log is here.
///
/// @param lines this many are in the local copy, from the log's first on
/// @param known this many there are; those at the end can be read already
/// @param complete no more lines will come
/// @param fault why no more come at the moment
public record LogProgress(
        long lines, long known, boolean complete, @Nullable Fault fault) {}
