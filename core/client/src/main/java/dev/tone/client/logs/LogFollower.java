package dev.tone.client.logs;

import dev.tone.client.http.Faults;
import dev.tone.client.live.Follower;
import dev.tone.client.live.LiveChannel;
import dev.tone.client.live.Subscription;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.live.LiveFact;
import dev.tone.model.live.SequencedFact;
import dev.tone.model.live.Topic;
import dev.tone.model.log.LineFormat;
import dev.tone.model.log.LogLine;
import dev.tone.model.log.LogPage;
import dev.tone.model.observe.Observable;
import dev.tone.model.observe.Pin;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Follows one log and keeps a local copy of it: all lines that were ever seen here can be read and searched, also
/// without the platform. What is not here yet is fetched as it is stored, what is new comes over the live channel. Of a
/// log that is far ahead of the copy the end is fetched first, so that it can be read while the rest comes.
public final class LogFollower implements Pin {
    /// Lines of a log that are read at once; of more the end comes first.
    static final int FAR = 10_000;

    private static final int CHUNK = 1 << 18;
    private static final Duration SHOWN_EVERY = Duration.ofMillis(50);

    /// Lines of the end that are shown before those between are here.
    static final int TAIL = 300;

    private static final Duration AGAIN = Duration.ofSeconds(2);

    private final LogCopy copy;
    private final Source source;
    private final Executor calls;
    private final Observable<LogProgress> progress;
    private volatile List<LogLine> tail = List.of();
    private @Nullable Subscription subscription;
    private boolean closed;

    /// Reads a log over REST.
    public interface Source {
        /// `DeploymentService::logs` with the deployment given.
        ///
        /// @param from first sequence wanted; negative counts from the end
        LogPage read(Long from, Integer limit);

        /// `DeploymentService::logLines` with the deployment given.
        ///
        /// @param from first sequence wanted
        InputStream lines(long from);
    }

    /// @param folder of local copies
    /// @param topic of a deployment's or a site's log
    /// @param calls runs calls that block
    public LogFollower(Path folder, Topic topic, Source source, LiveChannel live, Executor calls) {
        this.source = source;
        this.calls = calls;
        copy = LogCopy.open(folder, LogCopies.name(topic));
        progress = new Observable<>(new LogProgress(copy.count(), copy.count(), false, null));
        synchronized (this) {
            subscription = live.follow(topic, copy.last(), new Events());
        }
    }

    /// Lines that are here. Changes on the channel's thread or on that of a call.
    public Observable<LogProgress> progress() {
        return progress;
    }

    /// The lines that are here, for searching and reading.
    public LogCopy copy() {
        return copy;
    }

