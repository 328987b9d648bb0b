package dev.tone.client.canvas.simulation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.tone.canvas.document.DocumentReplay;
import dev.tone.client.canvas.CanvasRemote;
import dev.tone.client.canvas.CanvasState;
import dev.tone.client.canvas.CanvasSync;
import dev.tone.client.canvas.PlatformCanvasRemote;
import dev.tone.client.canvas.RecordChange;
import dev.tone.client.canvas.RejectedBatch;
import dev.tone.client.canvas.ReplayState;
import dev.tone.client.live.Backoff;
import dev.tone.client.live.LiveChannel;
import dev.tone.client.work.ManualScheduler;
import dev.tone.client.work.Scheduler;
import dev.tone.model.canvas.CanvasOperation;
import dev.tone.model.canvas.CanvasRecord;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.ClientId;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// A person with an installation that edits, loses the network, crashes and starts again.
final class SimulatedClient {
    private static final int RECORDS = 12;

    private final CanvasId canvas;
    private final ClientId id;
    private final ManualScheduler scheduler;
    private final Chaos chaos;
    private final Mistake mistake;
    private final SimulatedPlatform platform;
    private final SimulatedDisk disk;

    /// Marks of edits that were shown as saved.
    private final Set<String> promised = new LinkedHashSet<>();

    private final List<String> unsaved = new ArrayList<>();
    private int edits;
    private boolean cutOff;
    private Process process;

    SimulatedClient(
            CanvasId canvas,
            int number,
            ManualScheduler scheduler,
            Chaos chaos,
            Mistake mistake,
            SimulatedPlatform platform) {
        this.canvas = canvas;
        this.id = new ClientId("client-" + number);
        this.scheduler = scheduler;
        this.chaos = chaos;
        this.mistake = mistake;
        this.platform = platform;
        disk = new SimulatedDisk(scheduler, chaos, mistake);
        process = new Process();
    }

    boolean isCutOff() {
        return cutOff && !chaos.isCalm();
    }

    void toggleNetwork() {
        cutOff = !cutOff;
    }

    void crashAndRestart() {
        process.kill();
        disk.crash();
        unsaved.clear();
        process = new Process();
    }

    void wake() {
        process.sync.wake();
        process.live.wake();
    }

    void edit() {
        if (!process.sync.loaded().get()) {
            return;
        }
        String mark = id + "-" + edits++;
        List<CanvasOperation> operations = operations(mark);
        process.draw(operations);
        unsaved.add(mark);
        process.sync.apply(operations);
    }

    private List<CanvasOperation> operations(String mark) {
        String record = "r" + chaos.random().nextInt(RECORDS);
        var value = JsonNodeFactory.instance.textNode(mark);
        var marked = new CanvasOperation.Put(record, "mark", value);
        return switch (chaos.random().nextInt(10)) {
            case 0, 1, 2 -> List.of(new CanvasOperation.Create(record, "thing", Map.of("mark", value)));
            case 3 -> List.of(marked, new CanvasOperation.Delete(record));
            case 4 ->
                List.of(
                        marked,
                        new CanvasOperation.Put(
                                record,
                                "parent",
                                JsonNodeFactory.instance.textNode(
                                        "r" + chaos.random().nextInt(RECORDS))));
            case 5 ->
                chaos.random().nextInt(4) == 0
                        ? List.of(marked, new CanvasOperation.Put(record, SimulatedPlatform.REFUSED_PROPERTY, value))
                        : List.of(marked);
            default ->
                List.of(
                        marked,
                        new CanvasOperation.Put(record, "p" + chaos.random().nextInt(3), value));
        };
    }

    Set<String> promised() {
        return promised;
    }

    List<RejectedBatch> rejected() {
        return process.sync.rejected();
    }

    /// What the person sees.
    List<CanvasRecord> window() {
        return List.copyOf(process.window.values());
    }

    List<CanvasRecord> records() {
        return process.sync.records();
    }

    boolean isSynced() {
        return process.sync.synced().get().waiting() == 0
                && process.sync.saved().get().isSaved();
    }

    @Override
    public String toString() {
        return id + " at " + process.sync.revision() + ", "
                + process.sync.saved().get() + ", " + process.sync.synced().get() + ", "
                + process.live.state().get();
    }

    /// What ends with a crash.
    private final class Process {
        final Lifetime lifetime = new Lifetime();
        final LiveChannel live;
        final CanvasSync sync;
        /// The editor's document.
        final TreeMap<String, CanvasRecord> window = new TreeMap<>();
        private boolean dead;

        Process() {
            Scheduler own = own();
            live = lifetime.add(new LiveChannel(
                    platform.transport(chaos, SimulatedClient.this), own, new Backoff(chaos.random()), "simulated"));
            CanvasRemote remote = new PlatformCanvasRemote(
                    new SimulatedService(platform, scheduler, chaos, SimulatedClient.this),
                    live,
                    this::call,
                    delayed(own));
            sync = new CanvasSync(
                    canvas,
                    id,
                    disk.load(canvas),
                    this::state,
                    disk,
                    new MistakenRemote(remote, mistake),
                    own,
                    new Backoff(chaos.random()));
            sync.records().forEach(record -> window.put(record.id(), record));
            sync.changes().listen(changes -> changes.forEach(this::show));
            sync.saved().watch(saved -> {
                if (saved.isSaved()) {
                    promised.addAll(unsaved);
                    unsaved.clear();
                }
            });
            sync.start();
        }

        void kill() {
            dead = true;
            lifetime.close();
        }

        void draw(List<CanvasOperation> operations) {
            DocumentReplay replay = DocumentReplay.of(window.values());
            replay.replay(operations);
            window.clear();
            replay.records().forEach(record -> window.put(record.id(), record));
        }

        private void show(RecordChange change) {
            CanvasRecord record = change.record();
            if (record == null) {
                window.remove(change.id());
            } else {
                window.put(change.id(), record);
            }
        }

        private CanvasState state(List<CanvasRecord> records) {
            return MistakenState.of(ReplayState.of(records), mistake);
        }

        /// A dead process runs nothing more.
        private Scheduler own() {
            return new Scheduler() {
                @Override
                public Instant now() {
                    return scheduler.now();
                }

                @Override
                public void execute(Runnable work) {
                    after(Duration.ZERO, work);
                }

                @Override
                public Pin after(Duration delay, Runnable work) {
                    return scheduler.after(delay, () -> {
                        if (!dead) {
                            work.run();
                        }
                    });
                }
            };
        }

        /// A request is on its way even when the process that sent it ends.
        private void call(Runnable request) {
            scheduler.after(chaos.delay(), request);
        }

        private Scheduler delayed(Scheduler own) {
            return new Scheduler() {
                @Override
                public Instant now() {
                    return own.now();
                }

                @Override
                public void execute(Runnable work) {
                    own.after(chaos.delay(), work);
                }

                @Override
                public Pin after(Duration delay, Runnable work) {
                    return own.after(delay, work);
                }
            };
        }
    }
}
