package dev.tone.desktop.link;

import dev.tone.client.http.ToneClient;
import dev.tone.client.live.Follower;
import dev.tone.client.live.LiveChannel;
import dev.tone.client.live.Subscription;
import dev.tone.desktop.logs.LogSource;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.live.LiveFact;
import dev.tone.model.live.SequencedFact;
import dev.tone.model.live.Topic;
import dev.tone.model.log.LogLine;
import dev.tone.model.log.LogPage;
import dev.tone.model.observe.Pin;
import dev.tone.model.observe.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A deployment's log: followed from its first line; what is too much to be told line by line is read in pages. Lines
/// come in order of their sequence, each once. Thread-safe.
final class ChannelLog implements LogSource, Pin {
    private static final Logger log = LoggerFactory.getLogger(ChannelLog.class);
    private static final int PAGE = 5_000;

    private final DeploymentId deployment;
    private final ToneClient client;
    private final Executor background;
    private final Signal<LogSource> changed = new Signal<>();
    private final List<LogLine> lines = new ArrayList<>();
    private final Subscription subscription;
    private boolean complete;

    ChannelLog(DeploymentId deployment, ToneClient client, LiveChannel channel, Executor background) {
        this.deployment = deployment;
        this.client = client;
        this.background = background;
        this.subscription = channel.follow(Topic.log(deployment), 0, new Following());
    }

    @Override
    public synchronized long size() {
        return lines.size();
    }

    @Override
    public synchronized LogLine line(long index) {
        return lines.get(Math.toIntExact(index));
    }

    @Override
    public synchronized boolean isComplete() {
        return complete;
    }

    @Override
    public Signal<LogSource> changed() {
        return changed;
    }

    @Override
    public void close() {
        subscription.close();
    }

    private synchronized long last() {
        return lines.isEmpty() ? 0 : lines.getLast().sequence();
    }

    private void add(List<LogLine> next, boolean nowComplete) {
        synchronized (this) {
            long last = last();
            for (LogLine line : next) {
                if (line.sequence() > last) {
                    lines.add(line);
                }
            }
            complete |= nowComplete;
        }
        changed.emit(this);
    }

    private void readOn(Subscription behind) {
        try {
            LogPage page;
            do {
                page = client.deployments().logs(deployment, last() + 1, PAGE);
                add(page.lines(), page.complete() && last() >= page.last());
            } while (last() < page.last() && !page.lines().isEmpty());
            behind.resume(last());
        } catch (FaultException e) {
            log.warn("The log of {} cannot be read on: {}", deployment, e.getMessage());
        }
    }

    private final class Following implements Follower {
        @Override
        public void facts(List<SequencedFact> facts) {
            List<LogLine> next = new ArrayList<>(facts.size());
            boolean completed = false;
            for (SequencedFact fact : facts) {
                if (fact.fact() instanceof LiveFact.LineWritten written) {
                    next.add(written.line());
                }
                completed |= fact.fact() instanceof LiveFact.LogCompleted;
            }
            add(next, completed);
        }

        @Override
        public void behind(Subscription behind, long sequence) {
            background.execute(() -> readOn(behind));
        }

        @Override
        public void refused(Fault fault) {
            log.warn("The log of {} is refused: {}", deployment, fault.title());
        }
    }
}
