package dev.tone.desktop.link;

import dev.tone.client.http.Paging;
import dev.tone.client.http.ToneClient;
import dev.tone.desktop.artifacts.ArtifactsPort;
import dev.tone.model.artifact.ArtifactFile;
import dev.tone.model.id.ArtifactId;
import java.nio.file.Path;
import java.util.List;

final class ClientArtifacts implements ArtifactsPort {
    /// A table of more rows helps nobody.
    private static final int FILES = 10_000;

    private final ToneClient client;

    ClientArtifacts(ToneClient client) {
        this.client = client;
    }

    @Override
    public List<ArtifactFile> files(ArtifactId artifact) {
        return Paging.<ArtifactFile>stream((cursor, limit) -> client.artifacts().files(artifact, cursor, limit))
                .limit(FILES)
                .toList();
    }

    @Override
    public void delete(ArtifactId artifact) {
        client.artifacts().delete(artifact);
    }

    @Override
    public void save(ArtifactId artifact, Path file) {
        Downloads.save(client.artifacts().content(artifact, null, null), file);
    }
}
