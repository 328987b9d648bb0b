package dev.tone.platform.artifacts.blobs.objects;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What this process knows of objects without asking: that they are there, and when they were used. Thread-safe.
final class Seen {
    private static final int MOST = 100_000;
    /// Longer ago than any clean-up waits.
    private static final Duration FORGOTTEN = Duration.ofDays(3);

    private final Instant began;
    private final Map<String, Instant> touched = new HashMap<>();
    private final Map<String, Long> sizes = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST;
        }
    };

    Seen(Instant began) {
        this.began = began;
    }

    synchronized @Nullable Long size(String digest) {
        return sizes.get(digest);
    }

    synchronized void there(String digest, long size) {
        sizes.put(digest, size);
    }

    synchronized void gone(String digest) {
        sizes.remove(digest);
        touched.remove(digest);
    }

    synchronized void touch(String digest, Instant now) {
        if (touched.size() >= MOST) {
            touched.values().removeIf(time -> time.isBefore(now.minus(FORGOTTEN)));
        }
        touched.put(digest, now);
    }

    synchronized Instant touched(String digest) {
        return touched.getOrDefault(digest, began);
    }
}
