package dev.tone.platform.webhooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import dev.tone.model.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A real server that takes webhooks as it is told to: late, wrongly, or not at all.
public final class Receiver implements AutoCloseable {
    /// @param bytes of the answer's body
    public record Reply(int status, Map<String, String> headers, int bytes) {
        public static Reply of(int status) {
            return new Reply(status, Map.of(), 2);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Received(Headers headers, byte[] body) {
        public String header(String name) {
            return headers.getFirst(name);
        }

        public JsonNode json() {
            try {
                return Json.mapper().readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        public String type() {
            return json().path("type").asText();
        }

        /// As somebody reckons who knows only the specification.
        public boolean isSignedWith(String secret) {
            byte[] key = Base64.getDecoder().decode(secret.replace("whsec_", ""));
            String start = header("webhook-id") + "." + header("webhook-timestamp") + ".";
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                mac.update(start.getBytes(StandardCharsets.UTF_8));
                String expected = "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
                return Arrays.asList(header("webhook-signature").split(" ")).contains(expected);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile IntFunction<Reply> script = _ -> Reply.of(200);

    public Receiver() {
        this(0);
    }

    /// @param port 0 for any
    public Receiver(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            received.add(new Received(exchange.getRequestHeaders(), body));
            Reply reply = script.apply(received.size());
            if (reply.status() == 0) {
                await();
                exchange.close();
                return;
            }
            reply.headers()
                    .forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
            exchange.sendResponseHeaders(reply.status(), reply.bytes());
            byte[] part = "ok".repeat(512).getBytes(StandardCharsets.US_ASCII);
            for (int left = reply.bytes(); left > 0; left -= part.length) {
                exchange.getResponseBody().write(part, 0, Math.min(left, part.length));
            }
            exchange.close();
        });
        server.start();
    }

    private void await() {
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// @param next what the n-th call is answered, from 1; status 0 for no answer at all
    public void answers(IntFunction<Reply> next) {
        script = next;
    }

    public List<Received> received() {
        return received;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public String url() {
        return "http://127.0.0.1:" + port() + "/take";
    }

    @Override
    public void close() {
        ended.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
