package dev.tone.client.logs;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.tone.model.json.Json;
import dev.tone.model.log.LogLine;
import dev.tone.model.observe.Pin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// The lines of one log on the local disk, append-only: `FILE.log` holds a line of JSON each, `FILE.idx` where each
/// begins (8 bytes), so that line N is one small read however long the log is. Not flushed: the platform has the
/// original, and what a crash cut off is fetched again.
///
/// One thread appends; any thread reads what was appended before.
final class LogCopy implements Pin {
    private static final int ENTRY = Long.BYTES;

    private final FileChannel lines;
    private final FileChannel index;
    private volatile long count;
    private long end;

    private LogCopy(FileChannel lines, FileChannel index) throws IOException {
        this.lines = lines;
        this.index = index;
        recover();
    }

    static LogCopy open(Path folder, String name) {
        try {
            Files.createDirectories(folder);
            return new LogCopy(channel(folder.resolve(name + ".log")), channel(folder.resolve(name + ".idx")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileChannel channel(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /// Lines have the sequences 1 to this.
    long count() {
        return count;
    }

    /// @param more the lines that follow, without a gap
    void append(List<LogLine> more) {
        ByteBuffer starts = ByteBuffer.allocate(more.size() * ENTRY);
        var text = new java.io.ByteArrayOutputStream();
        long next = count + 1;
        try {
            for (LogLine line : more) {
                if (line.sequence() != next++) {
                    throw new IllegalArgumentException("Line " + line.sequence() + " does not follow " + (next - 2));
                }
                starts.putLong(end + text.size());
                text.write(Json.mapper().writeValueAsBytes(line));
                text.write('\n');
            }
            write(lines, ByteBuffer.wrap(text.toByteArray()), end);
            write(index, starts.flip(), count * ENTRY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        end += text.size();
        count += more.size();
    }

    /// Lines from a sequence on.
    List<LogLine> read(long from, int limit) {
        long known = count;
        long first = Math.max(1, from);
        int size = (int) Math.min(limit, known - first + 1);
        if (size <= 0) {
            return List.of();
        }
        try {
            ByteBuffer starts = read(index, (first - 1) * ENTRY, size * ENTRY);
            long begin = starts.getLong(0);
            long stop = first - 1 + size < known
                    ? read(index, (first - 1 + size) * ENTRY, ENTRY).getLong(0)
                    : endOf(known);
            byte[] bytes = read(lines, begin, Math.toIntExact(stop - begin)).array();
            List<LogLine> found = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                int offset = (int) (starts.getLong(i * ENTRY) - begin);
                int length = (int) ((i + 1 < size ? starts.getLong((i + 1) * ENTRY) : stop) - begin) - offset;
                found.add(Json.mapper().readValue(bytes, offset, length, LogLine.class));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where the last known line ends; later ones may be under way.
    private long endOf(long known) throws IOException {
        long start = read(index, (known - 1) * ENTRY, ENTRY).getLong(0);
        ByteBuffer buffer = ByteBuffer.allocate(8 * 1024);
        long at = start;
        while (true) {
            buffer.clear();
            int read = lines.read(buffer, at);
            for (int i = 0; i < read; i++) {
                if (buffer.get(i) == '\n') {
                    return at + i + 1;
                }
            }
            if (read <= 0) {
                throw new IOException("A log's copy ends early");
            }
            at += read;
        }
    }

    /// Goes back to the last line that is whole in both files.
    private void recover() throws IOException {
        long known = index.size() / ENTRY;
        while (known > 0) {
            long start = read(index, (known - 1) * ENTRY, ENTRY).getLong(0);
            if (start >= 0 && start < lines.size()) {
                count = known;
                try {
                    long stop = endOf(known);
                    byte[] line =
                            read(lines, start, Math.toIntExact(stop - start)).array();
                    if (Json.mapper().readValue(line, LogLine.class).sequence() == known) {
                        end = stop;
                        break;
                    }
                } catch (JsonProcessingException | ArithmeticException e) {
                    // Half written: the one before may be whole.
                } catch (IOException e) {
                    // As above: no line end.
                }
            }
            known--;
        }
        count = known;
        if (known == 0) {
            end = 0;
        }
        index.truncate(known * ENTRY);
        lines.truncate(end);
    }

    private static ByteBuffer read(FileChannel channel, long from, int size) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(size);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, from + buffer.position()) < 0) {
                throw new IOException("A log's copy ends early");
            }
        }
        return buffer;
    }

    private static void write(FileChannel channel, ByteBuffer buffer, long at) throws IOException {
        while (buffer.hasRemaining()) {
            at += channel.write(buffer, at);
        }
    }

    @Override
    public void close() {
        try {
            lines.close();
            index.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
