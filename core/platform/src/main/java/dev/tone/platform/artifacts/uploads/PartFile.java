package dev.tone.platform.artifacts.uploads;

import dev.tone.platform.artifacts.blobs.Disk;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/// The bytes of an upload as far as they have come. Only one thread writes; [#flush] may run beside it.
final class PartFile implements AutoCloseable {
    private final FileChannel data;
    private final FileChannel journalFile;
    private final PartJournal journal;
    /// Bytes that count: journaled.
    private long length;
    /// Bytes in the file; more than [#length] while a request awaits its checksum.
    private long end;
    private final CRC32C pending = new CRC32C();

    private PartFile(FileChannel data, FileChannel journalFile) {
        this.data = data;
        this.journalFile = journalFile;
        this.journal = new PartJournal(journalFile);
    }

    /// Opens or makes it, and finds out how much of it is true.
    static PartFile open(Path data, Path journal) throws IOException {
        FileChannel bytes = channel(data);
        try {
            PartFile part = new PartFile(bytes, channel(journal));
            part.recover();
            return part;
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    private static FileChannel channel(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
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

    void append(byte[] bytes, int count) throws IOException {
        Disk.writeAll(data, ByteBuffer.wrap(bytes, 0, count));
        pending.update(bytes, 0, count);
        end += count;
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
        data.position(length);
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
        data.force(false);
    }

    @Override
    public void close() throws IOException {
        try (data) {
            journalFile.close();
        }
    }
}
