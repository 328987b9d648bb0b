package dev.tone.desktop.artifacts;

import dev.tone.model.artifact.Artifact;
import dev.tone.model.artifact.ArtifactKind;
import dev.tone.model.id.ArtifactId;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which artifacts are shown.
///
/// @param text part of a name or a tag, or the beginning of a digest
/// @param kind null for all
/// @param tag null for all
/// @param holding artifacts with a file that matches the text
record ArtifactFilter(
        String text, @Nullable ArtifactKind kind, @Nullable String tag, Set<ArtifactId> holding) {
    static final ArtifactFilter ALL = new ArtifactFilter("", null, null, Set.of());

    boolean shows(Artifact artifact) {
        return (kind == null || artifact.kind() == kind)
                && (tag == null || artifact.tags().contains(tag))
                && says(artifact);
    }

    private boolean says(Artifact artifact) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty()
                || contains(artifact.name(), wanted)
                || artifact.tags().stream().anyMatch(one -> contains(one, wanted))
                || artifact.digest().startsWith(wanted)
                || holding.contains(artifact.id());
    }

    private static boolean contains(String text, String wanted) {
        return text.toLowerCase(Locale.ROOT).contains(wanted);
    }

    ArtifactFilter withText(String now) {
        return new ArtifactFilter(now, kind, tag, Set.of());
    }

    ArtifactFilter withKind(@Nullable ArtifactKind now) {
        return new ArtifactFilter(text, now, tag, holding);
    }

    ArtifactFilter withTag(@Nullable String now) {
        return new ArtifactFilter(text, kind, now, holding);
    }

    ArtifactFilter with(Set<ArtifactId> now) {
        return new ArtifactFilter(text, kind, tag, now);
    }
}
