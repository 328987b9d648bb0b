package dev.tone.platform.deployments.logs;

import dev.tone.model.id.Id;
import dev.tone.model.observe.Pin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// All logs of a platform, a folder each. Thread-safe.
public final class LogStore implements Pin {
    private static final int KEPT_OPEN = 64;
    /// Other programs leave things in folders too.
    private static final Pattern OURS = Pattern.compile("[\\w-]{1,64}");

    private final Path directory;
    private final Clock clock;
    private final long kept;
    private final Consumer<String> appended;
    private final Map<String, StoredLog> logs = new LinkedHashMap<>(16, 0.75f, true);
    private final ExecutorService sealer = Executors.newSingleThreadExecutor(
            task -> Thread.ofPlatform().daemon().name("log-sealer").unstarted(task));

    public LogStore(Path directory, Clock clock) {
        this(directory, clock, Long.MAX_VALUE, name -> {});
    }

    /// @param kept bytes of one log from which on its oldest lines go
    /// @param appended is told the name of a log after each append to it, and when it is complete
    public LogStore(Path directory, Clock clock, long kept, Consumer<String> appended) {
        this.directory = directory;
        this.clock = clock;
        this.kept = kept;
        this.appended = appended;
    }

    /// @param name a valid id: names a folder
    public StoredLog log(String name) {
        Id.requireValid(name);
        synchronized (logs) {
            StoredLog log = logs.get(name);
            if (log == null) {
                log = new StoredLog(directory.resolve(name), clock, sealer, kept, () -> appended.accept(name));
                logs.put(name, log);
                forgetOldest();
            }
            return log;
        }
    }

    private void forgetOldest() {
        if (logs.size() > KEPT_OPEN) {
            // Only logs that nobody writes: two objects for one growing log would each have half of it.
            List<String> idle = new ArrayList<>();
            logs.forEach((name, log) -> {
                if (log.isComplete()) {
                    idle.add(name);
                }
            });
            idle.stream().limit(logs.size() - KEPT_OPEN).forEach(logs::remove);
        }
    }

    /// Logs on disk that nobody has said are complete.
    public List<String> incomplete() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(directory)) {
            return folders.filter(Files::isDirectory)
                    .filter(folder -> !Files.exists(folder.resolve(StoredLog.COMPLETE)))
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> OURS.matcher(name).matches())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Bytes on disk of one log.
    public long size(String name) {
        return Files.isDirectory(directory.resolve(name)) ? log(name).bytesOnDisk() : 0;
    }

    public void delete(String name) {
        synchronized (logs) {
            StoredLog log = logs.remove(name);
            if (log != null) {
                log.close();
            }
            Path folder = directory.resolve(name);
            if (!Files.isDirectory(folder)) {
                return;
            }
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.deleteIfExists(file);
                }
                Files.deleteIfExists(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() {
        sealer.close();
        synchronized (logs) {
            logs.values().forEach(StoredLog::close);
            logs.clear();
        }
    }
}
