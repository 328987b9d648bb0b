package dev.tone.desktop.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Marks of the start as JSON lines, each with its milliseconds since the process began. Written only when
/// `-Dtone.timings=FILE` names a file; a benchmark reads them. Thread-safe.
public final class StartTimings {
    private static final Logger log = LoggerFactory.getLogger(StartTimings.class);

    private final @Nullable Path file;
    private final Instant exec;
    private final Set<String> marked = ConcurrentHashMap.newKeySet();

    StartTimings(@Nullable Path file, Instant exec) {
        this.file = file;
        this.exec = exec;
    }

    static StartTimings ofProcess() {
        @Nullable String file = System.getProperty("tone.timings");
        Instant exec = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
        return new StartTimings(file == null ? null : Path.of(file), exec);
    }

    /// Marks a moment once; later marks of the same name are ignored.
    public void mark(String name) {
        if (file == null || !marked.add(name)) {
            return;
        }
        double millis = Duration.between(exec, Instant.now()).toNanos() / 1e6;
        String line = String.format(Locale.ROOT, "{\"mark\":\"%s\",\"ms\":%.1f}%n", name, millis);
        try {
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            log.warn("Cannot write start timings to {}", file, e);
        }
    }
}
