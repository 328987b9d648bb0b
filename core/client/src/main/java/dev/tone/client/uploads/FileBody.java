package dev.tone.client.uploads;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.LongConsumer;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/// A stretch of a file as a request's body. It is sent once: a retry asks for the offset first.
final class FileBody extends RequestBody {
    static final MediaType BYTES = MediaType.get("application/offset+octet-stream");
    /// Small enough to stay in the processor's cache on its way from the file to the hashing and the socket.
    private static final int BLOCK = 128 << 10;
    /// What may wait for the hashing.
    private static final int BLOCKS = 4;

    private final LocalFile file;
    private final long from;
    private final long to;
    private final FileDigest digest;
    private final LongConsumer sent;

    /// @param digest is handed what is sent
    /// @param sent called with the position in the file
    FileBody(LocalFile file, long from, long to, FileDigest digest, LongConsumer sent) {
        this.file = file;
        this.from = from;
        this.to = to;
        this.digest = digest;
        this.sent = sent;
    }

    /// That the file could not be read, as opposed to the network having failed.
    static final class ReadException extends IOException {
        private static final long serialVersionUID = 1;

        ReadException(IOException cause) {
            super(cause);
        }

        IOException reason() {
            return (IOException) Objects.requireNonNull(getCause());
        }
    }

    @Override
    public MediaType contentType() {
        return BYTES;
    }

    @Override
    public long contentLength() {
        return to - from;
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        BlockingQueue<ByteBuffer> free = new ArrayBlockingQueue<>(BLOCKS);
        int blocks = 0;
        try (FileChannel channel = open()) {
            for (long at = from; at < to; ) {
                boolean isAnother = free.isEmpty() && blocks < BLOCKS;
                ByteBuffer block = isAnother ? block() : free.take();
                blocks += isAnother ? 1 : 0;
                block.clear().limit((int) Math.min(block.capacity(), to - at));
                read(channel, block, at);
                block.flip();
                int count = block.remaining();
                sink.write(block.duplicate());
                digest.passing(at, block, () -> free.add(block));
                at += count;
                sent.accept(at);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private ByteBuffer block() {
        return ByteBuffer.allocateDirect((int) Math.clamp(contentLength(), 1, BLOCK));
    }

    private FileChannel open() throws IOException {
        try {
            return FileChannel.open(file.path(), StandardOpenOption.READ);
        } catch (IOException e) {
            throw new ReadException(e);
        }
    }

    private static void read(FileChannel channel, ByteBuffer buffer, long at) throws IOException {
        try {
            if (channel.read(buffer, at) < 0) {
                throw new EOFException("The file became shorter");
            }
        } catch (IOException e) {
            throw new ReadException(e);
        }
    }
}
