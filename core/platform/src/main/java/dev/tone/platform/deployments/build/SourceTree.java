package dev.tone.platform.deployments.build;

import java.util.Optional;
import java.util.SortedSet;

/// The files of an artifact, as far as detection needs them.
public interface SourceTree {
    /// Paths of all files, `/`-separated.
    SortedSet<String> paths();

    /// Text of a small file; empty when there is none, or when it is larger than any settings file.
    Optional<String> read(String path);
}
