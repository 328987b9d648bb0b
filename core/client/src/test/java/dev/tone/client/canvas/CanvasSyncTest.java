package dev.tone.client.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.tone.client.drafts.DraftDatabase;
import dev.tone.client.drafts.Scope;
import dev.tone.client.drafts.SqliteCanvasDrafts;
import dev.tone.client.live.Backoff;
import dev.tone.client.work.ManualScheduler;
import dev.tone.model.api.Page;
import dev.tone.model.canvas.AcceptedBatch;
import dev.tone.model.canvas.CanvasOperation;
import dev.tone.model.canvas.CanvasRecord;
import dev.tone.model.canvas.CanvasSnapshot;
import dev.tone.model.canvas.OperationBatch;
import dev.tone.model.fault.Fault;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.ClientId;
import dev.tone.model.id.UserId;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CanvasSyncTest {
    private static final CanvasId CANVAS = new CanvasId("c");
    private static final ClientId ME = new ClientId("me");
    private static final Fault REFUSED = Fault.invalid("canvas/refused", "No.", null);

    @TempDir
    private Path folder;

    private final ManualScheduler scheduler = new ManualScheduler();
    private final Remote remote = new Remote();
    private final List<RecordChange> changes = new ArrayList<>();
    private DraftDatabase database;
    private CanvasSync sync;

    @BeforeEach
    void open() {
        database = DraftDatabase.open(folder, Clock.systemUTC());
        SqliteCanvasDrafts drafts = new SqliteCanvasDrafts(database, new Scope("p", "a", "o"));
        sync = new CanvasSync(
                CANVAS,
                ME,
                drafts.load(CANVAS),
                ReplayState::of,
                drafts,
                remote,
                scheduler,
                new Backoff(new Random(1)));
        sync.changes().listen(changes::addAll);
        sync.start();
        if (!remote.snapshots.isEmpty()) {
            remote.snapshots.poll().answered(new CanvasSnapshot(CANVAS, 1, 0, List.of()));
        }
    }

    @AfterEach
    void close() {
        sync.close();
        database.close();
    }

    @Test
    @DisplayName("C-50 an edit is there, then saved, then synced, and the last changes nothing that is shown")
    void an_edit_is_there_then_saved_then_synced() {
        sync.apply(List.of(create("a", "one")));
        assertThat(sync.saved().get()).isEqualTo(new Saved(1, null));
        assertThat(text("a")).isEqualTo("one");

        flush();
        assertThat(sync.saved().get().isSaved()).isTrue();
        assertThat(sync.synced().get()).isEqualTo(new Synced(1, 0, null));

        remote.accept(1);
        assertThat(sync.synced().get().isSynced()).isTrue();
        assertThat(sync.revision()).isEqualTo(1);
        assertThat(changes).isEmpty();
    }

    @Test
    void nothing_is_sent_before_it_is_saved() {
        sync.apply(List.of(create("a", "one")));
        scheduler.settle();

        assertThat(remote.submits.size() == 0 || sync.saved().get().isSaved()).isTrue();
    }

    @Test
    @DisplayName("C-51 what others do goes under what is pending")
    void what_others_do_goes_under_what_is_pending() {
        sync.apply(List.of(create("a", "mine")));
        flush();
        remote.listener.accepted(List.of(others(1, create("a", "theirs")), others(2, create("b", "new"))));

        assertThat(text("a")).isEqualTo("mine");
        assertThat(text("b")).isEqualTo("new");
        assertThat(changes).extracting(RecordChange::id).containsExactly("a", "b");
    }

    @Test
    @DisplayName("C-52 what somebody else deleted stays away, whatever was done with it here meanwhile")
    void a_delete_of_others_wins() {
        remote.listener.accepted(List.of(others(1, create("a", "one"))));
        sync.apply(List.of(put("a", "mine")));
        flush();
        remote.listener.accepted(List.of(others(2, new CanvasOperation.Delete("a"))));

        assertThat(sync.records()).isEmpty();
    }

    @Test
    @DisplayName("C-53 what is known already is passed over; a gap is told and filled")
    void known_and_missing() {
        remote.listener.accepted(List.of(others(1, create("a", "one"))));
        changes.clear();
        remote.listener.accepted(List.of(others(1, create("a", "again"))));
        assertThat(text("a")).isEqualTo("one");
        assertThat(changes).isEmpty();

        remote.listener.accepted(List.of(others(3, put("a", "three"))));
        assertThat(sync.revision()).isEqualTo(1);
        assertThat(remote.asked).containsExactly(1L);
        remote.missing
                .poll()
                .answered(new Page<>(List.of(others(2, put("a", "two")), others(3, put("a", "three"))), null));
        assertThat(sync.revision()).isEqualTo(3);
        assertThat(text("a")).isEqualTo("three");
    }

    @Test
    @DisplayName("C-56 starting again from a whole snapshot keeps what is still pending")
    void pending_survives_a_snapshot() {
        sync.apply(List.of(create("mine", "kept")));
        flush();
        remote.listener.behind(false);
        remote.snapshots
                .poll()
                .answered(new CanvasSnapshot(CANVAS, 1, 7, List.of(new CanvasRecord("theirs", "text", Map.of()))));

        assertThat(sync.revision()).isEqualTo(7);
        assertThat(sync.records()).extracting(CanvasRecord::id).containsExactly("mine", "theirs");
        assertThat(sync.synced().get().waiting()).isEqualTo(1);
    }

    @Test
    @DisplayName("C-54 a refused batch waits and can be tried again")
    void a_refused_batch_waits_and_can_be_tried_again() {
        sync.apply(List.of(create("a", "bad")));
        flush();
        remote.submits.poll().reply.failed(REFUSED);

        assertThat(sync.synced().get()).isEqualTo(new Synced(0, 1, null));
        assertThat(sync.rejected()).extracting(RejectedBatch::fault).containsExactly(REFUSED);
        assertThat(changes).containsExactly(new RecordChange("a", null));

        restart();
        assertThat(sync.rejected()).hasSize(1);
        sync.retry(1);
        flush();
        assertThat(text("a")).isEqualTo("bad");
        assertThat(remote.submits.peek().batch.counter()).isEqualTo(2);

        remote.submits.poll().reply.failed(REFUSED);
        sync.discard(2);
        sync.discard(2);
        sync.retry(2);
        restart();
        assertThat(sync.rejected()).isEmpty();
        assertThat(sync.synced().get().isSynced()).isTrue();
    }

    @Test
    @DisplayName("C-55 what was pending is pending after a restart")
    void what_was_pending_is_pending_after_a_restart() {
        sync.apply(List.of(create("a", "one")));
        sync.apply(List.of(create("a", "two")));
        flush();
        restart();

        assertThat(text("a")).isEqualTo("two");
        assertThat(remote.submits.peek().batch.counter()).isEqualTo(1);
        remote.accept(1);
        remote.accept(2);
        restart();
        assertThat(sync.synced().get().isSynced()).isTrue();
        assertThat(sync.revision()).isEqualTo(2);
    }

    @Test
    void silence_is_waited_out() {
        sync.apply(List.of(create("a", "one")));
        flush();
        Fault gone = new Fault(dev.tone.model.fault.FaultKind.UNAVAILABLE, "platform/unreachable", "Gone.", null);
        remote.submits.poll().reply.failed(gone);
        assertThat(sync.synced().get()).isEqualTo(new Synced(1, 0, gone));
        assertThat(remote.submits).isEmpty();

        scheduler.advance(Duration.ofSeconds(1));
        remote.submits.poll().reply.failed(gone);
        remote.listener.connected();
        remote.accept(1);
        assertThat(sync.synced().get().isSynced()).isTrue();
    }

    @Test
    void a_platform_that_went_back_is_believed() {
        remote.listener.accepted(List.of(others(1, create("a", "one")), others(2, create("b", "two"))));
        remote.listener.behind(true);
        remote.snapshots
                .poll()
                .answered(new CanvasSnapshot(
                        CANVAS,
                        1,
                        1,
                        List.of(new CanvasRecord(
                                "a", "text", Map.of("text", JsonNodeFactory.instance.textNode("one"))))));

        assertThat(sync.revision()).isEqualTo(1);
        assertThat(remote.resumed).isEqualTo(1);
        assertThat(sync.records()).extracting(CanvasRecord::id).containsExactly("a");
    }

    @Test
    void a_format_from_the_future_is_not_touched() {
        remote.listener.behind(false);
        remote.snapshots.poll().answered(new CanvasSnapshot(CANVAS, 99, 5, List.of()));

        assertThat(sync.synced().get().fault()).extracting(Fault::code).isEqualTo("canvas/newer-format");
        assertThat(sync.revision()).isZero();
    }

    @Test
    void a_long_history_is_kept_short() {
        for (int i = 1; i <= CanvasSync.SNAPSHOT_EVERY + 5; i++) {
            remote.listener.accepted(List.of(others(i, create("a", "t" + i))));
        }
        restart();

        assertThat(sync.revision()).isEqualTo(CanvasSync.SNAPSHOT_EVERY + 5);
        assertThat(text("a")).isEqualTo("t" + (CanvasSync.SNAPSHOT_EVERY + 5));
    }

    private void restart() {
        sync.close();
        database.close();
        remote.submits.clear();
        changes.clear();
        open();
    }

    /// Waits for the disk, then lets its answers in.
    private void flush() {
        database.flush();
        scheduler.settle();
    }

    private String text(String record) {
        return sync.records().stream()
                .filter(candidate -> candidate.id().equals(record))
                .map(candidate -> candidate.properties().get("text").asText())
                .findAny()
                .orElse("");
    }

    private static CanvasOperation create(String record, String text) {
        return new CanvasOperation.Create(record, "text", Map.of("text", JsonNodeFactory.instance.textNode(text)));
    }

    private static CanvasOperation put(String record, String text) {
        return new CanvasOperation.Put(record, "text", JsonNodeFactory.instance.textNode(text));
    }

    private static AcceptedBatch others(long revision, CanvasOperation operation) {
        return new AcceptedBatch(
                revision,
                Instant.EPOCH,
                new UserId("u"),
                new OperationBatch(new ClientId("other"), revision, 0, List.of(operation)));
    }

    private static final class Remote implements CanvasRemote {
        record Submit(OperationBatch batch, Reply<AcceptedBatch> reply) {}

        final Deque<Reply<CanvasSnapshot>> snapshots = new ArrayDeque<>();
        final Deque<Submit> submits = new ArrayDeque<>();
        final List<Long> asked = new ArrayList<>();
        final Deque<Reply<Page<AcceptedBatch>>> missing = new ArrayDeque<>();
        Listener listener;
        long resumed = -1;

        void accept(long revision) {
            Submit submit = submits.poll();
            submit.reply.answered(new AcceptedBatch(revision, Instant.EPOCH, new UserId("u"), submit.batch));
        }

        @Override
        public void snapshot(CanvasId canvas, Reply<CanvasSnapshot> reply) {
            snapshots.add(reply);
        }

        @Override
        public void operations(CanvasId canvas, long after, Reply<Page<AcceptedBatch>> reply) {
            asked.add(after);
            missing.add(reply);
        }

        @Override
        public void submit(CanvasId canvas, OperationBatch batch, Reply<AcceptedBatch> reply) {
            submits.add(new Submit(batch, reply));
        }

        @Override
        public Feed follow(CanvasId canvas, long after, Listener listener) {
            this.listener = listener;
            return new Feed() {
                @Override
                public void resume(long revision) {
                    resumed = revision;
                }

                @Override
                public void close() {}
            };
        }
    }
}
