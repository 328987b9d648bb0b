package dev.tone.platform.deployments.build;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// An artifact made of what a test puts into it.
final class FolderOfTexts implements SourceTree {
    private final SortedMap<String, String> files = new TreeMap<>();

    /// Text by path; may change.
    Map<String, String> files() {
        return files;
    }

    @Override
    public SortedSet<String> paths() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(files.keySet()));
    }

    @Override
    public Optional<String> read(String path) {
        return Optional.ofNullable(files.get(path));
    }
}
