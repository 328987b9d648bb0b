package dev.tone.client.uploads;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.function.LongConsumer;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/// A stretch of a file as a request's body. It is sent once: a retry asks for the offset first.
final class FileBody extends RequestBody {
    static final MediaType BYTES = MediaType.get("application/offset+octet-stream");
    private static final int BUFFER = 1 << 20;

    private final LocalFile file;
    private final long from;
    private final long to;
    private final LongConsumer sent;

    /// @param sent called with the position in the file
    FileBody(LocalFile file, long from, long to, LongConsumer sent) {
        this.file = file;
        this.from = from;
        this.to = to;
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
        try (FileChannel channel = open()) {
            ByteBuffer buffer = ByteBuffer.allocate((int) Math.clamp(contentLength(), 1, BUFFER));
            long at = from;
            while (at < to) {
                buffer.clear().limit((int) Math.min(buffer.capacity(), to - at));
                int n = read(channel, buffer, at);
                sink.write(buffer.array(), 0, n);
                at += n;
                sent.accept(at);
            }
        }
    }

    private FileChannel open() throws IOException {
        try {
            return FileChannel.open(file.path(), StandardOpenOption.READ);
        } catch (IOException e) {
            throw new ReadException(e);
        }
    }

    private static int read(FileChannel channel, ByteBuffer buffer, long at) throws IOException {
        try {
            int n = channel.read(buffer, at);
            if (n < 0) {
                throw new EOFException("The file became shorter");
            }
            return n;
        } catch (IOException e) {
            throw new ReadException(e);
        }
    }
}
