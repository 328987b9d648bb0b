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
/// without the platform. Long logs are fetched over REST in pages, what is new comes over the live channel.
public final class LogFollower implements Pin {
    /// Lines that one call asks for.
    static final int PAGE = 1_000;

    private static final Duration AGAIN = Duration.ofSeconds(2);

    private final LogCopy copy;
    private final Source source;
    private final Executor calls;
    private final Observable<LogProgress> progress;
    private @Nullable Subscription subscription;
    private boolean closed;

    /// Reads lines over REST, `DeploymentService::logs` with the deployment given.
    @FunctionalInterface
    public interface Source {
        LogPage read(Long from, Integer limit);
    }

    /// @param folder of local copies
    /// @param topic of a deployment's or a site's log
    /// @param calls runs calls that block
    public LogFollower(Path folder, Topic topic, Source source, LiveChannel live, Executor calls) {
        this.source = source;
        this.calls = calls;
        copy = LogCopy.open(folder, topic.toString().replace(':', '-'));
        progress = new Observable<>(new LogProgress(copy.count(), false, null));
        synchronized (this) {
            subscription = live.follow(topic, copy.count(), new Events());
        }
    }

    /// Lines that are here. Changes on the channel's thread or on that of a call.
    public Observable<LogProgress> progress() {
        return progress;
    }

    /// Lines from a sequence on, from the local copy: cheap for any place in the log.
    public List<LogLine> lines(long from, int limit) {
        return copy.read(from, limit);
    }

    /// @throws FaultException when the query cannot be understood
    public LogSearch search(LogQuery query, LogSearch.Progress listener) {
        return new LogSearch(copy, query, listener);
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
                lines.stream().filter(line -> line.sequence() > copy.count()).toList();
        if (!fresh.isEmpty()) {
            copy.append(fresh);
            progress.set(new LogProgress(copy.count(), progress.get().complete(), null));
        }
    }

    private synchronized void tell(boolean complete, @Nullable Fault fault) {
        progress.set(new LogProgress(copy.count(), complete, fault));
    }

    /// Reads up to the end over REST, then goes on live.
    private void readOn(Subscription behind) {
        try {
            while (!isClosed()) {
                long from = copy.count() + 1;
                LogPage page = source.read(from, PAGE);
                append(page.lines());
                if (copy.count() < from || copy.count() >= page.last()) {
                    break;
                }
            }
            behind.resume(copy.count());
        } catch (FaultException e) {
            tell(false, e.fault());
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
                tell(true, null);
            }
        }

        @Override
        public void behind(Subscription subscription, long sequence) {
            calls.execute(() -> readOn(subscription));
        }

        @Override
        public void refused(Fault fault) {
            tell(false, fault);
        }
    }
}
