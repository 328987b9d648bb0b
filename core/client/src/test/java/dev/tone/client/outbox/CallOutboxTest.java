package dev.tone.client.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.client.drafts.DraftDatabase;
import dev.tone.client.drafts.QueuedCalls;
import dev.tone.client.drafts.Scope;
import dev.tone.client.live.Backoff;
import dev.tone.client.work.ManualScheduler;
import dev.tone.model.api.DeploymentApi;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultKind;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.json.Json;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallOutboxTest {
    private static final Scope SCOPE = new Scope("embedded", "local", "local");
    private static final Fault AWAY = new Fault(FaultKind.UNAVAILABLE, "platform/unreachable", "Away.", null);
    private static final Fault REFUSED = Fault.conflict("deployment/untrusted", "Not trusted.", null);

    private final List<String> sent = new ArrayList<>();
    private ManualScheduler time = new ManualScheduler();
    private DraftDatabase database;
    private CallOutbox outbox;
    private @Nullable Fault answer;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() {
        database = DraftDatabase.open(folder, Clock.systemUTC());
        time = new ManualScheduler();
        outbox = new CallOutbox(new QueuedCalls(database, SCOPE), this::send, time, new Backoff(new Random(1)));
    }

    @AfterEach
    void close() {
        outbox.close();
        database.close();
    }

    private void send(QueuedCall call) {
        Fault fault = answer;
        if (fault != null) {
            throw fault.asException();
        }
        sent.add(call.key());
    }

    private static QueuedCall deploy(String key) {
        DeploymentApi.Create request =
                new DeploymentApi.Create(new EnvironmentId("prod"), new ArtifactId("a1"), null, null, null, null);
        return new QueuedCall.Deploy(key, "site in production", new ProjectId("shop"), request);
    }

    private List<String> waiting() {
        return outbox.waiting().get().stream().map(w -> w.call().key()).toList();
    }

    @Test
    void what_was_asked_while_away_goes_in_order_and_once_when_it_is_back() {
        answer = AWAY;
        outbox.add(deploy("k1"));
        outbox.add(new QueuedCall.Retry("k2", "#3", new DeploymentId("d3")));
        time.advance(Duration.ofMinutes(5));
        assertThat(waiting()).containsExactly("k1", "k2");

        answer = null;
        outbox.wake();
        time.settle();
        time.advance(Duration.ofMinutes(5));

        assertThat(sent).containsExactly("k1", "k2");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void it_goes_by_itself_without_a_sign_of_the_connection() {
        answer = AWAY;
        outbox.add(deploy("k1"));
        time.advance(Duration.ofSeconds(5));
        answer = null;

        time.advance(Duration.ofMinutes(1));

        assertThat(sent).containsExactly("k1");
    }

    @Test
    void what_waits_survives_the_process_with_its_key() {
        answer = AWAY;
        outbox.add(deploy("k1"));
        time.settle();
        close();
        answer = null;

        open();
        outbox.start();
        time.settle();

        assertThat(sent).containsExactly("k1");
    }

    @Test
    void a_refused_call_waits_for_a_decision_and_lets_the_next_pass() {
        answer = AWAY;
        outbox.add(deploy("k1"));
        time.settle();
        answer = REFUSED;
        outbox.wake();
        time.settle();
        answer = null;
        outbox.add(deploy("k2"));
        time.advance(Duration.ofSeconds(1));
        assertThat(sent).containsExactly("k2");
        assertThat(outbox.waiting().get())
                .singleElement()
                .satisfies(w -> assertThat(w.fault()).isEqualTo(REFUSED));

        outbox.retry(outbox.waiting().get().getFirst().id());
        time.settle();

        assertThat(sent).containsExactly("k2", "k1");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void a_discarded_call_is_never_sent() {
        answer = AWAY;
        outbox.add(deploy("k1"));
        time.settle();
        outbox.discard(outbox.waiting().get().getFirst().id());
        time.settle();
        answer = null;

        outbox.wake();
        time.settle();

        assertThat(sent).isEmpty();
        assertThat(waiting()).isEmpty();
    }

    @Test
    void another_scopes_calls_are_left_alone() {
        QueuedCalls others = new QueuedCalls(database, new Scope("elsewhere", "me", "team"));
        others.add(Json.write(deploy("theirs")), Instant.EPOCH).join();

        outbox.start();
        time.settle();

        assertThat(sent).isEmpty();
        assertThat(others.list()).hasSize(1);
    }

    @Test
    void what_a_newer_version_wrote_is_shown_and_kept() {
        QueuedCalls store = new QueuedCalls(database, SCOPE);
        store.add("{\"type\":\"teleport\",\"key\":\"k9\"}", Instant.EPOCH).join();

        outbox.start();
        time.settle();

        assertThat(outbox.waiting().get()).singleElement().satisfies(w -> {
            assertThat(w.call()).isNull();
            assertThat(w.fault().code()).isEqualTo("outbox/unreadable");
        });
        assertThat(store.list()).hasSize(1);
    }

    @Test
    void every_kind_of_call_is_stored_as_it_is() {
        DeploymentId deployment = new DeploymentId("d3");
        List<QueuedCall> calls = List.of(
                deploy("k1"),
                new QueuedCall.Retry("k2", "#3", deployment),
                new QueuedCall.RollBack("k3", "#3", deployment, new DeploymentApi.RollBack("blank page")),
                new QueuedCall.Promote(
                        "k4", "#3", deployment, new DeploymentApi.Promote(new EnvironmentId("prod"), null)));

        assertThat(calls)
                .allSatisfy(call -> assertThat(Json.read(Json.write(call), QueuedCall.class))
                        .isEqualTo(call));
    }
}
