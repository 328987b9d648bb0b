package dev.tone.platform.deployments.provider;

import dev.tone.model.artifact.ArtifactFile;
import java.util.List;
import java.util.SortedMap;

/// What is published: a tree that its digest names.
///
/// @param digest SHA-256 of the lines `digest SP mode SP path LF` in path order; a link has mode `l` and the digest of
/// its
///     target's text. Without links it is the digest that an artifact of the same files has
/// @param links relative targets by path; only releases of processes have any
public record Release(String digest, List<ArtifactFile> files, SortedMap<String, String> links) {
    public Release {
        files = List.copyOf(files);
    }

    public long size() {
        return files.stream().mapToLong(ArtifactFile::size).sum();
    }
}
