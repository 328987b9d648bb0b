package dev.tone.platform.artifacts.archive;

import dev.tone.model.artifact.Manifest;
import java.util.List;

/// What an archive had in it.
///
/// @param notes what a person should know: names in another encoding, entries left out
public record ArchiveContents(Manifest manifest, List<String> notes) {
    public ArchiveContents {
        notes = List.copyOf(notes);
    }
}
