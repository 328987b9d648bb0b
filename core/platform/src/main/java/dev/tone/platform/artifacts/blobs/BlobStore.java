package dev.tone.platform.artifacts.blobs;

import dev.tone.model.fault.FaultException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Bytes by their SHA-256. A blob is there whole and verified, or it is not there; it never changes.
///
/// Failures of the disk are faults (`disk/…`) that say what to do. Thread-safe.
public interface BlobStore extends AutoCloseable {
    /// @param bytes its size
    /// @param touched when somebody last stored or claimed it; what nobody uses may go some time after that
    record Blob(String digest, long bytes, Instant touched) {}

    /// @param created whether it was not there before
    record Stored(Blob blob, boolean created) {
        public String digest() {
            return blob.digest();
        }

        public long bytes() {
            return blob.bytes();
        }
    }

    Optional<Blob> find(String digest);

    /// What people call this store, without secrets: `disk`, or a service and a bucket.
    String description();

    /// Claims all of them.
    ///
    /// @return those that are not there
    default Set<String> claimAll(Collection<String> digests) {
        return digests.stream().filter(digest -> !claim(digest)).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// Says whether it is there, and if so keeps it from the clean-up for a while.
    boolean claim(String digest);

    /// Stores all bytes of the stream; durable when this returns.
    ///
    /// @param expected the digest that they must have; null when it is not known before
    /// @throws IOException what the stream threw; nothing is stored then
    Stored put(InputStream bytes, @Nullable String expected) throws IOException;

    /// Stores many small blobs at a fraction of the cost of one [#put] each.
    Batch batch();

    /// Blobs that become durable and visible together. For one thread.
    interface Batch extends AutoCloseable {
        /// Not in the store before [#commit]; after a crash it may be there all the same, whole.
        ///
        /// @throws IOException what the stream threw
        default Blob put(InputStream bytes) throws IOException {
            return put(bytes, null);
        }

        /// @param expected the digest that they must have; with others the batch goes on as if they had not come
        /// @throws FaultException `blob/digest-mismatch`
        /// @throws IOException what the stream threw
        Blob put(InputStream bytes, @Nullable String expected) throws IOException;

        void commit();

        /// Lets go of what was not committed.
        @Override
        void close();
    }

    /// Takes over a file that the caller has written, hashed and made durable, without copying it where that can be.
    /// The file is gone afterwards.
    Stored adopt(Path file, String digest);

    /// @throws FaultException `blob/not-found`
    SeekableByteChannel open(String digest);

    /// Its bytes as a file of this computer, for what has to jump about in them.
    ///
    /// @throws FaultException `blob/not-found`
    Local local(String digest);

    /// A file that may go when this is closed. Read only: others share these bytes.
    record Local(Path path, Runnable done) implements AutoCloseable {
        @Override
        public void close() {
            done.run();
        }
    }

    /// Takes a blob whose bytes are damaged out of the way, where nobody finds it but who looks for it by hand: it
    /// counts as missing then, and can be stored again.
    ///
    /// @return false when it is not there
    boolean quarantine(String digest);

    boolean delete(String digest);

    /// Everything that is there. To be closed.
    Stream<Blob> all();

    @Override
    default void close() {}
}
