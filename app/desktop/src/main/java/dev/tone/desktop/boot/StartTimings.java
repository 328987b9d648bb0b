package dev.tone.desktop.boot;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/// Marks of the start as JSON lines: when, in milliseconds of the epoch and since the process began. The latter is
/// for people; Linux knows the beginning only to the second or so, and a benchmark takes the former. Written only when
/// `-Dtone.timings=FILE` names a file. Thread-safe.
public final class StartTimings {
    private final @Nullable Path file;
    private final Instant exec;
    private final Set<String> marked = ConcurrentHashMap.newKeySet();

    StartTimings(@Nullable Path file, Instant exec) {
        this.file = file;
        this.exec = exec;
    }

    static StartTimings ofProcess() {
        @Nullable String file = System.getProperty("tone.timings");
        if (file == null) {
            return new StartTimings(null, Instant.EPOCH);
        }
        Instant exec = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
        return new StartTimings(Path.of(file), exec);
    }

    /// Marks a moment once; later marks of the same name are ignored.
    public void mark(String name) {
        if (file == null || !marked.add(name)) {
            return;
        }
        Instant now = Instant.now();
        double at = Duration.between(Instant.EPOCH, now).toNanos() / 1e6;
        double millis = Duration.between(exec, now).toNanos() / 1e6;
        String line = "{\"mark\":\"" + name + "\",\"at\":" + tenths(at) + ",\"ms\":" + tenths(millis) + "}\n";
        try {
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            LoggerFactory.getLogger(StartTimings.class).warn("Cannot write start timings to {}", file, e);
        }
    }

    private static BigDecimal tenths(double millis) {
        return BigDecimal.valueOf(Math.round(millis * 10), 1);
    }
}
