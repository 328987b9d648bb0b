package dev.tone.platform.artifacts.uploads;

import java.nio.ByteBuffer;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Semaphore;

/// Memory that the bytes of uploads pass through: outside of the heap, where the system reads and writes it without a
/// copy, and aligned as [PartFile] wants it for large files. Some of it is kept for the next request. Thread-safe.
final class BlockPool {
    /// What of it a kill of the platform loses is sent twice.
    static final int BLOCK = 1 << 18;

    private static final int KEPT = 8;
    private static final int AT_ONCE = 4;

    private final Queue<ByteBuffer> free = new ArrayBlockingQueue<>(KEPT);

    /// The blocks of one request: a few at a time, so that none outruns the disk or the hashing.
    final class Share {
        private final Semaphore places = new Semaphore(AT_ONCE);
        private final int size;

        private Share(int size) {
            this.size = size;
        }

        /// Waits until one is free.
        ByteBuffer take() throws InterruptedException {
            places.acquire();
            if (size < BLOCK) {
                return ByteBuffer.allocate(size);
            }
            ByteBuffer block = free.poll();
            return block == null ? newBlock() : block.clear();
        }

        void give(ByteBuffer block) {
            if (block.isDirect()) {
                free.offer(block);
            }
            places.release();
        }
    }

    /// @param size of its blocks, at most [#BLOCK]
    Share share(int size) {
        return new Share(size);
    }

    private static ByteBuffer newBlock() {
        return ByteBuffer.allocateDirect(BLOCK + PartFile.ALIGNMENT)
                .alignedSlice(PartFile.ALIGNMENT)
                .slice(0, BLOCK);
    }
}
