package dev.tone.platform.artifacts;

import dev.tone.model.artifact.ArtifactKind;
import dev.tone.model.fault.Fault;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which artifacts are looked for; what is null does not matter.
///
/// @param text part of a name, part of a tag, or the beginning of a digest
/// @param tag the whole of one
/// @param file part of the path of a file inside
public record ArtifactSearch(
        @Nullable String text,
        @Nullable String tag,
        @Nullable ArtifactKind kind,
        @Nullable String file) {
    public static final ArtifactSearch ALL = new ArtifactSearch(null, null, null, null);

    /// @throws dev.tone.model.fault.FaultException `artifact/unknown-kind`
    public static @Nullable ArtifactKind kind(@Nullable String name) {
        if (name == null || name.isEmpty()) {
            return null;
        }
        for (ArtifactKind kind : ArtifactKind.values()) {
            if (kind.name().equals(name.toUpperCase(Locale.ROOT))) {
                return kind;
            }
        }
        throw Fault.invalid(
                        "artifact/unknown-kind",
                        "There is no such kind of artifact.",
                        "Ask for folder, archive or file.")
                .asException();
    }
}
