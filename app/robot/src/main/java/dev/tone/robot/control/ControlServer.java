package dev.tone.robot.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.fault.FaultKind;
import dev.tone.model.fault.Problem;
import dev.tone.model.json.Json;
import dev.tone.robot.drop.FileDrop;
import dev.tone.robot.input.Hands;
import dev.tone.robot.input.XTool;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The control endpoint: JSON over HTTP on loopback, for holders of the token. The toolkit has to run already.
public final class ControlServer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ControlServer.class);
    private static final int LARGEST_BODY = 1 << 20;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Token token;
    private final Map<String, Function<Map<String, String>, Object>> gets;
    private final Map<String, Function<JsonNode, Object>> posts;

    /// @param port 0 for any free one
    public ControlServer(int port, Token token) throws IOException {
        this.token = token;
        XTool xtool = new XTool();
        Commands commands = new Commands(new Hands(xtool), new FileDrop(xtool));
        this.gets = Map.of(
                "/nodes", query -> commands.nodes(query.getOrDefault("q", "")),
                "/unnamed", _ -> commands.unnamed(),
                "/windows", _ -> commands.windows(),
                "/frames", query -> commands.frames("true".equals(query.get("reset"))),
                "/screenshot", query -> commands.screenshot(number(query.get("window"))));
        this.posts = Map.of(
                "/click", commands::click,
                "/hover", commands::hover,
                "/type", commands::type,
                "/press", commands::press,
                "/drag", commands::drag,
                "/scroll", commands::scroll,
                "/drop", commands::drop,
                "/wait", commands::await);
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 16);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Object answer;
            try {
                answer = answer(exchange);
            } catch (FaultException e) {
                send(exchange, status(e.fault()), problem(e.fault()));
                return;
            } catch (RuntimeException e) {
                log.error("{} {} failed", exchange.getRequestMethod(), exchange.getRequestURI(), e);
                Fault fault = new Fault(FaultKind.INTERNAL, "robot/failed", "The robot itself failed: " + e, null);
                send(exchange, 500, problem(fault));
                return;
            }
            send(exchange, 200, answer);
        }
    }

    private Object answer(HttpExchange exchange) throws IOException {
        if (!authorized(exchange.getRequestHeaders().getFirst("Authorization"))) {
            throw new FaultException(new Fault(
                    FaultKind.UNAUTHENTICATED,
                    "robot/unauthenticated",
                    "Send the token of the token file as \"Authorization: Bearer …\".",
                    null));
        }
        String path = exchange.getRequestURI().getPath();
        if (exchange.getRequestMethod().equals("GET") && gets.containsKey(path)) {
            return gets.get(path).apply(query(exchange.getRequestURI().getRawQuery()));
        }
        if (exchange.getRequestMethod().equals("POST") && posts.containsKey(path)) {
            return posts.get(path).apply(body(exchange));
        }
        throw new FaultException(Fault.notFound(
                "robot/no-such-command", "There is no " + exchange.getRequestMethod() + " " + path + "."));
    }

    private boolean authorized(@Nullable String header) {
        return header != null
                && MessageDigest.isEqual(
                        header.getBytes(StandardCharsets.UTF_8),
                        ("Bearer " + token.value()).getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode body(HttpExchange exchange) throws IOException {
        byte[] bytes = exchange.getRequestBody().readNBytes(LARGEST_BODY);
        try {
            JsonNode node = Json.mapper().readTree(bytes);
            if (node != null && node.isObject()) {
                return node;
            }
        } catch (JsonProcessingException e) {
            throw Requests.invalid("The body is no JSON: " + e.getOriginalMessage());
        }
        throw Requests.invalid("The body has to be a JSON object.");
    }

    private static Map<String, String> query(@Nullable String raw) {
        Map<String, String> query = new HashMap<>();
        for (String pair : raw == null ? new String[0] : raw.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            query.put(parts[0], parts.length == 1 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return query;
    }

    private static @Nullable Integer number(@Nullable String text) {
        try {
            return text == null ? null : Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw Requests.invalid("\"window\" has to be a number.");
        }
    }

    private static Problem problem(Fault fault) {
        return Problem.of(fault, status(fault), UUID.randomUUID().toString());
    }

    private static int status(Fault fault) {
        if (fault.code().equals("robot/timeout")) {
            return 408;
        }
        return switch (fault.kind()) {
            case INVALID -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case STALE -> 412;
            case TOO_LARGE -> 413;
            case UNSUPPORTED -> 415;
            case UNPROCESSABLE -> 422;
            case LIMITED -> 429;
            case EXHAUSTED -> 507;
            case UNAVAILABLE -> 503;
            case INTERNAL -> 500;
        };
    }

    private static void send(HttpExchange exchange, int status, Object answer) throws IOException {
        boolean picture = answer instanceof byte[];
        byte[] bytes = answer instanceof byte[] png ? png : Json.mapper().writeValueAsBytes(answer);
        String type = picture ? "image/png" : status == 200 ? "application/json" : Problem.MEDIA_TYPE;
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
