package dev.tone.client.canvas;

import dev.tone.client.http.CanvasService;
import dev.tone.client.live.Follower;
import dev.tone.client.live.LiveChannel;
import dev.tone.client.live.Subscription;
import dev.tone.client.work.Scheduler;
import dev.tone.model.api.Page;
import dev.tone.model.canvas.AcceptedBatch;
import dev.tone.model.canvas.CanvasSnapshot;
import dev.tone.model.canvas.OperationBatch;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.fault.FaultKind;
import dev.tone.model.id.CanvasId;
import dev.tone.model.live.LiveFact;
import dev.tone.model.live.SequencedFact;
import dev.tone.model.live.Topic;
import dev.tone.model.observe.Pin;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The platform's side of a drawing over REST and the live channel.
public final class PlatformCanvasRemote implements CanvasRemote {
    private static final Logger LOG = LoggerFactory.getLogger(PlatformCanvasRemote.class);

    private final CanvasService service;
    private final LiveChannel live;
    private final Executor calls;
    private final Scheduler answers;

    /// @param calls runs calls that block, e.g. each on a virtual thread
    /// @param answers the scheduler of the [CanvasSync] that this is for
    public PlatformCanvasRemote(CanvasService service, LiveChannel live, Executor calls, Scheduler answers) {
        this.service = service;
        this.live = live;
        this.calls = calls;
        this.answers = answers;
    }

    @Override
    public void snapshot(CanvasId canvas, Reply<CanvasSnapshot> reply) {
        call(() -> service.snapshot(canvas, null), reply);
    }

    @Override
    public void operations(CanvasId canvas, long after, Reply<Page<AcceptedBatch>> reply) {
        call(() -> service.operations(canvas, after, null, Page.MAX_LIMIT), reply);
    }

    @Override
    public void submit(CanvasId canvas, OperationBatch batch, Reply<AcceptedBatch> reply) {
        call(() -> service.submit(canvas, batch), reply);
    }

    @Override
    public Feed follow(CanvasId canvas, long after, Listener listener) {
        Subscription subscription = live.follow(Topic.canvas(canvas), after, new Follower() {
            @Override
            public void facts(List<SequencedFact> facts) {
                List<AcceptedBatch> batches = new ArrayList<>(facts.size());
                for (SequencedFact fact : facts) {
                    if (fact.fact() instanceof LiveFact.BatchAccepted accepted) {
                        batches.add(accepted.batch());
                    }
                }
                answers.execute(() -> listener.accepted(batches));
            }

            @Override
            public void behind(Subscription subscription, long sequence) {
                boolean back = sequence < subscription.last();
                answers.execute(() -> listener.behind(back));
            }

            @Override
            public void refused(Fault fault) {
                answers.execute(() -> listener.refused(fault));
            }
        });
        Pin connection = live.state().watch(now -> {
            if (now.isConnected()) {
                answers.execute(listener::connected);
            }
        });
        return new Feed() {
            @Override
            public void resume(long revision) {
                subscription.resume(revision);
            }

            @Override
            public void close() {
                connection.close();
                subscription.close();
            }
        };
    }

    private <T> void call(Supplier<T> call, Reply<T> reply) {
        calls.execute(() -> {
            T value;
            try {
                value = call.get();
            } catch (FaultException e) {
                answers.execute(() -> reply.failed(e.fault()));
                return;
            } catch (RuntimeException e) {
                LOG.error("A call failed in an unexpected way", e);
                answers.execute(() -> reply.failed(new Fault(
                        FaultKind.INTERNAL, "client/failed", "Something unexpected happened.", e.getMessage())));
                return;
            }
            answers.execute(() -> reply.answered(value));
        });
    }
}
