package dev.tone.canvas.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.document.Diff;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.DocumentReplay;
import dev.tone.canvas.document.EntryCodec;
import dev.tone.canvas.document.Operations;
import dev.tone.canvas.document.Origin;
import dev.tone.canvas.document.RandomEdits;
import dev.tone.canvas.history.History;
import dev.tone.model.canvas.AcceptedBatch;
import dev.tone.model.canvas.CanvasSnapshot;
import dev.tone.model.canvas.OperationBatch;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.ClientId;
import dev.tone.model.id.UserId;
import dev.tone.model.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Several people draw on one canvas over queues that lose, repeat and reorder; then the faults stop, and everybody has
/// to see the same.
class ConvergenceTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    @DisplayName("C-57 after any faults all replicas, and the platform, come to the same canvas")
    void converges(long seed) {
        Random random = new Random(seed);
        Server server = new Server();
        List<Client> clients = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            clients.add(new Client("c" + i, seed * 31 + i, server));
        }
        for (int step = 0; step < 600; step++) {
            Client client = clients.get(random.nextInt(clients.size()));
            switch (random.nextInt(10)) {
                case 0, 1, 2 -> client.edit();
                case 3 -> client.undo();
                case 4, 5 -> client.send(random);
                case 6, 7, 8 -> client.receive(random);
                default -> {
                    if (random.nextInt(8) == 0) {
                        client.reopen();
                    }
                }
            }
        }
        for (Client client : clients) {
            client.settle();
        }
        String truth = Json.write(server.state.records());
        for (Client client : clients) {
            client.catchUp();
            assertThat(client.replica.isSynced()).isTrue();
            assertThat(Json.write(client.replica.confirmed().records()))
                    .as("seed %d", seed)
                    .isEqualTo(truth);
            // What is shown passed through typed entries, so compare in that form.
            assertThat(RandomEdits.content(client.document))
                    .as("seed %d", seed)
                    .isEqualTo(RandomEdits.content(Document.of(server.state.records())));
        }
        assertThat(server.log.size()).isGreaterThan(50);
        assertThat(server.state.records().stream().map(EntryCodec::decode)).isNotEmpty();
    }

    private static final class Server {
        final DocumentReplay state = new DocumentReplay();
        final List<AcceptedBatch> log = new ArrayList<>();
        final Map<ClientId, Long> counters = new HashMap<>();
        final List<Client> listeners = new ArrayList<>();

        /// Answers whether the batch is in, now or from before.
        boolean submit(OperationBatch batch) {
            long last = counters.getOrDefault(batch.client(), 0L);
            if (batch.counter() <= last) {
                return true;
            }
            if (batch.counter() != last + 1) {
                return false;
            }
            state.accept(batch.operations());
            counters.put(batch.client(), batch.counter());
            AcceptedBatch accepted =
                    new AcceptedBatch(log.size() + 1, Instant.EPOCH, new UserId("u"), roundTrip(batch));
            log.add(accepted);
            listeners.forEach(client -> client.inbox.add(accepted));
            return true;
        }

        private static OperationBatch roundTrip(OperationBatch batch) {
            return Json.read(Json.write(batch), OperationBatch.class);
        }
    }

    private static final class Client {
        final ClientId id;
        final RandomEdits edits;
        final Server server;
        final List<AcceptedBatch> inbox = new ArrayList<>();
        final Random random;
        CanvasReplica replica;
        Document document;
        History history;

        Client(String name, long seed, Server server) {
            this.id = new ClientId(name);
            this.edits = new RandomEdits(seed, name);
            this.server = server;
            this.random = new Random(seed);
            this.replica = new CanvasReplica(id, new CanvasSnapshot(new CanvasId("k"), 1, 0, List.of()), 0, List.of());
            this.document = replica.document();
            this.history = new History(document);
            server.listeners.add(this);
        }

        void edit() {
            keep(document.apply(edits.next(document), Origin.OWN));
        }

        void undo() {
            keep(random.nextBoolean() ? history.undo() : history.redo());
        }

        private void keep(Diff diff) {
            if (!diff.isEmpty()) {
                replica.add(Operations.of(diff));
            }
        }

        void send(Random random) {
            List<OperationBatch> pending = replica.pending();
            for (OperationBatch batch : pending) {
                if (random.nextInt(3) > 0) {
                    server.submit(batch);
                }
            }
        }

        void receive(Random random) {
            if (inbox.isEmpty()) {
                return;
            }
            AcceptedBatch batch = inbox.get(random.nextInt(Math.min(3, inbox.size())));
            if (random.nextInt(4) > 0) {
                inbox.remove(batch);
            }
            if (random.nextInt(10) > 0) {
                take(List.of(batch));
            }
        }

        private void take(List<AcceptedBatch> batches) {
            try {
                document.apply(replica.accept(batches), Origin.REMOTE);
            } catch (MissingRevisions missing) {
                document.apply(missing.taken(), Origin.REMOTE);
                if (random.nextBoolean()) {
                    catchUp();
                }
            }
        }

        void catchUp() {
            document.apply(
                    replica.accept(server.log.subList((int) replica.revision(), server.log.size())), Origin.REMOTE);
        }

        void reopen() {
            long acknowledged = replica.counter() - replica.pending().size();
            replica = new CanvasReplica(id, replica.confirmed(), acknowledged, replica.pending());
            document = replica.document();
            history = new History(document);
        }

        void settle() {
            inbox.clear();
            catchUp();
            replica.pending().forEach(batch -> assertThat(server.submit(batch)).isTrue());
            catchUp();
        }
    }
}
