package dev.tone.platform.deployments.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tone.model.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// A provider's server: answers what its description says, holds each request against it, and misbehaves on request.
/// What is asked for outside the API is the published site.
abstract class SimulatedApi implements AutoCloseable {
    private final String prefix;
    private final ApiDescription description;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Map<String, Deque<Misbehaviour>> planned = new HashMap<>();
    private final List<String> problems = new CopyOnWriteArrayList<>();
    private final List<String> called = new CopyOnWriteArrayList<>();
    private volatile int siteStatus = 200;
    private volatile String token = "good-token-1234";

    /// What goes wrong instead of an answer, or with it.
    sealed interface Misbehaviour {
        record Refuses(int status, @Nullable String retryAfter, String body) implements Misbehaviour {}

        /// Answers nothing until the test is over.
        record Hangs() implements Misbehaviour {}

        /// Acts, and breaks off in the middle of saying so.
        record BreaksOff() implements Misbehaviour {}

        /// The API has changed: this is answered instead.
        record Drifts(String body) implements Misbehaviour {}

        static Misbehaviour status(int status) {
            return new Refuses(status, null, "{\"message\":\"simulated\",\"code\":" + status + "}");
        }

        static Misbehaviour later(String retryAfter) {
            return new Refuses(429, retryAfter, "{\"message\":\"slow down\"}");
        }
    }

    record Reply(int status, @Nullable Object body, Map<String, String> headers) {
        static Reply json(int status, Object body) {
            return new Reply(status, body, Map.of());
        }

        static Reply none(int status) {
            return new Reply(status, null, Map.of());
        }
    }

    SimulatedApi(String description, String prefix) {
        this.description = ApiDescription.of(description);
        this.prefix = prefix;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    URI api() {
        return URI.create(site() + prefix);
    }

    String site() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// From the next call of the operation on, one after the other.
    synchronized void plan(String operation, Misbehaviour... misbehaviours) {
        planned.computeIfAbsent(operation, _ -> new ArrayDeque<>()).addAll(List.of(misbehaviours));
    }

    private synchronized @Nullable Misbehaviour planned(String operation) {
        Deque<Misbehaviour> plans = planned.get(operation);
        return plans == null ? null : plans.poll();
    }

    void siteAnswers(int status) {
        siteStatus = status;
    }

    void expire() {
        token = "another";
    }

    /// Operations in the order of their calls.
    List<String> called() {
        return List.copyOf(called);
    }

    long count(String operation) {
        return called.stream().filter(operation::equals).count();
    }

    /// What of our requests the description does not allow.
    List<String> problems() {
        return List.copyOf(problems);
    }

    /// Where the token is, by provider.
    String token(HttpExchange exchange) {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        return header == null ? "" : header.replaceFirst("(?i)^Bearer ", "");
    }

    abstract Reply reply(ApiDescription.Matched request, JsonNode body, byte[] bytes, HttpExchange exchange);

    private void handle(HttpExchange exchange) throws IOException {
        byte[] bytes = exchange.getRequestBody().readAllBytes();
        URI uri = exchange.getRequestURI();
        String path = uri.getRawPath();
        var matched = path.startsWith(prefix)
                ? description.find(exchange.getRequestMethod(), path.substring(prefix.length()))
                : java.util.Optional.<ApiDescription.Matched>empty();
        if (matched.isEmpty()) {
            outside(exchange, uri);
            return;
        }
        ApiDescription.Matched request = matched.get();
        String operation = request.operation().name();
        called.add(operation);
        description
                .problems(request, uri, exchange.getRequestHeaders(), bytes)
                .forEach(problem -> problems.add(operation + ": " + problem));
        if (!token(exchange).equals(token)) {
            send(exchange, Reply.json(401, Map.of("message", "Bad credentials")), false);
            return;
        }
        switch (planned(operation)) {
            case null -> send(exchange, checked(request, answer(request, bytes, exchange)), false);
            case Misbehaviour.Refuses refuses ->
                send(
                        exchange,
                        new Reply(
                                refuses.status(),
                                refuses.body(),
                                refuses.retryAfter() == null ? Map.of() : Map.of("Retry-After", refuses.retryAfter())),
                        false);
            case Misbehaviour.Hangs _ -> {
                try {
                    closed.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                exchange.close();
            }
            case Misbehaviour.BreaksOff _ -> send(exchange, answer(request, bytes, exchange), true);
            case Misbehaviour.Drifts drifts -> send(exchange, new Reply(200, drifts.body(), Map.of()), false);
        }
    }

    private synchronized Reply answer(ApiDescription.Matched request, byte[] bytes, HttpExchange exchange) {
        return reply(request, json(bytes), bytes, exchange);
    }

    /// Our own answers are as described too, or the test would prove nothing.
    private Reply checked(ApiDescription.Matched request, Reply reply) {
        JsonNode schema = request.operation().answer(reply.status());
        if (schema instanceof ObjectNode object && reply.body() != null && !(reply.body() instanceof String)) {
            JsonNode open = object.deepCopy();
            relax(open);
            ApiDescription.violations(open, Json.mapper().valueToTree(reply.body()))
                    .forEach(problem ->
                            problems.add("answer of " + request.operation().name() + ": " + problem));
        }
        return reply;
    }

    /// An answer has everything that the description requires; we send what we use of it.
    private static void relax(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.path("required").isArray()) {
            object.remove("required");
        }
        if (schema instanceof ObjectNode object && object.has("oneOf")) {
            object.set("anyOf", object.remove("oneOf")); // without what is required several may fit
        }
        schema.forEach(SimulatedApi::relax);
    }

    /// The published site, and whatever else a provider serves beside its API.
    void outside(HttpExchange exchange, URI uri) throws IOException {
        if (uri.getPath().startsWith(prefix) && !prefix.isEmpty()) {
            problems.add(exchange.getRequestMethod() + " " + uri + " is not described");
        }
        if (exchange.getRequestHeaders().containsKey("Authorization")) {
            problems.add("the token was sent to " + uri);
        }
        send(exchange, new Reply(siteStatus, "<h1>site</h1>", Map.of()), false);
    }

    static void send(HttpExchange exchange, Reply reply, boolean breakOff) throws IOException {
        byte[] body = reply.body() == null
                ? new byte[0]
                : (reply.body() instanceof String text ? text : Json.write(reply.body()))
                        .getBytes(StandardCharsets.UTF_8);
        reply.headers().forEach(exchange.getResponseHeaders()::add);
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body, 0, breakOff ? body.length / 2 : body.length);
        }
        exchange.close();
    }

    private static JsonNode json(byte[] bytes) {
        try {
            return Json.mapper().readTree(bytes);
        } catch (IOException e) {
            return Json.mapper().missingNode();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
