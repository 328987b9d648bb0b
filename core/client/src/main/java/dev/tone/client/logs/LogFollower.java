package dev.tone.client.logs;

import dev.tone.client.live.Follower;
import dev.tone.client.live.LiveChannel;
import dev.tone.client.live.Subscription;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.live.LiveFact;
import dev.tone.model.live.SequencedFact;
import dev.tone.model.live.Topic;
import dev.tone.model.log.LogLine;
import dev.tone.model.log.LogPage;
import dev.tone.model.observe.Observable;
import dev.tone.model.observe.Pin;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Follows one log and keeps a local copy of it: all lines that were ever seen here can be read and searched, also
/// without the platform. Long logs are fetched over REST in pages, what is new comes over the live channel. Of a log
/// that is far ahead of the copy the end is fetched first, so that it can be read while the rest comes.
public final class LogFollower implements Pin {
    /// Lines that one call asks for.
    static final int PAGE = 10_000;

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

    /// Reads lines over REST, `DeploymentService::logs` with the deployment given.
    @FunctionalInterface
    public interface Source {
        /// @param from first sequence wanted; negative counts from the end
        LogPage read(Long from, Integer limit);
    }

    /// @param folder of local copies
    /// @param topic of a deployment's or a site's log
    /// @param calls runs calls that block
    public LogFollower(Path folder, Topic topic, Source source, LiveChannel live, Executor calls) {
        this.source = source;
        this.calls = calls;
        copy = LogCopy.open(folder, topic.toString().replace(':', '-'));
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

    /// Reads up to the end over REST, then goes on live.
    private void readOn(Subscription behind) {
        try {
            while (!isClosed()) {
                long from = copy.last() + 1;
                LogPage page = source.read(from, PAGE);
                if (page.last() < from - 1) {
                    // What is here is of a log that the platform does not have any more.
                    startAnew();
                    continue;
                }
                append(page.lines());
                if (copy.last() < from || copy.last() >= page.last()) {
                    break;
                }
                if (tail.isEmpty() && page.last() - copy.last() > PAGE) {
                    showEnd(source.read(-(long) TAIL, TAIL));
                }
            }
            behind.resume(copy.last());
        } catch (FaultException e) {
            told(false, e.fault());
            CompletableFuture.delayedExecutor(AGAIN.toMillis(), TimeUnit.MILLISECONDS, calls)
                    .execute(() -> readOn(behind));
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
            calls.execute(() -> readOn(subscription));
        }

        @Override
        public void refused(Fault fault) {
            told(false, fault);
        }
    }
}
