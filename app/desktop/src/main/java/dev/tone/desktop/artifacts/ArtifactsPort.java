package dev.tone.desktop.artifacts;

import dev.tone.model.artifact.ArtifactFile;
import dev.tone.model.id.ArtifactId;
import java.nio.file.Path;
import java.util.List;

/// What can be done with artifacts. Calls block and throw [dev.tone.model.fault.FaultException].
public interface ArtifactsPort {
    List<ArtifactFile> files(ArtifactId artifact);

    void delete(ArtifactId artifact);

    /// Writes the whole artifact as a zip.
    void save(ArtifactId artifact, Path file);
}
