package dev.tone.platform;

import dev.tone.model.json.Json;
import dev.tone.model.live.ClientMessage;
import dev.tone.platform.kernel.disk.DataDirectory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;

/// How another process of the same person finds a running platform: `platform.json` says where and who it is,
/// `token` is the key. Both are readable by the owner only, and gone when the platform stops; but a platform without a
/// window keeps its key, so that those who were given it still come in after a restart.
///
/// @param tokenFile holds the bearer token and nothing else
/// @param pid and startedAt: of the process, so that a leftover of a crash is recognised
public record Discovery(String url, String tokenFile, long pid, Instant startedAt, String version, int protocol) {
    static final String FILE = "platform.json";
    static final String TOKEN = "token";

    /// @return the token file
    static Path publish(DataDirectory data, String url, String token) {
        Path tokenFile = data.writePrivate(TOKEN, token.getBytes(StandardCharsets.US_ASCII));
        ProcessHandle me = ProcessHandle.current();
        Discovery discovery = new Discovery(
                url,
                tokenFile.toString(),
                me.pid(),
                me.info().startInstant().orElse(Instant.EPOCH),
                Platform.VERSION,
                ClientMessage.PROTOCOL);
        data.writePrivate(FILE, Json.write(discovery).getBytes(StandardCharsets.UTF_8));
        return tokenFile;
    }

    static void withdraw(DataDirectory data, boolean withToken) {
        data.remove(FILE);
        if (withToken) {
            data.remove(TOKEN);
        }
    }
}
