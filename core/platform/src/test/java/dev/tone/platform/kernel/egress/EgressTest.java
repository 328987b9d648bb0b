package dev.tone.platform.kernel.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.tone.model.observe.Pin;
import dev.tone.platform.kernel.egress.EgressException.Reason;
import dev.tone.testkit.time.FakeClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EgressTest {
    private final FakeClock clock = new FakeClock();
    private final AtomicInteger calls = new AtomicInteger();
    private final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private final List<String> heard = new ArrayList<>();
    private final List<byte[]> bodies = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private Egress egress;
    private IntFunction<Reply> script = _ -> new Reply(200, null, "{}");

    private record Reply(int status, String retryAfter, String body) {}

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            bodies.add(exchange.getRequestBody().readAllBytes());
            Reply reply = script.apply(calls.incrementAndGet());
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            if (reply.retryAfter() != null) {
                exchange.getResponseHeaders().add("Retry-After", reply.retryAfter());
            }
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        egress = egress(AddressRule.any());
    }

    private Egress egress(AddressRule rule) {
        return new Egress(
                new Egress.Limits(
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(20),
                        3,
                        Duration.ofMillis(100),
                        Duration.ofSeconds(60)),
                rule,
                (time, _) -> pauses.add(time),
                clock,
                new Random(1));
    }

    @AfterEach
    void close() {
        egress.close();
        server.stop(0);
    }

    private URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/x");
    }

    private Answer send(Call call) throws EgressException, InterruptedException {
        return egress.send(call, "The server", new Caller() {
            @Override
            public boolean isEnded() {
                return false;
            }

            @Override
            public Pin onEnd(Runnable end) {
                return () -> {};
            }

            @Override
            public void hears(String sentence) {
                heard.add(sentence);
            }
        });
    }

    @Test
    void waits_until_the_date_that_it_is_given() throws Exception {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                clock.instant().plusSeconds(30).atZone(ZoneOffset.UTC));
        script = call -> call == 1 ? new Reply(429, date, "") : new Reply(200, null, "{}");

        assertThat(send(Call.post(uri()).json(List.of(1))).status()).isEqualTo(200);

        assertThat(pauses).hasSize(1);
        assertThat(pauses.getFirst()).isBetween(Duration.ofSeconds(29), Duration.ofSeconds(30));
        assertThat(heard).hasSize(1);
        assertThat(bodies.get(1)).isEqualTo("[1]".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_nonsensical_retry_after_is_a_backoff_and_the_pauses_grow() throws Exception {
        script = _ -> new Reply(503, "soon", "");

        assertThat(send(Call.get(uri())).status()).isEqualTo(503);

        assertThat(pauses).hasSize(2);
        assertThat(pauses.get(0)).isBetween(Duration.ofMillis(50), Duration.ofMillis(100));
        assertThat(pauses.get(1)).isBetween(Duration.ofMillis(100), Duration.ofMillis(200));
    }

    @Test
    void what_may_have_been_acted_upon_is_not_sent_twice() throws Exception {
        script = _ -> new Reply(500, null, "");

        assertThat(send(Call.post(uri())).status()).isEqualTo(500);
        assertThat(calls).hasValue(1);

        assertThat(send(Call.post(uri()).repeatedFreely()).status()).isEqualTo(500);
        assertThat(calls).hasValue(4);
    }

    @Test
    void an_answer_that_is_too_large_is_none() {
        script = _ -> new Reply(200, null, "x".repeat(5_000));

        assertThatThrownBy(() -> send(Call.get(uri()).atMost(4_000)))
                .isInstanceOfSatisfying(
                        EgressException.class, e -> assertThat(e.reason()).isEqualTo(Reason.TOO_LARGE));
        assertThat(calls).hasValue(1);
    }

    @Test
    void a_redirect_is_an_answer() throws Exception {
        script = _ -> new Reply(302, null, "");

        assertThat(send(Call.get(uri())).status()).isEqualTo(302);
    }

    @Test
    void an_address_that_is_not_called_is_never_reached() {
        egress.close();
        egress = egress(AddressRule.publicOnly());

        assertThatThrownBy(() -> send(Call.get(uri())))
                .isInstanceOfSatisfying(
                        EgressException.class, e -> assertThat(e.reason()).isEqualTo(Reason.FORBIDDEN_ADDRESS));
        assertThat(calls).hasValue(0);
    }

    @Test
    void nobody_there_is_tried_again_and_then_said() {
        URI gone = uri();
        server.stop(0);

        assertThatThrownBy(() -> send(Call.get(gone)))
                .isInstanceOfSatisfying(
                        EgressException.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNREACHABLE));
        assertThat(pauses).hasSize(2);
    }

    @Test
    void who_has_lost_interest_is_not_called_for() {
        AtomicBoolean asked = new AtomicBoolean();
        assertThatThrownBy(() -> egress.send(Call.get(uri()), "x", new Caller() {
                    @Override
                    public boolean isEnded() {
                        asked.set(true);
                        return true;
                    }

                    @Override
                    public Pin onEnd(Runnable end) {
                        return () -> {};
                    }

                    @Override
                    public void hears(String sentence) {}
                }))
                .isInstanceOfSatisfying(
                        EgressException.class, e -> assertThat(e.reason()).isEqualTo(Reason.ENDED));
        assertThat(asked).isTrue();
        assertThat(calls).hasValue(0);
    }

    @Test
    void a_call_does_not_show_what_its_query_holds() {
        assertThat(Call.get(URI.create("https://example.org/a?token=secret"))).hasToString("GET example.org/a");
    }
}
