package dev.tone.platform.artifacts.blobs.objects;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/// A service that keeps objects by key. Calls block, try again by themselves what may pass, and throw
/// [dev.tone.model.fault.FaultException] (`store/…`) in the end. Thread-safe.
public interface ObjectStore extends AutoCloseable {
    /// @param key the whole key
    record Entry(String key, long size) {}

    /// What people call it, without secrets.
    String description();

    /// Empty when there is no such object; a failure to find out is a fault, never "empty".
    OptionalLong size(String key);

    /// Stores a whole file, over what is there.
    void put(String key, Path file, long size);

    /// Exactly that many bytes.
    ///
    /// @throws dev.tone.model.fault.FaultException `blob/not-found`
    byte[] read(String key, long from, int count);

    /// @return false when there is no such object
    boolean move(String key, String to);

    /// @return false when there was no such object
    boolean delete(String key);

    /// All objects directly in a folder, which ends with `/`.
    List<Entry> list(String folder);

    @Override
    default void close() {}
}
