package dev.tone.platform.artifacts.uploads;

import dev.tone.model.artifact.FollowingDigest;
import dev.tone.platform.artifacts.blobs.Disk;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
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
    private static final long FLUSH_EVERY = 32L << 20;
    /// From here on bytes go past the system's cache.
    private static final long LARGE = 32L << 20;
    private static final String STORE = "store the upload";
    /// For a request that only brings its last bytes to the disk.
    private static final long PATIENCE_MS = 10_000;

    private final UploadInfo info;
    private final UploadDirectory directory;
    private final BlockPool blocks;
    private final Executor threads;
    private final LongSupplier nanos;
    private final FollowingDigest digest;
    private @Nullable Holder holder;
    private boolean ended;

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

    OpenUpload(UploadInfo info, UploadDirectory directory, BlockPool blocks, Executor threads, LongSupplier nanos) {
        this.info = info;
        this.directory = directory;
        this.blocks = blocks;
        this.threads = threads;
        this.nanos = nanos;
        this.digest = new FollowingDigest(directory.part(info.id()), threads);
    }

    UploadInfo info() {
        return info;
    }

    /// @param silence nanoseconds without a byte after which the present holder loses it; `Long.MAX_VALUE` never
    /// @throws FaultException `upload/locked`, `upload/not-found` once it was ended
    synchronized Holder hold(long silence) {
        if (ended) {
            throw UploadFaults.notFound();
        }
        if (holder != null && (holder.ending || nanos.getAsLong() - holder.lastByte < silence)) {
            throw UploadFaults.locked();
        }
        try {
            if (holder != null) {
                LOG.info("Upload {} is taken from a request that has gone silent", info.id());
                holder.part.close();
            }
            PartFile part = PartFile.open(
                    directory.part(info.id()), directory.journal(info.id()), !info.isPart() && info.length() >= LARGE);
            holder = new Holder(part, nanos.getAsLong());
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
        notifyAll();
        try {
            mine.part.close();
        } catch (IOException e) {
            throw Disk.fault(e, STORE);
        }
    }

    /// Takes it from whoever holds it, for good: nobody can hold it any more. A request that has brought all of its
    /// bytes is let finish first.
    ///
    /// @throws FaultException `upload/locked` when that takes too long
    synchronized void end() throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MS);
        while (holder != null && holder.ending) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                throw UploadFaults.locked();
            }
            wait(left);
        }
        if (holder != null) {
            release(holder);
        }
        ended = true;
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
        BlockPool.Share share = blocks.share((int) Math.clamp(info.length() - at, 1, BlockPool.BLOCK));
        ReadableByteChannel channel = channel(source);
        Cut cut = new Cut();
        while (at < info.length() && !cut.ended) {
            ByteBuffer block = share.take();
            // Blocks end where those of the file do, also after a cut in the middle of one.
            long wanted = Math.min(info.length() - at, BlockPool.BLOCK - at % BlockPool.BLOCK);
            cut.fill(channel, block.limit((int) Math.min(block.capacity(), wanted)), mine, nanos);
            int n = block.flip().remaining();
            if (n > 0) {
                write(mine, at, block, checksum, share);
                at += n;
            } else {
                share.give(block);
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

    private static ReadableByteChannel channel(InputStream source) {
        return source instanceof ReadableByteChannel channel ? channel : Channels.newChannel(source);
    }

    private synchronized void write(
            Holder mine, long at, ByteBuffer block, @Nullable Checksum checksum, BlockPool.Share share) {
        require(mine);
        disk(() -> mine.part.append(block));
        if (checksum == null) {
            disk(mine.part::accept);
        } else {
            checksum.update(block);
        }
        if (info.isPart()) {
            // Only the digest of the whole says anything, and it is computed where the parts are joined.
            share.give(block);
        } else {
            digest.add(at, block, () -> share.give(block));
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

        void fill(ReadableByteChannel source, ByteBuffer block, Holder mine, LongSupplier nanos) {
            try {
                while (block.hasRemaining()) {
                    if (source.read(block) < 0) {
                        ended = true;
                        break;
                    }
                    mine.lastByte = nanos.getAsLong();
                }
            } catch (IOException e) {
                ended = true;
                failure = e;
            }
        }
    }
}
