package dev.tone.platform.artifacts.uploads;

import dev.tone.model.artifact.Sha256;
import dev.tone.model.id.UploadId;
import dev.tone.platform.artifacts.blobs.Disk;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;

/// Puts the bytes of parts one behind the other into a new file, and hashes them on the way.
final class Joining {
    private static final int BUFFER = 1 << 20;

    /// Durable when this returns.
    ///
    /// @return SHA-256 of the whole
    static String join(UploadDirectory directory, Iterable<UploadInfo> parts, UploadId whole) throws IOException {
        MessageDigest digest = Sha256.newDigest();
        ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
        try (FileChannel target = FileChannel.open(
                directory.part(whole),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            for (UploadInfo part : parts) {
                append(directory, part, buffer, digest, target);
            }
            target.force(false);
        }
        return Sha256.finish(digest);
    }

    private static void append(
            UploadDirectory directory, UploadInfo part, ByteBuffer buffer, MessageDigest digest, FileChannel target)
            throws IOException {
        if (part.length() == 0) {
            return;
        }
        try (FileChannel source = FileChannel.open(directory.part(part.id()), StandardOpenOption.READ)) {
            for (long left = part.length(); left > 0; left -= buffer.limit()) {
                buffer.clear().limit((int) Math.min(buffer.capacity(), left));
                while (buffer.hasRemaining()) {
                    if (source.read(buffer) < 0) {
                        throw new IOException("A part is shorter than it was");
                    }
                }
                digest.update(buffer.flip());
                Disk.writeAll(target, buffer.rewind());
            }
        }
    }

    private Joining() {}
}
