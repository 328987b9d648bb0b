package dev.tone.platform.artifacts;

import dev.tone.model.artifact.ArtifactOrigin;
import dev.tone.model.id.ArtifactId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// A domain that needs artifacts to stay.
public interface ArtifactUse {
    /// Who needs it, for people ("deployment #12"); empty when nobody does.
    Optional<String> of(Handle handle, ArtifactId artifact);

    /// Who would want it back, though nobody needs it now: clean-ups spare it, people may delete it.
    Optional<String> returning(Handle handle, ArtifactId artifact);

    /// Everybody who ever used it, newest first, at most 100.
    List<ArtifactOrigin.Use> all(Handle handle, ArtifactId artifact);
}
