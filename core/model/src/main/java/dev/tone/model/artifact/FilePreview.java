package dev.tone.model.artifact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What can be known of a file before it is looked at.
///
/// @param width of a picture as it is seen, 0 for others
/// @param pages of a document, 0 for others
/// @param entries of an archive, the first thousand
/// @param more how many entries there are beside those
/// @param note why it cannot be looked at, for people; null when it can
public record FilePreview(
        String path,
        long size,
        Kind kind,
        int width,
        int height,
        int pages,
        List<Entry> entries,
        int more,
        @Nullable String note) {
    public FilePreview {
        entries = List.copyOf(entries);
    }

    public enum Kind {
        IMAGE,
        PDF,
        ARCHIVE,
        OTHER
    }

    public record Entry(String path, long size) {}
}
