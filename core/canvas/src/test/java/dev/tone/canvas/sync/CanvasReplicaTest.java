package dev.tone.canvas.sync;

import static dev.tone.canvas.document.Fixtures.id;
import static dev.tone.canvas.document.Fixtures.rectangle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.canvas.document.Diff;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Edit;
import dev.tone.canvas.document.Operations;
import dev.tone.canvas.document.Origin;
import dev.tone.model.canvas.AcceptedBatch;
import dev.tone.model.canvas.CanvasOperation;
import dev.tone.model.canvas.CanvasSnapshot;
import dev.tone.model.canvas.OperationBatch;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.ClientId;
import dev.tone.model.id.UserId;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CanvasReplicaTest {
    private static final ClientId ME = new ClientId("me");
    private static final ClientId OTHER = new ClientId("other");
    private static final CanvasSnapshot EMPTY = new CanvasSnapshot(new CanvasId("c"), 1, 0, List.of());

    private final CanvasReplica replica = new CanvasReplica(ME, EMPTY, 0, List.of());
    private final Document document = replica.document();
    private final Document elsewhere = new Document();

    @Test
    @DisplayName("C-50 an acknowledgement of what is shown already changes nothing")
    void acknowledged() {
        OperationBatch first = own(edit -> edit.put(rectangle("a", 0, 0)));
        OperationBatch second = own(edit -> edit.put(rectangle("a", 9, 0)));
        assertThat(replica.isSynced()).isFalse();
        assertThat(first.counter()).isEqualTo(1);
        assertThat(second.base()).isZero();

        assertThat(replica.accept(List.of(accepted(1, first), accepted(2, second)))
                        .isEmpty())
                .isTrue();
        assertThat(replica.isSynced()).isTrue();
        assertThat(replica.revision()).isEqualTo(2);
        assertThat(replica.confirmed().records()).isEqualTo(document.records());
        assertThat(replica.counter()).isEqualTo(2);
    }

    @Test
    @DisplayName("C-51 own unconfirmed edits stay on top of what arrives")
    void rebased() {
        own(edit -> edit.put(rectangle("a", 0, 0)));
        accept(accepted(1, replica.pending().getFirst()));
        own(edit -> edit.put(rectangle("a", 50, 0)));
        own(edit -> edit.put(rectangle("mine", 1, 1)));

        Diff change = accept(accepted(2, theirs(edit -> {
            edit.put(rectangle("a", 7, 7));
            edit.put(rectangle("theirs", 2, 2));
        })));

        assertThat(document.element(id("a"))).isEqualTo(rectangle("a", 50, 7));
        assertThat(document.get("mine")).isNotNull();
        assertThat(document.get("theirs")).isNotNull();
        assertThat(change.size()).isEqualTo(2);
        assertThat(replica.document().records()).isEqualTo(document.records());
    }

    @Test
    @DisplayName("C-52 a delete of somebody else wins over an own edit of it")
    void deleted_below() {
        own(edit -> edit.put(rectangle("a", 0, 0)));
        accept(accepted(1, replica.pending().getFirst()));
        own(edit -> edit.put(rectangle("a", 50, 0)));
        accept(accepted(2, new OperationBatch(OTHER, 1, 1, List.of(new CanvasOperation.Delete("a")))));
        assertThat(document.get("a")).isNull();
    }

    @Test
    @DisplayName("C-53 what is known already is passed over, and a gap is told")
    void duplicates_and_gaps() {
        OperationBatch first = theirs(edit -> edit.put(rectangle("a", 0, 0)));
        OperationBatch second = theirs(edit -> edit.put(rectangle("a", 1, 0)));
        accept(accepted(1, first));
        assertThat(accept(accepted(1, first)).isEmpty()).isTrue();
        assertThatThrownBy(() -> replica.accept(List.of(accepted(3, second))))
                .isInstanceOfSatisfying(MissingRevisions.class, missing -> {
                    assertThat(missing.known()).isEqualTo(1);
                    assertThat(missing.taken().isEmpty()).isTrue();
                });
        assertThatThrownBy(() -> replica.accept(List.of(accepted(2, second), accepted(4, first))))
                .isInstanceOfSatisfying(MissingRevisions.class, missing -> {
                    assertThat(missing.known()).isEqualTo(2);
                    assertThat(missing.taken().updated()).containsOnlyKeys("a");
                });
        assertThat(replica.revision()).isEqualTo(2);
    }

    @Test
    @DisplayName("C-54 a batch that is refused for good is taken back, and those behind it move up")
    void dropped() {
        own(edit -> edit.put(rectangle("a", 0, 0)));
        own(edit -> edit.put(rectangle("a", 50, 0)));
        own(edit -> edit.put(rectangle("b", 1, 0)));
        apply(replica.drop(2));
        assertThat(document.element(id("a"))).isEqualTo(rectangle("a", 0, 0));
        assertThat(replica.pending()).extracting(OperationBatch::counter).containsExactly(1L, 2L);
        assertThat(replica.counter()).isEqualTo(2);
        assertThat(replica.drop(9).isEmpty()).isTrue();
        assertThat(own(edit -> edit.remove("b")).counter()).isEqualTo(3);
    }

    @Test
    @DisplayName("C-55 the kept snapshot and the kept pending batches give the same picture after a restart")
    void reopened() {
        own(edit -> edit.put(rectangle("a", 0, 0)));
        accept(accepted(1, replica.pending().getFirst()));
        own(edit -> edit.put(rectangle("a", 5, 0)));

        CanvasReplica again = new CanvasReplica(ME, replica.confirmed(), 1, replica.pending());
        assertThat(again.document().records()).isEqualTo(document.records());
        assertThat(again.counter()).isEqualTo(2);
        assertThatThrownBy(() -> new CanvasReplica(ME, EMPTY, 5, replica.pending()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CanvasReplica(OTHER, EMPTY, 1, replica.pending()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("C-56 starting again from a whole snapshot keeps what is still pending")
    void restarted() {
        own(edit -> edit.put(rectangle("sent", 0, 0)));
        own(edit -> edit.put(rectangle("unsent", 0, 0)));
        CanvasReplica server = new CanvasReplica(OTHER, EMPTY, 0, List.of());
        server.accept(List.of(
                accepted(1, replica.pending().getFirst()),
                accepted(2, theirs(edit -> edit.put(rectangle("new", 0, 0))))));

        apply(replica.restart(server.confirmed(), 1));

        assertThat(replica.pending()).hasSize(1);
        assertThat(replica.revision()).isEqualTo(2);
        assertThat(document.elements()).hasSize(3);
        assertThat(replica.document().records()).isEqualTo(document.records());
    }

    private OperationBatch own(Consumer<Edit> edit) {
        Diff diff = document.apply(document.plan(edit), Origin.OWN);
        return replica.add(Operations.of(diff));
    }

    private OperationBatch theirs(Consumer<Edit> edit) {
        Diff diff = elsewhere.apply(elsewhere.plan(edit), Origin.OWN);
        return new OperationBatch(OTHER, 1, 0, Operations.of(diff));
    }

    private Diff accept(AcceptedBatch batch) {
        return apply(replica.accept(List.of(batch)));
    }

    private Diff apply(Diff diff) {
        return document.apply(diff, Origin.REMOTE);
    }

    private static AcceptedBatch accepted(long revision, OperationBatch batch) {
        return new AcceptedBatch(revision, Instant.EPOCH, new UserId("u"), batch);
    }
}
