package dev.tone.platform.artifacts.blobs.objects;

import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/// Reads an object piece by piece: what is needed of it comes over the network, and little more. For one thread.
final class ObjectChannel implements SeekableByteChannel {
    private static final int FIRST = 256 << 10;
    private static final int LARGEST = 4 << 20;

    private final ObjectStore objects;
    private final String key;
    private final long size;
    private long position;
    private long pieceAt;
    private byte[] piece = new byte[0];
    private boolean open = true;

    ObjectChannel(ObjectStore objects, String key, long size) {
        this.objects = objects;
        this.key = key;
        this.size = size;
    }

    @Override
    public int read(ByteBuffer target) throws ClosedChannelException {
        if (!open) {
            throw new ClosedChannelException();
        }
        if (position >= size) {
            return -1;
        }
        if (position < pieceAt || position >= pieceAt + piece.length) {
            fetch();
        }
        int at = (int) (position - pieceAt);
        int count = Math.min(target.remaining(), piece.length - at);
        target.put(piece, at, count);
        position += count;
        return count;
    }

    /// Who goes on reading gets larger pieces.
    private void fetch() {
        boolean goesOn = piece.length > 0 && position == pieceAt + piece.length;
        int wanted = goesOn ? Math.min(LARGEST, piece.length * 2) : FIRST;
        piece = objects.read(key, position, (int) Math.min(wanted, size - position));
        pieceAt = position;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long next) {
        position = next;
        return this;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        open = false;
        piece = new byte[0];
    }

    @Override
    public int write(ByteBuffer source) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }
}
