package dev.tone.platform.artifacts.archive;

import java.io.IOException;
import java.io.InputStream;

/// Where the bytes of entries go.
@FunctionalInterface
public interface EntryStore {
    record Content(String digest, long size) {}

    /// Reads the stream to its end and keeps the bytes.
    Content store(InputStream bytes) throws IOException;
}
