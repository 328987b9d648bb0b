package dev.tone.platform.kernel.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.model.api.ProjectApi;
import dev.tone.model.id.ProjectId;
import dev.tone.model.json.Json;
import dev.tone.model.live.ClientMessage;
import dev.tone.model.live.LiveFact;
import dev.tone.model.live.SequencedFact;
import dev.tone.model.live.ServerMessage;
import dev.tone.model.live.Topic;
import dev.tone.platform.Api;
import dev.tone.platform.LiveClient;
import dev.tone.platform.Platform;
import dev.tone.platform.PlatformConfig;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveTest {
    @TempDir
    Path data;

    private Platform platform;
    private Api api;

    @BeforeEach
    void start() {
        platform = Platform.start(PlatformConfig.embedded(data));
        api = new Api(platform);
    }

    @AfterEach
    void stop() {
        api.close();
        platform.close();
    }

    private void create(String name) {
        assertThat(api.post("/projects", new ProjectApi.Create(name, null)).status())
                .isEqualTo(201);
    }

    private static List<String> names(List<SequencedFact> facts) {
        return facts.stream()
                .map(fact -> ((LiveFact.ProjectChanged) fact.fact()).project().name())
                .toList();
    }

    @Test
    void what_happened_before_comes_first_then_what_is_new() {
        create("one");
        create("two");
        try (LiveClient live = new LiveClient(platform).hello()) {
            live.send(new ClientMessage.Subscribe(Topic.workspace(), 1));
            assertThat(names(live.next(ServerMessage.Facts.class).facts())).containsExactly("two");
            assertThat(live.next(ServerMessage.CaughtUp.class).sequence()).isEqualTo(2);
            create("three");
            ServerMessage.Facts facts = live.next(ServerMessage.Facts.class);
            assertThat(names(facts.facts())).containsExactly("three");
            assertThat(facts.facts().getFirst().sequence()).isEqualTo(3);
        }
    }

    @Test
    void a_subscription_from_now_on_has_no_past() {
        create("one");
        try (LiveClient live = new LiveClient(platform).hello()) {
            live.send(new ClientMessage.Subscribe(Topic.workspace(), -1));
            assertThat(live.next(ServerMessage.CaughtUp.class).sequence()).isEqualTo(1);
        }
    }

    @Test
    void every_fact_comes_once_and_in_order_however_many_sockets_follow() {
        List<LiveClient> clients = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            LiveClient live = new LiveClient(platform).hello();
            live.send(new ClientMessage.Subscribe(Topic.workspace(), 0));
            clients.add(live);
        }
        for (int i = 1; i <= 40; i++) {
            create("p" + i);
        }
        for (LiveClient live : clients) {
            List<Long> sequences = new ArrayList<>();
            while (sequences.size() < 40) {
                String text = live.nextText();
                if (Json.read(text, ServerMessage.class) instanceof ServerMessage.Facts facts) {
                    facts.facts().forEach(fact -> sequences.add(fact.sequence()));
                }
            }
            assertThat(sequences).isSorted().doesNotHaveDuplicates().hasSize(40);
            live.close();
        }
    }

    @Test
    void who_is_ahead_of_the_platform_is_told_to_read_the_state() {
        create("one");
        try (LiveClient live = new LiveClient(platform).hello()) {
            live.send(new ClientMessage.Subscribe(Topic.workspace(), 99));
            assertThat(live.next(ServerMessage.Behind.class).sequence()).isEqualTo(1);
        }
    }

    @Test
    void a_topic_of_somebody_else_is_refused_as_if_it_did_not_exist() {
        try (LiveClient live = new LiveClient(platform).hello()) {
            live.send(new ClientMessage.Subscribe(Topic.project(new ProjectId("nobodys")), 0));
            assertThat(live.next(ServerMessage.Refused.class).fault().code()).isEqualTo("project/not-found");
        }
    }

    @Test
    void unsubscribing_ends_the_facts_and_pings_are_answered() {
        try (LiveClient live = new LiveClient(platform).hello()) {
            live.send(new ClientMessage.Subscribe(Topic.workspace(), 0));
            live.next(ServerMessage.CaughtUp.class);
            live.send(new ClientMessage.Unsubscribe(Topic.workspace()));
            live.send(new ClientMessage.Ping(7));
            assertThat(live.next(ServerMessage.Pong.class).nonce()).isEqualTo(7);
            create("unheard");
            live.send(new ClientMessage.Ping(8));
            assertThat(live.next(ServerMessage.Pong.class).nonce()).isEqualTo(8);
        }
    }

    @Test
    void another_protocol_is_told_which_side_to_update() {
        try (LiveClient live = new LiveClient(platform)) {
            live.send(new ClientMessage.Hello(0, "old"));
            assertThat(live.nextText()).isEqualTo("4426 Update the app");
        }
        try (LiveClient live = new LiveClient(platform)) {
            live.send(new ClientMessage.Hello(99, "new"));
            assertThat(live.nextText()).isEqualTo("4426 Update the platform");
        }
    }

    @Test
    void what_is_not_the_protocol_closes_the_socket() {
        for (String text : List.of("nonsense", "null", "{\"type\":\"subscribe\"}", "{\"type\":\"shout\"}", "[]")) {
            try (LiveClient live = new LiveClient(platform).hello()) {
                live.sendText(text);
                assertThat(live.nextText()).as(text).startsWith("4400");
            }
        }
        try (LiveClient live = new LiveClient(platform)) {
            live.send(new ClientMessage.Ping(1));
            assertThat(live.nextText()).as("before hello").startsWith("4400");
        }
    }

    @Test
    void without_the_token_there_is_no_socket() {
        assertThatThrownBy(() -> new LiveClient(platform.url(), "wrong"))
                .rootCause()
                .hasMessageContaining("401");
    }
}
