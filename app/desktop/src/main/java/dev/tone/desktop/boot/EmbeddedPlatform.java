package dev.tone.desktop.boot;

import dev.tone.client.http.PlatformEndpoint;
import dev.tone.desktop.link.LocalStore;
import dev.tone.desktop.link.PlatformLink;
import dev.tone.platform.Platform;
import dev.tone.platform.PlatformConfig;
import java.nio.file.Path;
import java.util.concurrent.Executor;

/// The platform in this process. The window talks to it over its API like to any other.
final class EmbeddedPlatform {
    private EmbeddedPlatform() {}

    /// Starts it on the folder and connects to it; closing the link ends it. Blocks until it answers.
    ///
    /// @throws dev.tone.model.fault.FaultException when the folder or the database cannot be used
    static PlatformLink start(Path data, LocalStore local, Executor background) {
        Platform platform = Platform.start(PlatformConfig.embedded(data));
        PlatformEndpoint endpoint = PlatformEndpoint.of(platform.url(), platform::token);
        return PlatformLink.connect(endpoint, Platform.VERSION, local, background, platform::close);
    }
}
