package dev.tone.desktop.link;

import dev.tone.client.http.Answers;
import dev.tone.client.http.ToneClient;
import dev.tone.desktop.artifacts.look.LookPort;
import dev.tone.model.artifact.FilePreview;
import dev.tone.model.id.ArtifactId;

final class ClientLook implements LookPort {
    /// A picture for the screen takes a small part of it.
    private static final long LARGEST_PICTURE = 64L << 20;

    private final ToneClient client;

    ClientLook(ToneClient client) {
        this.client = client;
    }

    @Override
    public FilePreview facts(ArtifactId artifact, String path) {
        return client.previews().facts(artifact, path);
    }

    @Override
    public byte[] picture(ArtifactId artifact, String path, int page, int width, int height) {
        return Answers.bytes(
                client.previews().variant(artifact, path, page, width, height, null, null, null, null),
                LARGEST_PICTURE);
    }

    @Override
    public byte[] head(ArtifactId artifact, String path, int most) {
        return Answers.bytes(client.artifacts().content(artifact, path, "bytes=0-" + (most - 1)), most);
    }

    @Override
    public String page(ArtifactId artifact) {
        return client.previews().openPage(artifact).url();
    }
}
