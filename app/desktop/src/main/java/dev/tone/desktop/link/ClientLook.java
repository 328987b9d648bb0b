package dev.tone.desktop.link;

import dev.tone.client.http.Faults;
import dev.tone.client.http.ToneClient;
import dev.tone.desktop.artifacts.look.LookPort;
import dev.tone.model.artifact.FilePreview;
import dev.tone.model.id.ArtifactId;
import java.io.IOException;
import okhttp3.ResponseBody;

final class ClientLook implements LookPort {
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
        return bytes(client.previews().variant(artifact, path, page, width, height, null, null, null, null));
    }

    @Override
    public byte[] head(ArtifactId artifact, String path, int most) {
        return bytes(client.artifacts().content(artifact, path, "bytes=0-" + (most - 1)));
    }

    @Override
    public String page(ArtifactId artifact) {
        return client.previews().openPage(artifact).url();
    }

    private static byte[] bytes(ResponseBody body) {
        try (body) {
            return body.bytes();
        } catch (IOException e) {
            throw Faults.of(e);
        }
    }
}
