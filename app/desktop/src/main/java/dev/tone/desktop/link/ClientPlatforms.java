package dev.tone.desktop.link;

import dev.tone.client.http.PlatformEndpoint;
import dev.tone.client.http.ToneClient;
import dev.tone.desktop.platforms.PlatformsPort;
import dev.tone.model.id.IdGenerator;
import dev.tone.model.project.Workspace;
import java.time.Duration;

/// Looks at a platform over a connection that is made for it alone.
public final class ClientPlatforms implements PlatformsPort {
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final String version;
    private final Duration longest;

    /// @param version of the app
    public ClientPlatforms(String version) {
        this(version, LONGEST);
    }

    /// @param longest that its answer may take in all: whatever answers may send a byte now and then, for ever
    ClientPlatforms(String version, Duration longest) {
        this.version = version;
        this.longest = longest;
    }

    @Override
    public Workspace look(String address, String token) {
        PlatformEndpoint endpoint = PlatformEndpoint.of(address, () -> token);
        try (ToneClient client = new ToneClient(endpoint, version, IdGenerator.system(), longest)) {
            return client.workspace().get();
        }
    }
}
