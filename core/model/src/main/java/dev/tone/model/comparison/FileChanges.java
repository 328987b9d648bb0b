package dev.tone.model.comparison;

import java.util.List;

/// Files that differ.
///
/// @param changes by path; the first of them where there are more than anybody reads
/// @param added of all, as are the other counts
/// @param sizeDelta bytes
public record FileChanges(
        Source source, List<FileChange> changes, int added, int removed, int changed, long sizeDelta) {
    public static final FileChanges UNKNOWN = new FileChanges(Source.UNKNOWN, List.of(), 0, 0, 0, 0);

    /// Which files were looked at.
    public enum Source {
        /// What visitors get.
        PUBLISHED,
        /// What was uploaded, before a build made something of it.
        ARTIFACT,
        /// One side's files are no longer kept.
        UNKNOWN
    }

    public FileChanges {
        changes = List.copyOf(changes);
    }

    public int count() {
        return added + removed + changed;
    }
}
