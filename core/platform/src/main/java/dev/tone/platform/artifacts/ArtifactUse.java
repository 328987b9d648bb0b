package dev.tone.platform.artifacts;

import dev.tone.model.id.ArtifactId;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// A domain that needs artifacts to stay.
@FunctionalInterface
public interface ArtifactUse {
    /// Who needs it, for people ("deployment #12"); empty when nobody does.
    Optional<String> of(Handle handle, ArtifactId artifact);
}
