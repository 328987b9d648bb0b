package dev.tone.platform.artifacts.blobs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/// A blob inside of a pack.
final class PackedChannel implements SeekableByteChannel {
    private final FileChannel pack;
    private final long from;
    private final int size;
    private long position;

    /// @param pack closed with this
    PackedChannel(FileChannel pack, long from, int size) {
        this.pack = pack;
        this.from = from;
        this.size = size;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        if (position >= size) {
            return -1;
        }
        int limit = target.limit();
        target.limit((int) Math.min(limit, target.position() + size - position));
        try {
            int n = pack.read(target, from + position);
            position += Math.max(0, n);
            return n;
        } finally {
            target.limit(limit);
        }
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long next) {
        if (next < 0) {
            throw new IllegalArgumentException("A position is not negative");
        }
        position = next;
        return this;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int write(ByteBuffer source) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long length) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return pack.isOpen();
    }

    @Override
    public void close() throws IOException {
        pack.close();
    }
}
