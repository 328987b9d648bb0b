package dev.tone.client.canvas.simulation;

import dev.tone.client.canvas.RejectedBatch;
import dev.tone.client.work.ManualScheduler;
import dev.tone.model.canvas.AcceptedBatch;
import dev.tone.model.canvas.CanvasOperation;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.ClientId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One run: several clients edit one canvas while everything goes wrong that can; then nothing goes wrong any more and
/// everything has to come together. One thread, one seed.
final class Simulation {
    private static final CanvasId CANVAS = new CanvasId("canvas");
    private static final int CLIENTS = 3;
    private static final int STEPS = 150;
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(4);

    private final ManualScheduler scheduler = new ManualScheduler();
    private final Chaos chaos;
    private final SimulatedPlatform platform;
    private final List<SimulatedClient> clients = new ArrayList<>();

    Simulation(long seed, Mistake mistake) {
        chaos = new Chaos(seed);
        platform = new SimulatedPlatform(CANVAS, scheduler, mistake);
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(new SimulatedClient(CANVAS, i, scheduler, chaos, mistake, platform));
        }
    }

    /// @return what is wrong in the end; empty when all is well
    List<String> run() {
        for (int step = 0; step < STEPS; step++) {
            happen(clients.get(chaos.random().nextInt(clients.size())));
            scheduler.advance(chaos.delay());
        }
        chaos.calm();
        clients.forEach(SimulatedClient::wake);
        scheduler.advance(LONG_ENOUGH);
        return judge();
    }

    private void happen(SimulatedClient client) {
        switch (chaos.random().nextInt(40)) {
            case 0, 1 -> client.crashAndRestart();
            case 2, 3 -> client.toggleNetwork();
            case 4 -> platform.crash();
            case 5 -> scheduler.advance(Duration.ofSeconds(chaos.random().nextInt(60)));
            case 6 -> client.wake();
            default -> client.edit();
        }
    }

    private List<String> judge() {
        List<String> wrong = new ArrayList<>();
        Object truth = platform.content();
        Set<String> batches = new HashSet<>();
        Set<String> marks = new HashSet<>();
        Map<ClientId, Long> counters = new HashMap<>();
        for (AcceptedBatch accepted : platform.log()) {
            Long before =
                    counters.put(accepted.batch().client(), accepted.batch().counter());
            if (before != null && before > accepted.batch().counter()) {
                wrong.add("accepted out of order: " + accepted.batch());
            }
            if (!batches.add(accepted.batch().client() + "/" + accepted.batch().counter())) {
                wrong.add("accepted twice: " + accepted.batch());
            }
            for (String mark : marks(accepted.batch().operations())) {
                if (!marks.add(mark)) {
                    wrong.add("edit made twice: " + mark);
                }
            }
        }
        for (SimulatedClient client : clients) {
            Set<String> rejected = new HashSet<>();
            for (RejectedBatch batch : client.rejected()) {
                rejected.addAll(marks(batch.batch().operations()));
                if (!SimulatedPlatform.refuses(batch.batch())) {
                    wrong.add("rejected for no fault of its own: " + batch);
                }
            }
            for (String mark : client.promised()) {
                boolean accepted = marks.contains(mark);
                if (!accepted && !rejected.contains(mark)) {
                    wrong.add("shown as saved and lost: " + mark);
                }
                if (accepted && rejected.contains(mark)) {
                    wrong.add("accepted, yet shown as rejected: " + mark);
                }
            }
            if (!client.isSynced()) {
                wrong.add("something still waits: " + client);
            }
            if (!client.records().equals(truth)) {
                wrong.add("a client's content differs");
            }
            if (!client.window().equals(truth)) {
                wrong.add("a window shows something else");
            }
        }
        return wrong;
    }

    private static Set<String> marks(List<CanvasOperation> operations) {
        Set<String> marks = new HashSet<>();
        for (CanvasOperation operation : operations) {
            switch (operation) {
                case CanvasOperation.Create create ->
                    marks.add(create.properties().get("mark").asText());
                case CanvasOperation.Put put
                when put.property().equals("mark") -> marks.add(put.value().asText());
                default -> {}
            }
        }
        return marks;
    }
}
