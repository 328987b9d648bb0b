package dev.tone.platform.deployments.logs;

import dev.tone.model.log.LogLine;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// A segment as it is written, with every 256th line's place in memory. One thread appends; what it has published in
/// [State] may be read by others at the same time.
///
/// Files are read through [RandomAccessFile], because an interrupted thread would close a channel under everybody.
final class RawSegment implements Segment {
    static final String SUFFIX = ".log";
    static final int EVERY = 256;
    private static final int CHUNK = 1 << 16;

    private final Path file;
    private final long first;
    private volatile State state = new State(new long[16], 0, 0);

    /// @param places of lines 0, 256, 512 … of the segment
    private record State(long[] places, int lines, long size) {}

    RawSegment(Path file, long first) {
        this.file = file;
        this.first = first;
    }

    /// Reads an existing file and cuts off a last line that was not written whole.
    static RawSegment recover(Path file) throws IOException {
        RawSegment segment = new RawSegment(file, Segment.firstOf(file));
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "rw")) {
            byte[] buffer = new byte[CHUNK * 4];
            int held = 0;
            long start = 0;
            boolean torn = false;
            while (!torn) {
                if (held == buffer.length) {
                    buffer = Arrays.copyOf(buffer, buffer.length * 2);
                }
                int count = in.read(buffer, held, buffer.length - held);
                if (count < 0) {
                    break;
                }
                int limit = held + count;
                int at = 0;
                int end;
                while ((end = Segment.lineEnd(buffer, at, limit)) >= 0) {
                    if (!LineCodec.isWhole(buffer, at, end)) {
                        torn = true;
                        break;
                    }
                    segment.published(start + at, start + end + 1);
                    at = end + 1;
                }
                held = limit - at;
                System.arraycopy(buffer, at, buffer, 0, held);
                start += at;
            }
            if (in.length() > segment.state.size()) {
                in.setLength(segment.state.size());
            }
        }
        return segment;
    }

    /// A line was written.
    void published(long from, long to) {
        State before = state;
        long[] places = before.places();
        if (before.lines() % EVERY == 0) {
            int slot = before.lines() / EVERY;
            if (slot == places.length) {
                places = Arrays.copyOf(places, slot * 2);
            }
            // Readers of the state before do not look at this slot.
            places[slot] = from;
        }
        state = new State(places, before.lines() + 1, to);
    }

    @Override
    public Path file() {
        return file;
    }

    @Override
    public long first() {
        return first;
    }

    @Override
    public int lines() {
        return state.lines();
    }

    @Override
    public long bytesOnDisk() {
        return state.size();
    }

    @Override
    public void read(long from, int wanted, List<LogLine> into) throws IOException {
        State now = state;
        int line = (int) (from - first);
        if (line >= now.lines()) {
            return;
        }
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            long place = now.places()[line / EVERY];
            int skip = line % EVERY;
            byte[] buffer = new byte[CHUNK];
            int held = 0;
            long sequence = from;
            in.seek(place);
            while (place < now.size()) {
                if (held == buffer.length) {
                    buffer = Arrays.copyOf(buffer, buffer.length * 2);
                }
                int count = in.read(buffer, held, (int) Math.min(buffer.length - held, now.size() - place));
                if (count < 0) {
                    throw new IOException("The log is shorter than it was: " + file.getFileName());
                }
                place += count;
                int limit = held + count;
                int at = 0;
                int end;
                while ((end = Segment.lineEnd(buffer, at, limit)) >= 0) {
                    if (skip > 0) {
                        skip--;
                    } else {
                        into.add(LineCodec.decode(sequence++, buffer, at, end));
                        if (into.size() == wanted) {
                            return;
                        }
                    }
                    at = end + 1;
                }
                held = limit - at;
                System.arraycopy(buffer, at, buffer, 0, held);
            }
        }
    }

    @Override
    public void writeTexts(OutputStream out) throws IOException {
        byte[] bytes = bytes();
        Segment.writeTexts(bytes, bytes.length, out);
    }

    @Override
    public int writeLines(long from, OutputStream out) throws IOException {
        State now = state;
        int line = (int) (from - first);
        if (line >= now.lines()) {
            return 0;
        }
        byte[] bytes = bytes(now.places()[line / EVERY], now.size());
        return Segment.writeLines(bytes, 0, bytes.length, line % EVERY, out);
    }

    /// A segment is a few megabytes.
    byte[] bytes() throws IOException {
        return bytes(0, state.size());
    }

    private byte[] bytes(long from, long to) throws IOException {
        byte[] bytes = new byte[(int) (to - from)];
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(from);
            in.readFully(bytes);
        }
        return bytes;
    }
}
