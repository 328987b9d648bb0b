package dev.tone.platform.deployments.logs;

import dev.tone.model.log.LineFormat;
import dev.tone.model.log.LogLine;
import dev.tone.model.log.LogPage;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One append-only log in one folder. Thread-safe: appended by several threads, read while it is written.
public final class StoredLog {
    private static final Logger LOG = LoggerFactory.getLogger(StoredLog.class);
    static final String COMPLETE = "complete";
    private static final int SEAL_AT = 8 << 20;

    private final Path directory;
    private final Clock clock;
    private final Executor sealer;
    private final long kept;
    private final Runnable appended;
    private final LineCodec codec = new LineCodec();
    private final Object lock = new Object();
    /// Replaced, never changed, so that readers keep what they have.
    private volatile List<Segment> segments;

    private volatile boolean complete;
    private @Nullable RandomAccessFile out;

    /// @param kept bytes on disk from which on the oldest lines go; about
    /// @param appended is told after each append and when the log is complete, on the appending thread
    StoredLog(Path directory, Clock clock, Executor sealer, long kept, Runnable appended) {
        this.directory = directory;
        this.clock = clock;
        this.sealer = sealer;
        this.kept = kept;
        this.appended = appended;
        try {
            segments = recover(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        complete = Files.exists(directory.resolve(COMPLETE));
    }

    private static List<Segment> recover(Path directory) throws IOException {
        List<Segment> found = new ArrayList<>();
        if (!Files.isDirectory(directory)) {
            return found;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (name.endsWith(SealedSegment.SUFFIX)) {
                    found.add(SealedSegment.open(file));
                } else if (name.endsWith(".new")) {
                    Files.delete(file);
                } else if (name.endsWith(RawSegment.SUFFIX)) {
                    Path sealed = file.resolveSibling(Segment.fileName(Segment.firstOf(file), SealedSegment.SUFFIX));
                    if (Files.exists(sealed)) {
                        Files.delete(file);
                    } else {
                        found.add(RawSegment.recover(file));
                    }
                }
            }
        }
        found.sort(Comparator.comparingLong(Segment::first));
        return List.copyOf(found);
    }

    /// @return sequence of the last line, also when there was nothing to append
    public long append(List<LogEntry> entries) {
        long last;
        synchronized (lock) {
            if (complete) {
                throw new IllegalStateException("The log is complete: " + directory.getFileName());
            }
            try {
                last = write(entries);
            } catch (IOException e) {
                throw new UncheckedIOException("The log cannot be written", e);
            }
        }
        if (!entries.isEmpty()) {
            appended.run();
        }
        return last;
    }

    private long write(List<LogEntry> entries) throws IOException {
        int next = 0;
        while (next < entries.size()) {
            RawSegment segment = active();
            RandomAccessFile file = opened(segment);
            long millis = clock.millis();
            long base = segment.bytesOnDisk();
            codec.clear();
            int from = next;
            int[] ends = new int[Math.min(entries.size() - from, 4096)];
            while (next < entries.size() && next - from < ends.length && base + codec.length() < SEAL_AT) {
                codec.add(millis, entries.get(next));
                ends[next - from] = codec.length();
                next++;
            }
            file.seek(base);
            file.write(codec.bytes(), 0, codec.length());
            int start = 0;
            for (int i = 0; i < next - from; i++) {
                segment.published(base + start, base + ends[i]);
                start = ends[i];
            }
        }
        return last();
    }

    private RawSegment active() throws IOException {
        Segment newest = segments.isEmpty() ? null : segments.getLast();
        if (newest instanceof RawSegment raw && raw.bytesOnDisk() < SEAL_AT) {
            return raw;
        }
        if (out != null) {
            out.close();
            out = null;
        }
        if (newest instanceof RawSegment full) {
            sealer.execute(() -> seal(full));
        }
        Files.createDirectories(directory);
        long first = last() + 1;
        RawSegment fresh = new RawSegment(directory.resolve(Segment.fileName(first, RawSegment.SUFFIX)), first);
        List<Segment> more = new ArrayList<>(segments);
        more.add(fresh);
        List<Segment> gone = new ArrayList<>();
        long size = bytesOnDisk();
        while (size > kept && more.size() > 1) {
            Segment oldest = more.removeFirst();
            gone.add(oldest);
            size -= oldest.bytesOnDisk();
        }
        segments = List.copyOf(more);
        for (Segment oldest : gone) {
            Files.deleteIfExists(oldest.file());
        }
        return fresh;
    }

    private RandomAccessFile opened(RawSegment segment) throws IOException {
        RandomAccessFile file = out;
        if (file == null) {
            file = new RandomAccessFile(segment.file().toFile(), "rw");
            out = file;
        }
        return file;
    }

    private void seal(RawSegment raw) {
        try {
            SealedSegment sealed = SealedSegment.seal(raw);
            boolean wanted;
            synchronized (lock) {
                List<Segment> exchanged = new ArrayList<>(segments);
                wanted = exchanged.remove(raw);
                if (wanted) {
                    exchanged.add(sealed);
                    exchanged.sort(Comparator.comparingLong(Segment::first));
                    segments = List.copyOf(exchanged);
                }
            }
            Files.deleteIfExists(wanted ? raw.file() : sealed.file());
        } catch (IOException e) {
            // Nothing is lost: the raw segment stays.
            LOG.warn("A log segment could not be compressed: {}", e.getMessage());
        }
    }

    /// Nothing more will come. Returns when the log is on the disk.
    public void complete() {
        synchronized (lock) {
            if (complete) {
                return;
            }
            try {
                if (out != null) {
                    out.getFD().sync();
                }
                close();
                Files.createDirectories(directory);
                Files.write(directory.resolve(COMPLETE), new byte[0]);
            } catch (IOException e) {
                throw new UncheckedIOException("The log cannot be written", e);
            }
            complete = true;
        }
        appended.run();
    }

    public boolean isComplete() {
        return complete;
    }

    /// Sequence of the newest line, 0 when there is none.
    public long last() {
        List<Segment> now = segments;
        return now.isEmpty() ? 0 : now.getLast().last();
    }

    /// Begins later than asked when the oldest lines are no longer kept.
    ///
    /// @param from first sequence wanted; 0 as 1; negative counts from the end, -1 for the last line
    /// @param limit most lines wanted
    public LogPage page(long from, int limit) {
        for (int attempt = 0; ; attempt++) {
            boolean done = complete;
            List<Segment> now = segments;
            long last = now.isEmpty() ? 0 : now.getLast().last();
            long first = now.isEmpty() ? 1 : now.getFirst().first();
            long start = Math.max(first, from < 0 ? last + 1 + from : from);
            try {
                return new LogPage(read(now, start, Math.min(limit, last - start + 1)), last, done);
            } catch (NoSuchFileException | FileNotFoundException e) {
                // A segment was compressed while we read it.
                if (attempt == 3) {
                    throw new UncheckedIOException(e);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static List<LogLine> read(List<Segment> segments, long start, long wanted) throws IOException {
        List<LogLine> lines = new ArrayList<>();
        for (Segment segment : segments) {
            long next = start + lines.size();
            if (lines.size() < wanted && segment.last() >= next) {
                segment.read(next, (int) wanted, lines);
            }
        }
        return lines;
    }

    /// Writes the texts of all lines, one a line.
    public void writeTexts(OutputStream target) throws IOException {
        long next = 1;
        int attempts = 0;
        while (next <= last()) {
            long wanted = next;
            Segment segment = segments.stream()
                    .filter(candidate -> candidate.last() >= wanted)
                    .findFirst()
                    .orElseThrow();
            long last = segment.last();
            try {
                segment.writeTexts(target);
                next = last + 1;
            } catch (NoSuchFileException | FileNotFoundException e) {
                if (++attempts > 3) {
                    throw e;
                }
            }
        }
    }

    /// Writes all lines from this sequence on, or from the oldest that is kept, as they are stored, below a
    /// [LineFormat.Header].
    public void writeLines(long from, OutputStream target) throws IOException {
        long last = last();
        List<Segment> kept = segments;
        long next =
                Math.max(Math.max(1, from), kept.isEmpty() ? 1 : kept.getFirst().first());
        target.write(new LineFormat.Header(next, last).bytes());
        int attempts = 0;
        while (next <= last) {
            long wanted = next;
            Segment segment = segments.stream()
                    .filter(candidate -> candidate.first() <= wanted && candidate.last() >= wanted)
                    .findFirst()
                    .orElse(null);
            if (segment == null) {
                // The oldest lines went while they were read: whoever reads asks again from there.
                return;
            }
            try {
                next += segment.writeLines(next, target);
            } catch (NoSuchFileException | FileNotFoundException e) {
                // It was compressed or has gone meanwhile; nothing of it was written.
                if (++attempts > 3) {
                    throw e;
                }
            }
        }
    }

    long bytesOnDisk() {
        return segments.stream().mapToLong(Segment::bytesOnDisk).sum();
    }

    void close() {
        synchronized (lock) {
            try {
                if (out != null) {
                    out.close();
                    out = null;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
