package dev.tone.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.model.fault.FaultException;
import dev.tone.model.json.Json;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.ResponseBody;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import retrofit2.Retrofit;
import retrofit2.converter.jackson.JacksonConverterFactory;
import retrofit2.http.GET;
import retrofit2.http.Streaming;

/// What answers at the address of a platform may be anything.
class HostileAnswersTest {
    private static final int MOST = 4_000;

    private final MockWebServer server = new MockWebServer();
    private Service service;

    interface Service {
        @GET("/list")
        List<String> list();

        @Streaming
        @GET("/file")
        ResponseBody file();
    }

    @BeforeEach
    void start() throws IOException {
        server.start();
        service = new Retrofit.Builder()
                .baseUrl(server.url("/"))
                .addCallAdapterFactory(new BlockingCalls(Duration.ofMillis(500)))
                .addConverterFactory(new BoundedJson(JacksonConverterFactory.create(Json.mapper()), MOST))
                .build()
                .create(Service.class);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static String list(int bytes) {
        return "[\"" + "x".repeat(bytes - 4) + "\"]";
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(FaultException.class)
                .extracting(thrown -> ((FaultException) thrown).fault().code())
                .isEqualTo(code);
    }

    @Test
    void an_answer_without_end_is_not_read() {
        server.enqueue(new MockResponse.Builder().body(list(MOST)).build());
        server.enqueue(new MockResponse.Builder().body(list(MOST + 1)).build());
        server.enqueue(new MockResponse.Builder()
                .chunkedBody("[" + "\"x\",".repeat(MOST), 100)
                .build());

        assertThat(service.list()).hasSize(1);
        refused(Faults.GARBAGE, service::list);
        refused(Faults.GARBAGE, service::list);
    }

    @Test
    void bytes_that_are_read_into_memory_have_an_end_too() {
        server.enqueue(new MockResponse.Builder().chunkedBody("x".repeat(10), 3).build());
        server.enqueue(new MockResponse.Builder().chunkedBody("x".repeat(11), 3).build());

        assertThat(Answers.bytes(service.file(), 10)).hasSize(10);
        refused(Faults.GARBAGE, () -> Answers.bytes(service.file(), 10));
    }

    @Test
    @Timeout(20)
    void an_answer_that_drips_for_ever_ends_and_a_file_may_take_its_time() throws IOException {
        server.enqueue(new MockResponse.Builder()
                .body(list(MOST))
                .throttleBody(1, 50, TimeUnit.MILLISECONDS)
                .build());
        server.enqueue(new MockResponse.Builder()
                .body(list(20))
                .throttleBody(1, 50, TimeUnit.MILLISECONDS)
                .build());

        refused(Faults.SLOW, service::list);
        try (ResponseBody file = service.file()) {
            assertThat(file.string()).hasSize(20);
        }
    }

    @Test
    void who_cannot_be_connected_to_is_away_and_not_slow() {
        assertThat(Faults.of(new SocketTimeoutException("Connect timed out"))
                        .fault()
                        .code())
                .isEqualTo(Faults.UNREACHABLE);
        assertThat(Faults.of(new SocketTimeoutException("Read timed out"))
                        .fault()
                        .code())
                .isEqualTo(Faults.SLOW);
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_said() {
        assertThat(Faults.of(new SSLHandshakeException("PKIX path building failed"))
                        .fault()
                        .code())
                .isEqualTo(Faults.UNTRUSTED);
        assertThat(Faults.of(new SSLPeerUnverifiedException("Hostname 10.0.0.1 not verified"))
                        .fault()
                        .code())
                .isEqualTo(Faults.UNTRUSTED);
    }

    @Test
    void the_client_itself_has_the_limits() throws IOException {
        try (ToneClient client = ToneClientTest.client("http://127.0.0.1:" + server.getPort())) {
            server.enqueue(new MockResponse.Builder()
                    .body("{}")
                    .setHeader("Content-Length", Long.toString(1L << 40))
                    .build());

            refused(Faults.GARBAGE, () -> client.workspace().get());
        }
    }
}
