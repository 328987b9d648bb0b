package dev.tone.platform.artifacts.blobs.objects;

import dev.tone.model.fault.FaultException;
import dev.tone.platform.artifacts.blobs.BlobStore;
import dev.tone.platform.artifacts.blobs.BlobStore.Blob;
import dev.tone.platform.artifacts.blobs.Disk;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Brings all blobs from one store to another, verified on the way. What is there already is not sent again, so that a
/// move that was cut goes on. Nothing is taken from the first store.
public final class BlobMove {
    private static final int TELL_EVERY = 100;

    private final BlobStore from;
    private final BlobStore to;
    private final Consumer<String> tell;

    /// @param damaged blobs of the first store whose bytes are not theirs; they were left there
    public record Moved(int blobs, int sent, long bytes, int damaged) {}

    /// @param tell hears how far it is, in sentences
    public BlobMove(BlobStore from, BlobStore to, Consumer<String> tell) {
        this.from = from;
        this.to = to;
        this.tell = tell;
    }

    public Moved run() {
        int blobs = 0;
        int sent = 0;
        int damaged = 0;
        long bytes = 0;
        try (Stream<Blob> all = from.all()) {
            for (Blob blob : (Iterable<Blob>) all::iterator) {
                if (to.find(blob.digest())
                        .filter(there -> there.bytes() == blob.bytes())
                        .isEmpty()) {
                    if (copy(blob)) {
                        sent++;
                        bytes += blob.bytes();
                    } else {
                        damaged++;
                    }
                }
                blobs++;
                if (blobs % TELL_EVERY == 0) {
                    tell.accept(blobs + " files, " + (bytes >> 20) + " MiB sent");
                }
            }
        }
        return new Moved(blobs, sent, bytes, damaged);
    }

    private boolean copy(Blob blob) {
        try (InputStream source = Channels.newInputStream(from.open(blob.digest()))) {
            to.put(source, blob.digest());
            return true;
        } catch (FaultException e) {
            if (e.fault().code().equals("blob/digest-mismatch")) {
                tell.accept("damaged, left where it is: " + blob.digest());
                return false;
            }
            throw e;
        } catch (IOException e) {
            throw Disk.fault(e, "read a file");
        }
    }
}
