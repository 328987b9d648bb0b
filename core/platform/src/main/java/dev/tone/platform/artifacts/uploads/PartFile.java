package dev.tone.platform.artifacts.uploads;

import com.sun.nio.file.ExtendedOpenOption;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The bytes of an upload as far as they have come. Only one thread writes; [#flush] may run beside it.
///
/// Whole blocks of a large file go to the disk past the system's cache, where the file system can: the copy into the
/// cache costs as much as all other work on them together, and would drive out what others have there.
final class PartFile implements AutoCloseable {
    /// Of what goes past the cache: in memory, in the file, and of its length.
    static final int ALIGNMENT = 4_096;

    private static final Logger LOG = LoggerFactory.getLogger(PartFile.class);

    private final FileChannel data;
    private final FileChannel journalFile;
    private final PartJournal journal;
    /// Bytes that count: journaled.
    private long length;
    /// Bytes in the file; more than [#length] while a request awaits its checksum.
    private long end;
    private final CRC32C pending = new CRC32C();
    /// Null when nothing goes past the cache.
    private volatile @Nullable FileChannel direct;

    private PartFile(FileChannel data, FileChannel journalFile) {
        this.data = data;
        this.journalFile = journalFile;
        this.journal = new PartJournal(journalFile);
    }

    /// Opens or makes it, and finds out how much of it is true.
    ///
    /// @param large whether it is worth it to go past the system's cache
    static PartFile open(Path data, Path journal, boolean large) throws IOException {
        FileChannel bytes = channel(data);
        try {
            PartFile part = new PartFile(bytes, channel(journal));
            part.recover();
            part.direct = large ? pastTheCache(data) : null;
            return part;
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    private static FileChannel channel(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private static @Nullable FileChannel pastTheCache(Path file) {
        try {
            return FileChannel.open(file, StandardOpenOption.WRITE, ExtendedOpenOption.DIRECT);
        } catch (IOException | UnsupportedOperationException e) {
            LOG.debug("Files of uploads go through the system's cache: {}", e.toString());
            return null;
        }
    }

    private void recover() throws IOException {
        PartJournal.State state = journal.read();
        long sure = Math.min(state.safe(), data.size());
        for (PartJournal.Written written : state.unsure()) {
            if (written.from() != sure || !isTrue(written)) {
                break;
            }
            sure = written.to();
        }
        length = sure;
        takeBack();
    }

    private boolean isTrue(PartJournal.Written written) throws IOException {
        CRC32C crc = new CRC32C();
        ByteBuffer buffer = ByteBuffer.allocate(1 << 18);
        for (long at = written.from(); at < written.to(); ) {
            buffer.clear().limit((int) Math.min(buffer.capacity(), written.to() - at));
            int n = data.read(buffer, at);
            if (n < 0) {
                return false;
            }
            crc.update(buffer.flip());
            at += n;
        }
        return (int) crc.getValue() == written.crc();
    }

    long length() {
        return length;
    }

    /// @param bytes stays as it is
    void append(ByteBuffer bytes) throws IOException {
        ByteBuffer left = bytes.duplicate();
        writeDirectly(left);
        for (long at = end + left.position(); left.hasRemaining(); ) {
            at += data.write(left, at);
        }
        pending.update(bytes.duplicate());
        end += bytes.remaining();
    }

    /// Writes what can go past the cache. What is left after a failure goes the usual way, which tells what is wrong.
    private void writeDirectly(ByteBuffer bytes) throws IOException {
        FileChannel channel = direct;
        if (channel == null || !bytes.isDirect() || end % ALIGNMENT != 0 || bytes.remaining() % ALIGNMENT != 0) {
            return;
        }
        long from = end - bytes.position();
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes, from + bytes.position());
            }
        } catch (IOException e) {
            LOG.info("The file of an upload goes through the system's cache from here on: {}", e.toString());
            direct = null;
            channel.close();
        }
    }

    /// What was appended counts from now on.
    void accept() throws IOException {
        if (end > length) {
            journal.written(end, (int) pending.getValue());
            pending.reset();
            length = end;
        }
    }

    /// What was appended and not accepted is gone.
    void takeBack() throws IOException {
        pending.reset();
        end = length;
        if (data.size() > length) {
            data.truncate(length);
        }
    }

    /// Goes back to an earlier length.
    void cut(long to) throws IOException {
        journal.cut(to);
        length = to;
        takeBack();
    }

    /// All that counts is on the disk when this returns, and stays there without the journal's tail being read.
    void sync() throws IOException {
        data.force(false);
        journal.mark(length);
        journalFile.force(false);
    }

    /// Starts to bring bytes to the disk early, so that [#sync] has little left. Any thread.
    void flush() throws IOException {
        if (direct == null) {
            data.force(false);
        }
    }

    @Override
    public void close() throws IOException {
        try (data;
                FileChannel _ = direct) {
            journalFile.close();
        }
    }
}
