package dev.tone.desktop.link;

import dev.tone.client.http.PlatformEndpoint;
import dev.tone.client.http.ToneClient;
import dev.tone.desktop.platforms.PlatformsPort;
import dev.tone.model.project.Workspace;

/// Looks at a platform over a connection that is made for it alone.
public final class ClientPlatforms implements PlatformsPort {
    private final String version;

    /// @param version of the app
    public ClientPlatforms(String version) {
        this.version = version;
    }

    @Override
    public Workspace look(String address, String token) {
        try (ToneClient client = new ToneClient(PlatformEndpoint.of(address, () -> token), version)) {
            return client.workspace().get();
        }
    }
}
