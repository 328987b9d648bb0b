package dev.tone.client.uploads;

import dev.tone.model.artifact.Sha256;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Remembers what files hashed to, so that an unchanged one is not read again: by path, size and time of change.
///
/// A file of lines that only grows until the next start. It may be lost at any moment: it is a cache. Thread-safe.
final class DigestCache implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DigestCache.class);
    private static final int MAX_ENTRIES = 200_000;

    private record Known(long size, Instant modified, String digest) {}

    private final Map<String, Known> known = new LinkedHashMap<>();
    private @Nullable BufferedWriter writer;

    private DigestCache() {}

    static DigestCache open(Path file) {
        DigestCache cache = new DigestCache();
        try {
            cache.load(file);
            cache.writer = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            LOG.warn("Digests are not remembered: {}", e.toString());
        }
        return cache;
    }

    private void load(Path file) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        int lines = 0;
        for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n")) {
            lines++;
            learn(line);
        }
        if (lines > 2 * known.size() + 1_000) {
            Path next = file.resolveSibling(file.getFileName() + ".next");
            try (BufferedWriter out = Files.newBufferedWriter(next)) {
                for (Map.Entry<String, Known> entry : known.entrySet()) {
                    out.write(line(entry.getKey(), entry.getValue()));
                }
            }
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// A line that cannot be read was torn by a crash.
    private void learn(String line) {
        String[] parts = line.split("\t", 4);
        try {
            if (parts.length == 4 && Sha256.isHex(parts[0])) {
                put(parts[3], new Known(Long.parseLong(parts[1]), Instant.parse(parts[2]), parts[0]));
            }
        } catch (RuntimeException e) {
            LOG.debug("A remembered digest cannot be read");
        }
    }

    private void put(String path, Known value) {
        known.remove(path);
        known.put(path, value);
        if (known.size() > MAX_ENTRIES) {
            known.remove(known.keySet().iterator().next());
        }
    }

    private static String line(String path, Known value) {
        return value.digest + "\t" + value.size + "\t" + value.modified + "\t" + path + "\n";
    }

    synchronized Optional<String> find(LocalFile file) {
        return Optional.ofNullable(known.get(key(file)))
                .filter(value -> value.size == file.size() && value.modified.equals(file.modified()))
                .map(Known::digest);
    }

    synchronized void remember(LocalFile file, String digest) {
        String path = key(file);
        if (path.indexOf('\n') >= 0) {
            return;
        }
        Known value = new Known(file.size(), file.modified(), digest);
        put(path, value);
        BufferedWriter out = writer;
        try {
            if (out != null) {
                out.write(line(path, value));
                out.flush();
            }
        } catch (IOException e) {
            LOG.debug("A digest is not remembered: {}", e.toString());
        }
    }

    synchronized void forget(LocalFile file) {
        known.remove(key(file));
    }

    private static String key(LocalFile file) {
        return file.path().toAbsolutePath().toString();
    }

    @Override
    public synchronized void close() {
        BufferedWriter out = writer;
        writer = null;
        try {
            if (out != null) {
                out.close();
            }
        } catch (IOException e) {
            LOG.debug("The digests' file did not close: {}", e.toString());
        }
    }
}
