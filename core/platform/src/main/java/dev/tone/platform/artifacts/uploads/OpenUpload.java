package dev.tone.platform.artifacts.uploads;

import dev.tone.platform.artifacts.blobs.Disk;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An unfinished upload that somebody works on. One request at a time holds it.
///
/// A request whose connection died silently would hold it until a time-out; so one that has brought nothing for a while
/// loses it to the next one that asks, and what it brings later is not written.
final class OpenUpload {
    private static final Logger LOG = LoggerFactory.getLogger(OpenUpload.class);
    /// What of it a kill of the platform loses is sent twice.
    private static final int BUFFER = 1 << 18;
    private static final int BUFFERS = 4;
    private static final long FLUSH_EVERY = 32L << 20;
    private static final String STORE = "store the upload";

    private final UploadInfo info;
    private final UploadDirectory directory;
    private final Executor threads;
    private final LongSupplier nanos;
    private final FollowingDigest digest;
    private @Nullable Holder holder;

    /// A request's right to change the upload.
    static final class Holder {
        private final PartFile part;
        private volatile long lastByte;
        private volatile boolean ending;

        private Holder(PartFile part, long now) {
            this.part = part;
            this.lastByte = now;
        }
    }

    OpenUpload(UploadInfo info, UploadDirectory directory, Executor threads, LongSupplier nanos) {
        this.info = info;
        this.directory = directory;
        this.threads = threads;
        this.nanos = nanos;
        this.digest = new FollowingDigest(directory.part(info.id()), threads);
    }

    UploadInfo info() {
        return info;
    }

    /// @param silence nanoseconds without a byte after which the present holder loses it; `Long.MAX_VALUE` never
    /// @throws FaultException `upload/locked`
    synchronized Holder hold(long silence) {
        if (holder != null && (holder.ending || nanos.getAsLong() - holder.lastByte < silence)) {
            throw UploadFaults.locked();
        }
        try {
            if (holder != null) {
                LOG.info("Upload {} is taken from a request that has gone silent", info.id());
                holder.part.close();
            }
            holder = new Holder(
                    PartFile.open(directory.part(info.id()), directory.journal(info.id())), nanos.getAsLong());
            return holder;
        } catch (IOException e) {
            throw Disk.fault(e, "open the upload");
        }
    }

    synchronized void release(Holder mine) {
        if (holder != mine) {
            return;
        }
        holder = null;
        try {
            mine.part.close();
        } catch (IOException e) {
            throw Disk.fault(e, STORE);
        }
    }

    /// All bytes are there: what follows may take long without any coming.
    synchronized void ending(Holder mine) {
        require(mine);
        mine.ending = true;
    }

    synchronized boolean isHeld() {
        return holder != null;
    }

    long offset(Holder mine) {
        return mine.part.length();
    }

    synchronized void sync(Holder mine) {
        require(mine);
        try {
            mine.part.sync();
        } catch (IOException e) {
            throw Disk.fault(e, STORE);
        }
    }

    /// Receives until the stream ends or the upload is whole. What arrived before a cut is kept, unless a checksum was
    /// promised for the whole request.
    ///
    /// @throws FaultException after having kept or taken back what arrived
    void receive(Holder mine, InputStream source, @Nullable Checksum checksum) throws InterruptedException {
        long from = mine.part.length();
        try {
            receiveAll(mine, source, checksum);
            boolean tooMuch = mine.part.length() == info.length() && source.read() >= 0;
            if (tooMuch) {
                takeBack(mine, from);
                throw UploadFaults.tooLong("The request has more bytes than the upload was announced with.");
            }
        } catch (IOException e) {
            throw UploadFaults.interrupted(e);
        }
    }

    private void receiveAll(Holder mine, InputStream source, @Nullable Checksum checksum)
            throws IOException, InterruptedException {
        long at = mine.part.length();
        long flushed = at;
        int size = (int) Math.min(BUFFER, Math.max(1, info.length() - at));
        BlockingQueue<byte[]> free = new ArrayBlockingQueue<>(BUFFERS);
        for (int i = 0; i < BUFFERS; i++) {
            free.add(new byte[i == 0 ? size : 0]);
        }
        Cut cut = new Cut();
        while (at < info.length() && !cut.ended) {
            byte[] buffer = free.take();
            buffer = buffer.length == 0 ? new byte[size] : buffer;
            int n = cut.fill(source, buffer, (int) Math.min(size, info.length() - at), mine, nanos);
            if (n > 0) {
                write(mine, at, buffer, n, checksum, free);
                at += n;
            }
            if (at - flushed >= FLUSH_EVERY) {
                flushed = at;
                threads.execute(() -> flush(mine));
            }
        }
        if (checksum != null && (cut.failure != null || !checksum.matches())) {
            synchronized (this) {
                require(mine);
                digest.reset();
                disk(mine.part::takeBack);
            }
            if (cut.failure == null) {
                throw UploadFaults.checksumMismatch("This request's bytes were not kept: send them again.");
            }
        }
        synchronized (this) {
            require(mine);
            disk(mine.part::accept);
        }
        if (cut.failure != null) {
            throw cut.failure;
        }
    }

    private synchronized void write(
            Holder mine, long at, byte[] buffer, int n, @Nullable Checksum checksum, BlockingQueue<byte[]> free) {
        require(mine);
        disk(() -> mine.part.append(buffer, n));
        if (checksum == null) {
            disk(mine.part::accept);
        } else {
            checksum.update(buffer, n);
        }
        if (info.isPart()) {
            // Only the digest of the whole says anything, and it is computed where the parts are joined.
            free.add(buffer);
        } else {
            digest.add(at, buffer, n, () -> free.add(buffer));
        }
    }

    private void takeBack(Holder mine, long to) throws InterruptedException {
        synchronized (this) {
            require(mine);
            digest.reset();
            disk(() -> mine.part.cut(to));
        }
    }

    private void flush(Holder mine) {
        try {
            mine.part.flush();
        } catch (IOException e) {
            // The sync at the end meets the same trouble and reports it.
            LOG.debug("Flushing upload {} failed", info.id(), e);
        }
    }

    /// SHA-256 of the whole.
    String digest() throws InterruptedException {
        try {
            return digest.of(info.length());
        } catch (IOException e) {
            throw Disk.fault(e, STORE);
        }
    }

    private void require(Holder mine) {
        if (holder != mine) {
            throw UploadFaults.locked();
        }
    }

    private interface DiskWork {
        void run() throws IOException;
    }

    private static void disk(DiskWork work) {
        try {
            work.run();
        } catch (IOException e) {
            throw Disk.fault(e, STORE);
        }
    }

    /// Fills buffers and remembers how the stream ended, so that what came before is not lost.
    private static final class Cut {
        private boolean ended;
        private @Nullable IOException failure;

        int fill(InputStream source, byte[] buffer, int wanted, Holder mine, LongSupplier nanos) {
            int filled = 0;
            try {
                while (filled < wanted) {
                    int n = source.read(buffer, filled, wanted - filled);
                    if (n < 0) {
                        ended = true;
                        break;
                    }
                    filled += n;
                    mine.lastByte = nanos.getAsLong();
                }
            } catch (IOException e) {
                ended = true;
                failure = e;
            }
            return filled;
        }
    }
}
