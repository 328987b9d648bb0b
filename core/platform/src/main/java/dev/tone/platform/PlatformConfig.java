package dev.tone.platform;

import dev.tone.platform.kernel.secret.SecretKeyProvider;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How a platform is to run.
///
/// @param data folder that holds everything; made when missing
/// @param port of the API on loopback, 0 for any free one
/// @param embedded runs inside the app, for one local person
/// @param databaseUrl `jdbc:postgresql://…`, null for SQLite in the data folder
/// @param hostNames `name:port` texts under which clients may call it besides loopback
/// @param userName what the local person is called
/// @param setDamagedAside whether a database that cannot be read is moved out of the way, to start with an empty
///     one; never without having asked
/// @param secretKey where the key of the secrets is kept, null for a private file in the data folder
/// @param privateHosts that webhooks may lead to whatever their address, besides the public internet
/// @param store file that says where blobs are kept and with which credentials, null for the data folder
public record PlatformConfig(
        Path data,
        int port,
        boolean embedded,
        @Nullable String databaseUrl,
        Set<String> hostNames,
        String userName,
        boolean setDamagedAside,
        @Nullable SecretKeyProvider secretKey,
        @Nullable Path store,
        Set<String> privateHosts,
        Clock clock) {
    static final int MAX_PORT = 65_535;

    public PlatformConfig {
        hostNames = Set.copyOf(hostNames);
        privateHosts = Set.copyOf(privateHosts);
        if (port < 0 || port > MAX_PORT) {
            throw new IllegalArgumentException("A port is 0 to " + MAX_PORT);
        }
    }

    public static PlatformConfig embedded(Path data) {
        return of(data, true);
    }

    public static PlatformConfig headless(Path data) {
        return of(data, false);
    }

    private static PlatformConfig of(Path data, boolean embedded) {
        String user = System.getProperty("user.name", "me");
        return new PlatformConfig(
                data, 0, embedded, null, Set.of(), user, false, null, null, Set.of(), Clock.systemUTC());
    }

    public PlatformConfig withPort(int next) {
        return new PlatformConfig(
                data,
                next,
                embedded,
                databaseUrl,
                hostNames,
                userName,
                setDamagedAside,
                secretKey,
                store,
                privateHosts,
                clock);
    }

    public PlatformConfig withDatabase(String url) {
        return new PlatformConfig(
                data, port, embedded, url, hostNames, userName, setDamagedAside, secretKey, store, privateHosts, clock);
    }

    public PlatformConfig withDamagedSetAside() {
        return new PlatformConfig(
                data, port, embedded, databaseUrl, hostNames, userName, true, secretKey, store, privateHosts, clock);
    }

    public PlatformConfig withClock(Clock next) {
        return new PlatformConfig(
                data,
                port,
                embedded,
                databaseUrl,
                hostNames,
                userName,
                setDamagedAside,
                secretKey,
                store,
                privateHosts,
                next);
    }

    public PlatformConfig withStore(@Nullable Path file) {
        return new PlatformConfig(
                data,
                port,
                embedded,
                databaseUrl,
                hostNames,
                userName,
                setDamagedAside,
                secretKey,
                file,
                privateHosts,
                clock);
    }

    public PlatformConfig withHostNames(Set<String> names) {
        return new PlatformConfig(
                data,
                port,
                embedded,
                databaseUrl,
                names,
                userName,
                setDamagedAside,
                secretKey,
                store,
                privateHosts,
                clock);
    }

    public PlatformConfig withPrivateHosts(Set<String> hosts) {
        return new PlatformConfig(
                data,
                port,
                embedded,
                databaseUrl,
                hostNames,
                userName,
                setDamagedAside,
                secretKey,
                store,
                hosts,
                clock);
    }
}
