package dev.tone.platform.artifacts.blobs.objects;

import dev.tone.platform.artifacts.blobs.StoreFaults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentSkipListMap;

/// Objects that are kept as long as the test goes on.
final class MemoryObjects implements ObjectStore {
    final ConcurrentSkipListMap<String, byte[]> all = new ConcurrentSkipListMap<>();

    @Override
    public String description() {
        return "memory";
    }

    @Override
    public OptionalLong size(String key) {
        byte[] bytes = all.get(key);
        return bytes == null ? OptionalLong.empty() : OptionalLong.of(bytes.length);
    }

    @Override
    public void put(String key, Path file, long size) {
        try {
            all.put(key, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public byte[] read(String key, long from, int count) {
        byte[] bytes = all.get(key);
        if (bytes == null) {
            throw StoreFaults.noBlob();
        }
        return Arrays.copyOfRange(bytes, (int) from, (int) from + count);
    }

    @Override
    public boolean move(String key, String to) {
        byte[] bytes = all.remove(key);
        if (bytes != null) {
            all.put(to, bytes);
        }
        return bytes != null;
    }

    @Override
    public boolean delete(String key) {
        return all.remove(key) != null;
    }

    @Override
    public List<Entry> list(String folder) {
        return all.tailMap(folder).entrySet().stream()
                .takeWhile(entry -> entry.getKey().startsWith(folder))
                .map(entry -> new Entry(entry.getKey(), entry.getValue().length))
                .toList();
    }
}