    /// A line of the copy, or of the end while the lines between are on their way.
    ///
    /// @param index from 0
    /// @return null when the line is not here yet
    public @Nullable LogLine line(long index) {
        if (index < copy.count()) {
            return copy.line(index);
        }
        List<LogLine> end = tail;
        if (end.isEmpty()) {
            return null;
        }
        long first = copy.count() == 0 ? 1 : copy.first();
        long at = first + index - end.getFirst().sequence();
        return at < 0 || at >= end.size() ? null : end.get((int) at);
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (subscription != null) {
            subscription.close();
        }
        copy.close();
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private synchronized void append(List<LogLine> lines) {
        if (closed) {
            return;
        }
        List<LogLine> fresh =
                lines.stream().filter(line -> line.sequence() > copy.last()).toList();
        if (!fresh.isEmpty()) {
            if (fresh.getFirst().sequence() != copy.last() + 1) {
                // The platform does not keep what is between any more.
                copy.clear();
            }
            copy.append(fresh);
            told(progress.get().complete(), null);
        }
    }

    private synchronized void startAnew() {
        if (!closed) {
            tail = List.of();
            copy.clear();
        }
    }

    private synchronized void showEnd(LogPage end) {
        tail = end.lines();
        told(false, null);
    }

    private synchronized void told(boolean complete, @Nullable Fault fault) {
        List<LogLine> end = tail;
        if (!end.isEmpty() && end.getLast().sequence() <= copy.last()) {
            tail = List.of();
            end = List.of();
        }
        long first = copy.count() == 0 ? 1 : copy.first();
        long known = end.isEmpty() ? copy.count() : end.getLast().sequence() - first + 1;
        progress.set(new LogProgress(copy.count(), known, complete, fault));
    }

    /// What came of stored lines.
    ///
    /// @param bytes that were taken
    /// @param next sequence of the line behind them
    private record Taken(int bytes, long next) {}

    /// @return null when nobody wants the lines any more, or other lines came in between
    private synchronized @Nullable Taken append(long first, byte[] stored, int length) {
        if (closed || first <= copy.last()) {
            return null;
        }
        if (first != copy.last() + 1) {
            // The platform does not keep what is between any more.
            copy.clear();
        }
        int bytes = copy.append(first, stored, length);
        told(progress.get().complete(), null);
        return new Taken(bytes, copy.count() == 0 ? first : copy.last() + 1);
    }

    /// Reads up to the end over REST, then goes on live.
    ///
    /// @param newest sequence that is known of
    private void readOn(Subscription behind, long newest) {
        try {
            if (newest - copy.last() > FAR && !isClosed()) {
                showEnd(source.read(-(long) TAIL, TAIL));
            }
            while (!isClosed()) {
                long from = copy.last() + 1;
                long last = readLines(from);
                if (last < from - 1) {
                    // What is here is of a log that the platform does not have any more.
                    startAnew();
                } else if (copy.last() < from || copy.last() >= last) {
                    break;
                }
            }
            behind.resume(copy.last());
        } catch (FaultException e) {
            again(behind, newest, e.fault());
        } catch (IOException e) {
            again(behind, newest, Faults.of(e).fault());
        } catch (IllegalArgumentException e) {
            again(behind, newest, Faults.garbage("The lines of a log could not be read."));
        }
    }

    private void again(Subscription behind, long newest, Fault fault) {
        told(false, fault);
        CompletableFuture.delayedExecutor(AGAIN.toMillis(), TimeUnit.MILLISECONDS, calls)
                .execute(() -> readOn(behind, newest));
    }

    /// Reads lines until the platform has told all that there were.
    ///
    /// @return sequence of the last of them
    private long readLines(long from) throws IOException {
        try (InputStream in = source.lines(from)) {
            byte[] bytes = new byte[CHUNK];
            int held = 0;
            LineFormat.Header header = null;
            long next = 0;
            long appended = System.nanoTime();
            while (true) {
                int count = in.read(bytes, held, bytes.length - held);
                held += Math.max(0, count);
                if (header == null) {
                    header = LineFormat.Header.parse(bytes, held);
                    if (header != null) {
                        next = header.first();
                        held -= header.bytes().length;
                        System.arraycopy(bytes, header.bytes().length, bytes, 0, held);
                    }
                }
                boolean due = count < 0 || held == bytes.length || System.nanoTime() - appended > SHOWN_EVERY.toNanos();
                if (header != null && due && held > 0) {
                    Taken taken = append(next, bytes, held);
                    if (taken == null) {
                        return header.last();
                    }
                    if (taken.bytes() == 0 && held == bytes.length) {
                        throw new IllegalArgumentException("A line without an end");
                    }
                    next = taken.next();
                    held -= taken.bytes();
                    System.arraycopy(bytes, taken.bytes(), bytes, 0, held);
                    appended = System.nanoTime();
                }
                if (count < 0) {
                    if (header == null) {
                        throw new IOException("No lines came");
                    }
                    return header.last();
                }
            }
        }
    }

    private final class Events implements Follower {
        @Override
        public void facts(List<SequencedFact> facts) {
            List<LogLine> lines = new ArrayList<>(facts.size());
            boolean complete = false;
            for (SequencedFact fact : facts) {
                switch (fact.fact()) {
                    case LiveFact.LineWritten written -> lines.add(written.line());
                    case LiveFact.LogCompleted _ -> complete = true;
                    default -> {}
                }
            }
            append(lines);
            if (complete) {
                told(true, null);
            }
        }

        @Override
        public void behind(Subscription subscription, long sequence) {
            calls.execute(() -> readOn(subscription, sequence));
        }

        @Override
        public void refused(Fault fault) {
            told(false, fault);
        }
    }
}
