package dev.tone.platform.artifacts.blobs;

import dev.tone.model.artifact.Sha256;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;

/// Small blobs one behind the other in a file that is synced once for all of them. A record is the length (4 bytes),
/// the SHA-256 (32 bytes), and the bytes.
final class PackFile implements AutoCloseable {
    private static final int HEAD = Integer.BYTES + Sha256.HEX_LENGTH / 2;

    private final FileChannel channel;
    private final ByteBuffer head = ByteBuffer.allocate(HEAD);
    private long length;

    private PackFile(FileChannel channel) {
        this.channel = channel;
    }

    static PackFile create(Path file) throws IOException {
        return new PackFile(FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    /// Given to the system at once: what was written survives the end of this process.
    ///
    /// @return where the bytes begin
    long write(String digest, byte[] bytes, int count) throws IOException {
        head.clear().putInt(count).put(HexFormat.of().parseHex(digest)).flip();
        ByteBuffer[] record = {head, ByteBuffer.wrap(bytes, 0, count)};
        while (head.hasRemaining() || record[1].hasRemaining()) {
            channel.write(record);
        }
        long from = length + HEAD;
        length = from + count;
        return from;
    }

    void sync() throws IOException {
        channel.force(false);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /// What is told of each blob of a pack.
    interface Reader {
        void blob(String digest, long from, int size);
    }

    /// Reads what is whole; of a pack that nobody finished a crash may have torn the end.
    ///
    /// @param verify whether bytes are compared with their digests
    /// @param largest bytes of a blob, above which the pack is none of ours
    static void read(Path file, boolean verify, int largest, Reader reader) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long end = channel.size();
            ByteBuffer head = ByteBuffer.allocate(HEAD);
            for (long at = 0; at + HEAD <= end; ) {
                fill(channel, head.clear(), at);
                int size = head.flip().getInt();
                String digest = HexFormat.of().formatHex(head.array(), Integer.BYTES, HEAD);
                at += HEAD;
                if (size < 0 || size > largest || at + size > end) {
                    return;
                }
                if (verify && !Sha256.of(bytes(channel, at, size)).equals(digest)) {
                    return;
                }
                reader.blob(digest, at, size);
                at += size;
            }
        }
    }

    static byte[] bytes(FileChannel channel, long from, int size) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(size);
        fill(channel, bytes, from);
        return bytes.array();
    }

    private static void fill(FileChannel channel, ByteBuffer target, long from) throws IOException {
        for (long at = from; target.hasRemaining(); ) {
            int n = channel.read(target, at);
            if (n < 0) {
                throw new EOFException("The pack is shorter than it says");
            }
            at += n;
        }
    }
}
