package dev.tone.platform.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.model.fault.FaultException;
import dev.tone.model.id.ProjectId;
import dev.tone.model.webhook.WebhookEvent;
import dev.tone.platform.kernel.egress.Egress;
import dev.tone.platform.webhooks.Receiver.Reply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where calls go and where not, and how long they may take.
class SenderTest {
    private static final Egress.Limits QUICK = new Egress.Limits(
            Duration.ofMillis(300), Duration.ofMillis(300), 1, Duration.ofMillis(1), Duration.ofMillis(1));
    private static final WebhookRepository.Event EVENT = new WebhookRepository.Event(
            "e-1", new ProjectId("p"), 1, WebhookEvent.SITE_DOWN, "site/x", "e-1", Instant.EPOCH, "{}");

    private final Receiver receiver = new Receiver();

    @AfterEach
    void close() {
        receiver.close();
    }

    private static Sender.Result send(Destinations destinations, String url) {
        try (Sender sender = new Sender(destinations, QUICK, Clock.systemUTC(), new SecureRandom())) {
            return sender.send(url, EVENT, () -> List.of("whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Destinations own() {
        return new Destinations(true, Set.of());
    }

    private static Destinations shared(String... named) {
        return new Destinations(false, Set.of(named));
    }

    private static String refusal(String url) {
        try {
            shared().require(url);
            return "";
        } catch (FaultException e) {
            return e.fault().code();
        }
    }

    @Test
    void who_does_not_answer_is_not_waited_for() {
        receiver.answers(_ -> Reply.of(0));

        Sender.Result result = send(own(), receiver.url());

        assertThat(result.status()).isNull();
        assertThat(result.problem()).isEqualTo("It did not answer in time.");
        assertThat(result.millis()).isLessThan(5_000);
    }

    @Test
    void who_is_not_there_is_said_so() {
        String url = receiver.url();
        receiver.close();

        assertThat(send(own(), url).problem()).startsWith("It cannot be reached");
    }

    @Test
    void who_ends_the_connection_after_each_answer_gets_the_next_event_all_the_same() throws Exception {
        String old = "HTTP/1.0 204 No Content\r\n\r\n";
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                Sender sender = new Sender(own(), QUICK, Clock.systemUTC(), new SecureRandom())) {
            Thread.ofVirtual().start(() -> {
                try {
                    while (true) {
                        try (Socket caller = server.accept()) {
                            caller.getInputStream().read(new byte[4096]);
                            caller.getOutputStream().write(old.getBytes(StandardCharsets.US_ASCII));
                        }
                    }
                } catch (IOException e) {
                    return; // the test is over
                }
            });
            String url = "http://127.0.0.1:" + server.getLocalPort() + "/";

            for (int event = 1; event <= 20; event++) {
                assertThat(sender.send(url, EVENT, () -> List.of("whsec_" + "A".repeat(43) + "="))
                                .status())
                        .as("event %s", event)
                        .isEqualTo(204);
            }
        }
    }

    @Test
    void a_shared_platform_calls_nothing_inside_unless_it_is_named() {
        assertThat(send(shared(), receiver.url()).problem()).contains("TLS only");
        assertThat(receiver.received()).isEmpty();

        assertThat(send(shared("127.0.0.1"), receiver.url()).status()).isEqualTo(200);
    }

    /// The name is resolved by whoever runs this test; it leads to this machine.
    @Test
    void a_name_that_leads_inside_is_found_out_when_it_is_called() {
        Destinations outside = new Destinations(false, Set.of()) {
            @Override
            java.net.URI require(String text) {
                return java.net.URI.create(text);
            }
        };

        Sender.Result result = send(outside, receiver.url().replace("127.0.0.1", "localhost"));

        assertThat(result.problem()).isEqualTo("Its address is inside a private network and is not called from here.");
        assertThat(receiver.received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://localhost/",
                "https://a.localhost/",
                "https://127.0.0.1/",
                "https://10.1.2.3/",
                "https://192.168.0.1:8443/",
                "https://169.254.169.254/latest/meta-data",
                "https://[::1]/",
                "https://[fd00::1]/",
                "https://[::ffff:10.0.0.1]/"
            })
    void addresses_of_the_inside_are_refused_when_they_are_given(String url) {
        assertThat(refusal(url)).isEqualTo("webhook/private-address");
        assertThat(own().require(url).toString()).isEqualTo(url);
    }

    @Test
    void what_is_outside_is_taken_over_tls() {
        assertThat(refusal("https://example.com/tone?x=1")).isEmpty();
        assertThat(refusal("http://example.com/")).isEqualTo("webhook/not-https");
        assertThat(shared("CI.internal").require("http://ci.internal:8080/").getPort())
                .isEqualTo(8080);
        assertThatThrownBy(() -> shared().require("https://example.com/" + "x".repeat(2_000)))
                .isInstanceOf(FaultException.class);
    }

    @Test
    void what_a_terminal_would_act_upon_is_taken_out_of_the_answer() {
        assertThat(Sender.excerpt("a\u001b[31mb\n\u202ec")).isEqualTo("a\uFFFD[31mb\n\uFFFDc");
    }
}
