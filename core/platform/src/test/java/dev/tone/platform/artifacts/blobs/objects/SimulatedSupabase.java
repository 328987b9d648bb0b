package dev.tone.platform.artifacts.blobs.objects;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tone.model.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Supabase Storage as its published description has it, with one bucket: holds each request against the description,
/// and misbehaves on request.
final class SimulatedSupabase implements AutoCloseable {
    private static final String PREFIX = "/storage/v1";
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    /// What goes wrong instead of an answer.
    enum Trouble {
        SLOW_DOWN,
        FAILS,
        HANGS,
        BREAKS_OFF,
        SENDS_HALF
    }

    private record Operation(String name, String method, Pattern path, JsonNode described) {}

    final ConcurrentSkipListMap<String, byte[]> objects = new ConcurrentSkipListMap<>();
    final List<String> problems = new CopyOnWriteArrayList<>();
    final List<String> called = new CopyOnWriteArrayList<>();
    volatile String key = "service-key";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Map<String, Deque<Trouble>> planned = new HashMap<>();
    private final List<Operation> operations = new ArrayList<>();

    SimulatedSupabase() {
        try (InputStream in = SimulatedSupabase.class.getResourceAsStream("supabase.json")) {
            for (JsonNode each :
                    Json.mapper().readTree(Objects.requireNonNull(in)).path("operations")) {
                String pattern =
                        each.path("path").asText().replace("{path}", "(.+)").replace("{bucketName}", "([^/]+)");
                operations.add(new Operation(
                        each.path("operation").asText(), each.path("method").asText(), Pattern.compile(pattern), each));
            }
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    synchronized void plan(String operation, Trouble... troubles) {
        planned.computeIfAbsent(operation, _ -> new ArrayDeque<>()).addAll(List.of(troubles));
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath();
        for (Operation operation : operations) {
            Matcher matcher = operation.path.matcher(path.substring(PREFIX.length()));
            if (operation.method.equals(exchange.getRequestMethod()) && matcher.matches()) {
                answer(exchange, operation, matcher, body);
                return;
            }
        }
        problems.add(exchange.getRequestMethod() + " " + path + " is not described");
        exchange.close();
    }

    private void answer(HttpExchange exchange, Operation operation, Matcher path, byte[] body) throws IOException {
        called.add(operation.name);
        check(exchange, operation, body);
        Trouble trouble;
        synchronized (this) {
            Deque<Trouble> left = planned.get(operation.name);
            trouble = left == null ? null : left.poll();
        }
        switch (trouble) {
            case SLOW_DOWN -> {
                exchange.getResponseHeaders().add("Retry-After", "1");
                send(exchange, 429, error("429", "Too many requests"));
            }
            case FAILS -> send(exchange, 500, error("500", "Internal"));
            case HANGS -> {
                try {
                    closed.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                exchange.close();
            }
            case BREAKS_OFF -> {
                exchange.sendResponseHeaders(200, 1_000);
                exchange.getResponseBody().write(new byte[10]);
                exchange.getResponseBody().flush();
                exchange.close();
            }
            case SENDS_HALF -> act(exchange, operation, path, body, bytes -> Arrays.copyOf(bytes, bytes.length / 2));
            case null -> act(exchange, operation, path, body, bytes -> bytes);
        }
    }

    private void check(HttpExchange exchange, Operation operation, byte[] body) throws IOException {
        String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
        JsonNode described = operation.described.path("body");
        if (described.isNull() ? body.length > 0 : !described.has(type)) {
            problems.add(operation.name + ": a body of the type " + type);
        } else if (type.equals("application/json")) {
            SCHEMAS.getSchema(described.path(type))
                    .validate(Json.mapper().readTree(body))
                    .forEach(problem -> problems.add(operation.name + ": " + problem));
        }
    }

    private void act(
            HttpExchange exchange, Operation operation, Matcher path, byte[] body, Function<byte[], byte[]> cut)
            throws IOException {
        var headers = exchange.getRequestHeaders();
        if (!("Bearer " + key).equals(headers.getFirst("Authorization")) || !key.equals(headers.getFirst("apikey"))) {
            send(exchange, 400, error("403", "Invalid JWT"));
            return;
        }
        if (path.groupCount() > 0 && !path.group(1).equals("bucket")) {
            send(exchange, 400, error("404", "Bucket not found"));
            return;
        }
        // A file that is uploaded may look like JSON and be none.
        boolean asked = body.length > 0 && !operation.name.equals("upload");
        JsonNode json = asked ? Json.mapper().readTree(body) : null;
        switch (operation.name) {
            case "upload" -> {
                boolean clash = objects.containsKey(path.group(2)) && !"true".equals(headers.getFirst("x-upsert"));
                if (!clash) {
                    objects.put(path.group(2), body);
                }
                send(
                        exchange,
                        clash ? 400 : 200,
                        clash ? error("409", "The resource already exists") : Map.of("Key", "bucket/" + path.group(2)));
            }
            case "head", "get" -> content(exchange, objects.get(path.group(2)), headers.getFirst("Range"), cut);
            case "deleteMany" -> {
                List<Map<String, String>> gone = new ArrayList<>();
                json.path("prefixes").forEach(name -> {
                    if (objects.remove(name.asText()) != null) {
                        gone.add(Map.of("name", name.asText()));
                    }
                });
                send(exchange, 200, gone);
            }
            case "move" -> {
                byte[] bytes = objects.remove(json.path("sourceKey").asText());
                if (bytes != null) {
                    objects.put(json.path("destinationKey").asText(), bytes);
                }
                send(
                        exchange,
                        bytes == null ? 400 : 200,
                        bytes == null ? error("404", "Object not found") : Map.of("message", "Successfully moved"));
            }
            default -> send(exchange, 200, list(json));
        }
    }

    private List<Map<String, Object>> list(JsonNode asked) {
        String folder = asked.path("prefix").asText();
        return objects.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(folder))
                .filter(entry -> entry.getKey().indexOf('/', folder.length()) < 0)
                .skip(asked.path("offset").asInt())
                .limit(asked.path("limit").asInt(100))
                .map(entry -> {
                    Map<String, Object> described = new LinkedHashMap<>();
                    described.put("name", entry.getKey().substring(folder.length()));
                    described.put("id", "id-of-it");
                    described.put("metadata", Map.of("size", entry.getValue().length));
                    return described;
                })
                .toList();
    }

    private static void content(HttpExchange exchange, byte[] all, String range, Function<byte[], byte[]> cut)
            throws IOException {
        if (all == null) {
            send(exchange, 400, error("404", "Object not found"));
            return;
        }
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", Integer.toString(all.length));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
            return;
        }
        Matcher part = Pattern.compile("bytes=(\\d+)-(\\d+)").matcher(String.valueOf(range));
        byte[] bytes = part.matches()
                ? Arrays.copyOfRange(
                        all, Integer.parseInt(part.group(1)), Math.min(all.length, Integer.parseInt(part.group(2)) + 1))
                : all;
        byte[] sent = cut.apply(bytes);
        exchange.sendResponseHeaders(206, sent.length == 0 ? -1 : sent.length);
        exchange.getResponseBody().write(sent);
        exchange.close();
    }

    private static Map<String, String> error(String code, String message) {
        return Map.of("statusCode", code, "error", message, "message", message);
    }

    private static void send(HttpExchange exchange, int status, Object body) throws IOException {
        byte[] bytes = Json.write(body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head ? -1 : bytes.length);
        if (!head) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
