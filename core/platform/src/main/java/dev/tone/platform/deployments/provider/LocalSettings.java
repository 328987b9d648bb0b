package dev.tone.platform.deployments.provider;

import dev.tone.platform.deployments.process.ProcessLimits;
import dev.tone.platform.deployments.sites.ProcessBackend;
import java.nio.file.Path;
import java.time.Duration;

/// @param work where builds happen; emptied at start
/// @param sites where processes keep their own data, a folder per environment
/// @param unisolatedAllowed whether commands may run where there is no sandbox: the embedded platform asks the person,
///     a headless one refuses
/// @param outputBytes how much of one command's output the log keeps
/// @param health how long a process may take until it is healthy
public record LocalSettings(
        Path work,
        Path sites,
        boolean unisolatedAllowed,
        String searchPath,
        Path javaHome,
        ProcessLimits limits,
        long outputBytes,
        Duration health,
        ProcessBackend.Backoff backoff) {
    public static LocalSettings of(Path work, Path sites, boolean unisolatedAllowed) {
        String path = System.getenv("PATH");
        return new LocalSettings(
                work,
                sites,
                unisolatedAllowed,
                path == null ? "/usr/local/bin:/usr/bin:/bin" : path,
                Path.of(System.getProperty("java.home")),
                ProcessLimits.forBuilds(),
                1L << 30,
                Duration.ofSeconds(60),
                ProcessBackend.Backoff.usual());
    }
}
