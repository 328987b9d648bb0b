package dev.tone.client.canvas.simulation;

import dev.tone.canvas.document.DocumentReplay;
import dev.tone.client.live.Transport;
import dev.tone.client.work.ManualScheduler;
import dev.tone.model.api.Page;
import dev.tone.model.canvas.AcceptedBatch;
import dev.tone.model.canvas.CanvasOperation;
import dev.tone.model.canvas.CanvasSnapshot;
import dev.tone.model.canvas.OperationBatch;
import dev.tone.model.fault.Fault;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.ClientId;
import dev.tone.model.id.UserId;
import dev.tone.model.live.LiveFact;
import dev.tone.model.live.SequencedFact;
import dev.tone.model.live.ServerMessage;
import dev.tone.model.live.Topic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One canvas as a platform keeps it: what it acknowledged survives its crash, its connections do not.
final class SimulatedPlatform {
    static final Fault REFUSAL = Fault.invalid("canvas/refused", "Not like this.", null);
    /// The property that makes the platform refuse a batch.
    static final String REFUSED_PROPERTY = "refused";

    private static final int KEPT_FACTS = 40;
    private static final int PAGE = 7;

    private final CanvasId canvas;
    private final ManualScheduler scheduler;
    private final Mistake mistake;
    private final List<AcceptedBatch> log = new ArrayList<>();
    private final Map<String, AcceptedBatch> known = new HashMap<>();
    private final Map<ClientId, Long> counters = new HashMap<>();
    private final DocumentReplay content = new DocumentReplay();
    private final Set<SimulatedLink> subscribers = new LinkedHashSet<>();

    SimulatedPlatform(CanvasId canvas, ManualScheduler scheduler, Mistake mistake) {
        this.canvas = canvas;
        this.scheduler = scheduler;
        this.mistake = mistake;
    }

    AcceptedBatch submit(OperationBatch batch) {
        String key = batch.client() + "/" + batch.counter();
        AcceptedBatch before = known.get(key);
        if (before != null && mistake != Mistake.REPETITION_ACCEPTED) {
            return before;
        }
        if (batch.counter() < counters.getOrDefault(batch.client(), 0L)) {
            throw Fault.conflict("canvas/counter-passed", "Too late.", null).asException();
        }
        if (refuses(batch)) {
            throw REFUSAL.asException();
        }
        AcceptedBatch accepted = new AcceptedBatch(log.size() + 1L, scheduler.now(), new UserId("someone"), batch);
        known.put(key, accepted);
        counters.put(batch.client(), batch.counter());
        log.add(accepted);
        content.replay(batch.operations());
        List.copyOf(subscribers).forEach(link -> link.tell(facts(List.of(accepted))));
        return accepted;
    }

    static boolean refuses(OperationBatch batch) {
        return batch.operations().stream()
                .anyMatch(operation -> operation instanceof CanvasOperation.Put put
                        && put.property().equals(REFUSED_PROPERTY));
    }

    CanvasSnapshot snapshot() {
        return content.snapshot(canvas, log.size());
    }

    Page<AcceptedBatch> operations(long after) {
        int to = (int) Math.min(log.size(), after + PAGE);
        return new Page<>(log.subList((int) after, to), to < log.size() ? Integer.toString(to) : null);
    }

    void subscribe(SimulatedLink link, long after) {
        if (log.size() - after > KEPT_FACTS) {
            link.tell(new ServerMessage.Behind(topic(), log.size()));
            return;
        }
        subscribers.add(link);
        if (after < log.size()) {
            link.tell(facts(log.subList((int) after, log.size())));
        }
        link.tell(new ServerMessage.CaughtUp(topic(), log.size()));
    }

    void unsubscribe(SimulatedLink link) {
        subscribers.remove(link);
    }

    void crash() {
        List.copyOf(subscribers).forEach(SimulatedLink::cut);
    }

    List<AcceptedBatch> log() {
        return log;
    }

    /// Replayed from the beginning, as somebody who comes later would see it.
    List<?> content() {
        DocumentReplay replay = new DocumentReplay();
        log.forEach(accepted -> replay.replay(accepted.batch().operations()));
        return replay.records();
    }

    private Topic topic() {
        return Topic.canvas(canvas);
    }

    private ServerMessage facts(List<AcceptedBatch> batches) {
        List<AcceptedBatch> told =
                mistake == Mistake.FACTS_THINNED ? batches.subList(batches.size() - 1, batches.size()) : batches;
        long first = batches.getLast().revision() - told.size() + 1;
        List<SequencedFact> facts = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            facts.add(new SequencedFact(first + i, new LiveFact.BatchAccepted(told.get(i))));
        }
        return new ServerMessage.Facts(topic(), facts);
    }

    /// Opens connections of one client to this platform.
    Transport transport(Chaos chaos, SimulatedClient client) {
        return listener -> new SimulatedLink(this, scheduler, chaos, client, listener);
    }
}
