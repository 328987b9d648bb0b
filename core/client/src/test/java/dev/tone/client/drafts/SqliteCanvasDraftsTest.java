package dev.tone.client.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.tone.client.canvas.RejectedBatch;
import dev.tone.client.canvas.StoredCanvas;
import dev.tone.model.canvas.AcceptedBatch;
import dev.tone.model.canvas.CanvasOperation;
import dev.tone.model.canvas.CanvasRecord;
import dev.tone.model.canvas.CanvasSnapshot;
import dev.tone.model.canvas.OperationBatch;
import dev.tone.model.fault.Fault;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.ClientId;
import dev.tone.model.id.UserId;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteCanvasDraftsTest {
    private static final Scope SCOPE = new Scope("http://127.0.0.1:1", "me", "home");
    private static final CanvasId CANVAS = new CanvasId("c");
    private static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");
    private static final Fault FAULT = Fault.invalid("canvas/refused", "No.", null);

    @TempDir
    private Path folder;

    private DraftDatabase database;
    private SqliteCanvasDrafts drafts;

    @BeforeEach
    void open() {
        database = DraftDatabase.open(folder, Clock.systemUTC());
        drafts = new SqliteCanvasDrafts(database, SCOPE);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void knows_nothing_at_first() {
        assertThat(drafts.load(CANVAS)).isEqualTo(StoredCanvas.NOTHING);
    }

    @Test
    void a_batch_goes_from_pending_to_accepted() {
        drafts.snapshot(snapshot(3)).join();
        drafts.add(CANVAS, batch(1), TIME).join();
        drafts.add(CANVAS, batch(2), TIME).join();
        drafts.confirm(CANVAS, List.of(accepted(4, 1)), List.of(1L)).join();

        assertThat(drafts.load(CANVAS))
                .isEqualTo(new StoredCanvas(snapshot(3), List.of(accepted(4, 1)), List.of(batch(2)), List.of(), 3));
    }

    @Test
    void a_counter_is_never_given_twice() {
        drafts.add(CANVAS, batch(7), TIME).join();
        drafts.confirm(CANVAS, List.of(), List.of(7L)).join();

        assertThat(drafts.load(CANVAS).nextCounter()).isEqualTo(8);
    }

    @Test
    void what_follows_a_gap_is_read_from_the_platform_again() {
        drafts.snapshot(snapshot(3)).join();
        drafts.confirm(CANVAS, List.of(accepted(4, 1), accepted(6, 2)), List.of())
                .join();

        assertThat(drafts.load(CANVAS).accepted()).containsExactly(accepted(4, 1));
        drafts.snapshot(snapshot(6)).join();
        assertThat(drafts.load(CANVAS).accepted()).isEmpty();
    }

    @Test
    void a_rejected_batch_waits_for_a_decision() {
        drafts.add(CANVAS, batch(1), TIME).join();
        drafts.add(CANVAS, batch(2), TIME.plusSeconds(1)).join();
        drafts.add(new CanvasId("other"), batch(1), TIME.plusSeconds(2)).join();
        drafts.reject(CANVAS, 1, FAULT).join();

        assertThat(drafts.load(CANVAS).rejected()).containsExactly(new RejectedBatch(batch(1), FAULT));
        assertThat(drafts.load(CANVAS).pending()).containsExactly(batch(2));
        assertThat(drafts.waiting())
                .containsExactly(
                        new SqliteCanvasDrafts.Waiting(CANVAS, 1, 1, TIME),
                        new SqliteCanvasDrafts.Waiting(new CanvasId("other"), 1, 0, TIME.plusSeconds(2)));

        drafts.retry(CANVAS, 1, batch(3), TIME).join();
        assertThat(drafts.load(CANVAS).pending()).containsExactly(batch(2), batch(3));
        assertThat(drafts.load(CANVAS).rejected()).isEmpty();
        drafts.discard(CANVAS, 2).join();
        assertThat(drafts.load(CANVAS).pending()).containsExactly(batch(3));
    }

    @Test
    void what_was_acknowledged_a_moment_ago_does_not_wait_any_more() {
        drafts.snapshot(snapshot(0)).join();
        for (int counter = 1; counter <= 50; counter++) {
            drafts.add(CANVAS, batch(counter), TIME).join();
            var unused = drafts.confirm(CANVAS, List.of(accepted(counter, counter)), List.of((long) counter));
            assertThat(drafts.waiting()).isEmpty();
        }
    }

    @Test
    void reads_what_version_1_wrote() throws Exception {
        database.close();
        Path old = folder.resolve("old");
        Files.createDirectories(old);
        try (InputStream sample = getClass().getResourceAsStream("client-v1.db")) {
            Files.copy(sample, old.resolve(DraftDatabase.FILE));
        }
        try (DraftDatabase opened = DraftDatabase.open(old, Clock.systemUTC())) {
            assertThat(opened.notice()).isEmpty();
            assertThat(new SqliteCanvasDrafts(opened, SCOPE).load(CANVAS)).isEqualTo(sample());
            assertThat(new ReadModels(opened, SCOPE).list("things", String.class))
                    .containsExactly("b", "a");
        }
    }

    /// Writes the sample of the present version; run by hand when there is a new one.
    static void writeSample(Path folder) {
        try (DraftDatabase database = DraftDatabase.open(folder, Clock.systemUTC())) {
            SqliteCanvasDrafts drafts = new SqliteCanvasDrafts(database, SCOPE);
            drafts.snapshot(snapshot(3)).join();
            drafts.confirm(CANVAS, List.of(accepted(4, 1)), List.of()).join();
            drafts.add(CANVAS, batch(2), TIME).join();
            drafts.add(CANVAS, batch(3), TIME).join();
            drafts.reject(CANVAS, 3, FAULT).join();
            new ReadModels(database, SCOPE)
                    .replace("things", List.of("b", "a"), value -> value)
                    .join();
        }
    }

    private static StoredCanvas sample() {
        return new StoredCanvas(
                snapshot(3),
                List.of(accepted(4, 1)),
                List.of(batch(2)),
                List.of(new RejectedBatch(batch(3), FAULT)),
                4);
    }

    private static OperationBatch batch(long counter) {
        return new OperationBatch(
                new ClientId("me"),
                counter,
                3,
                List.of(
                        new CanvasOperation.Create(
                                "a", "text", Map.of("text", JsonNodeFactory.instance.textNode("hi"))),
                        new CanvasOperation.Put("a", "x", JsonNodeFactory.instance.numberNode(1.5)),
                        new CanvasOperation.Delete("b")));
    }

    private static AcceptedBatch accepted(long revision, long counter) {
        return new AcceptedBatch(revision, TIME, new UserId("u"), batch(counter));
    }

    private static CanvasSnapshot snapshot(long revision) {
        return new CanvasSnapshot(
                CANVAS,
                CanvasSnapshot.FORMAT,
                revision,
                List.of(new CanvasRecord("a", "text", Map.of("x", JsonNodeFactory.instance.numberNode(2)))));
    }
}
