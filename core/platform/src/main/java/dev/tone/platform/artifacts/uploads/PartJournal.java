package dev.tone.platform.artifacts.uploads;

import dev.tone.platform.artifacts.blobs.Disk;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/// Remembers which bytes of a part arrived whole: a record per write with its CRC-32C, a mark when all before it is on
/// the disk, a cut when bytes were taken back. Each record checks itself, so a torn tail is seen.
///
/// This is what makes an offset true after a crash without a sync per write: bytes behind the last mark are compared
/// with their checksums, and counted only as far as they match.
final class PartJournal {
    private static final int RECORD = 24;
    private static final int WRITTEN = 1;
    private static final int MARK = 2;
    private static final int CUT = 3;

    /// Bytes `[from, to)` that were written, by their checksum.
    record Written(long from, long to, int crc) {}

    /// @param safe bytes that are certainly there
    /// @param unsure what was written behind them
    record State(long safe, List<Written> unsure) {}

    private final FileChannel file;

    PartJournal(FileChannel file) {
        this.file = file;
    }

    State read() throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(file.size(), Integer.MAX_VALUE - RECORD));
        while (bytes.hasRemaining() && file.read(bytes, bytes.position()) >= 0) {}
        bytes.flip();
        long safe = 0;
        long end = 0;
        List<Written> unsure = new ArrayList<>();
        while (bytes.remaining() >= RECORD && isWhole(bytes)) {
            int kind = bytes.getInt();
            int crc = bytes.getInt();
            long at = bytes.getLong();
            bytes.getLong();
            switch (kind) {
                case WRITTEN -> unsure.add(new Written(end, at, crc));
                case MARK -> {
                    safe = at;
                    unsure.removeIf(written -> written.to() <= at);
                }
                default -> {
                    safe = Math.min(safe, at);
                    unsure.removeIf(written -> written.to() > at);
                }
            }
            end = kind == MARK ? Math.max(end, at) : at;
        }
        // What is behind a torn record is forgotten, and so is the record.
        file.truncate(bytes.position());
        file.position(bytes.position());
        return new State(safe, unsure);
    }

    private static boolean isWhole(ByteBuffer bytes) {
        return bytes.getLong(bytes.position() + 16) == check(bytes.slice(bytes.position(), 16));
    }

    void written(long to, int crc) throws IOException {
        append(WRITTEN, crc, to);
    }

    void mark(long at) throws IOException {
        append(MARK, 0, at);
    }

    void cut(long at) throws IOException {
        append(CUT, 0, at);
    }

    private void append(int kind, int crc, long at) throws IOException {
        ByteBuffer record = ByteBuffer.allocate(RECORD).putInt(kind).putInt(crc).putLong(at);
        record.putLong(check(record.duplicate().flip())).flip();
        Disk.writeAll(file, record);
    }

    private static long check(ByteBuffer bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        return crc.getValue() ^ 0x746f_6e65L;
    }
}
