package dev.tone.client.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.tone.client.http.PlatformEndpoint;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultKind;
import dev.tone.model.json.Json;
import dev.tone.model.live.ClientMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;

/// Finds the platform that owns a data folder, by the `platform.json` that it leaves there. The file is believed only
/// when nobody but its owner could have written it, when its process is the one that it names, and when it points at
/// this machine: whoever squats the port of a platform that ended gets no token.
public final class Discovery {
    public static final String FILE = "platform.json";

    /// Platform and operating system round the start differently.
    private static final Duration START_TOLERANCE = Duration.ofSeconds(2);

    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private Discovery() {}

    /// @return empty when no platform runs there
    /// @throws dev.tone.model.fault.FaultException when what is there must not be trusted or is of another version
    public static Optional<PlatformEndpoint> find(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            requirePrivate(file);
            Entry entry = Json.mapper().readValue(Files.readString(file), Entry.class);
            if (!isRunning(entry)) {
                return Optional.empty();
            }
            if (entry.protocol != ClientMessage.PROTOCOL) {
                throw new Fault(
                                FaultKind.UNSUPPORTED,
                                "platform/protocol",
                                "The running platform (" + entry.version
                                        + ") and this Tone do not understand each other.",
                                entry.protocol > ClientMessage.PROTOCOL
                                        ? "Update Tone."
                                        : "Stop it and start Tone again.")
                        .asException();
            }
            Path tokenFile = Path.of(entry.tokenFile);
            requirePrivate(tokenFile);
            String first = Files.readString(tokenFile).strip();
            PlatformEndpoint endpoint = PlatformEndpoint.of(entry.url, () -> token(tokenFile, first));
            if (!isLoopback(endpoint.url())) {
                throw untrusted(file, "it points at another machine").asException();
            }
            return Optional.of(endpoint);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw untrusted(file, "it cannot be read").asException();
        } catch (IOException e) {
            // Withdrawn while it was read: the platform has just stopped.
            return Optional.empty();
        }
    }

    /// Read for each call, because a platform that is started again at the same port has another one.
    private static String token(Path file, String before) {
        try {
            requirePrivate(file);
            return Files.readString(file).strip();
        } catch (IOException e) {
            // Withdrawn: the platform is down, and with it this token is worth nothing.
            return before;
        }
    }

    /// As the platform writes it.
    private record Entry(String url, String tokenFile, long pid, Instant startedAt, String version, int protocol) {}

    private static boolean isRunning(Entry entry) {
        return ProcessHandle.of(entry.pid)
                .filter(ProcessHandle::isAlive)
                .map(process -> process.info()
                        .startInstant()
                        .map(start -> entry.startedAt.equals(Instant.EPOCH)
                                || Duration.between(start, entry.startedAt)
                                                .abs()
                                                .compareTo(START_TOLERANCE)
                                        <= 0)
                        .orElse(true))
                .orElse(false);
    }

    /// @throws java.nio.file.NoSuchFileException when there is none, which is no reason for distrust
    private static void requirePrivate(Path file) throws IOException {
        if (!Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                .isRegularFile()) {
            throw untrusted(file, "it is not a plain file").asException();
        }
        PosixFileAttributeView posix =
                Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (posix == null) {
            return;
        }
        PosixFileAttributes attributes = posix.readAttributes();
        if (attributes.permissions().stream().anyMatch(OTHERS::contains)) {
            throw untrusted(file, "others can read or write it").asException();
        }
        if (!attributes.owner().getName().equals(System.getProperty("user.name"))) {
            throw untrusted(file, "it belongs to " + attributes.owner().getName())
                    .asException();
        }
    }

    private static boolean isLoopback(HttpUrl url) {
        return url.host().equals("127.0.0.1")
                || url.host().equals("::1")
                || url.host().equals("localhost");
    }

    private static Fault untrusted(Path file, String why) {
        return new Fault(
                FaultKind.FORBIDDEN,
                "platform/untrusted",
                "The note that says where the platform runs is not trusted: " + why + ".",
                "Look at " + file + "; remove it if it is not yours, and start Tone again.");
    }
}
