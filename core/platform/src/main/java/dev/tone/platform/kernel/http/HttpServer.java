package dev.tone.platform.kernel.http;

import dev.tone.model.api.Endpoint;
import dev.tone.model.api.Method;
import dev.tone.model.api.Permission;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.fault.FaultKind;
import dev.tone.model.id.IdGenerator;
import dev.tone.platform.kernel.policy.Policy;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.websocket.WsConfig;
import java.net.BindException;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/// The listener: Javalin on a connector of our own.
public final class HttpServer implements AutoCloseable {
    public static final String LIVE_PATH = Endpoint.BASE + "/live";
    public static final String PORT_IN_USE = "platform/port-in-use";
    public static final String OPENAPI_PATH = Endpoint.BASE + "/openapi.json";
    /// Where a WebSocket finds the actor that passed the gate.
    public static final String ACTOR = Gate.ACTOR;
    private static final int MAX_JSON = 32 << 20;
    /// The default of 50 stalls when thousands reconnect at once.
    private static final int ACCEPT_QUEUE = 1024;

    /// Who speaks to us is on this computer. What waits in the system when the platform is killed is sent
    /// twice, and the system would let it grow to many megabytes.
    private static final int RECEIVE_BUFFER = 128 << 10;

    /// Of a connection that is being read from: large bodies come in large pieces.
    private static final int INPUT_BUFFER = 64 << 10;

    private static final int MAX_SOCKET_MESSAGE = 64 << 10;
    private static final Pattern PARAMETER = Pattern.compile("\\{\\w+}");

    /// On every answer, unless a route says something else: no browser takes any of it for a page of its own.
    private static final List<HttpField> GUARDS = List.of(
            new PreEncodedHttpField("X-Content-Type-Options", "nosniff"),
            new PreEncodedHttpField("Cross-Origin-Resource-Policy", "same-origin"),
            new PreEncodedHttpField("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
            new PreEncodedHttpField("Referrer-Policy", "no-referrer"),
            new PreEncodedHttpField("Cache-Control", "no-store"));

    private static final Duration IDLE = Duration.ofMinutes(5);
    private static final Duration STOP = Duration.ofSeconds(5);

    /// Twice the largest JSON: who sends that by mistake is told, who means harm is not listened to for long.
    private static final long MAX_DRAINED = 2L * MAX_JSON;

    private static final Duration DRAINING = Duration.ofSeconds(5);

    private final Javalin javalin;
    private final String host;

    private HttpServer(Javalin javalin, String host) {
        this.javalin = javalin;
        this.host = host;
    }

    /// @param host address to listen on
    /// @param port 0 for any free one
    /// @param names further host names that clients may use
    /// @param live handles the WebSocket; its upgrade has passed the gate
    public record Settings(String host, int port, Set<String> names, String version, Consumer<WsConfig> live) {
        public Settings {
            names = Set.copyOf(names);
        }
    }

    /// @throws FaultException `platform/port-in-use`
    public static HttpServer start(
            Settings settings,
            RouteRegistry registry,
            Authenticator authenticator,
            Policy policy,
            Idempotency idempotency,
            IdGenerator ids,
            Clock clock) {
        Ports ports = new Ports(settings);
        Gate gate = new Gate(authenticator, ports::hosts, publicPaths(registry), ids, clock);
        Dispatch dispatch = new Dispatch(policy, idempotency, new Bodies(MAX_JSON));
        Javalin javalin = Javalin.create(config -> {
            listen(config, settings);
            config.routes.before(gate::enter);
            config.routes.after(_ -> gate.leave());
            config.routes.wsBeforeUpgrade(gate::enter);
            config.routes.exception(Exception.class, (failure, context) -> Problems.write(context, failure));
            // Javalin answers its own kind itself unless it is named.
            config.routes.exception(
                    HttpResponseException.class, (failure, context) -> Problems.write(context, failure));
            for (RouteRegistry.Route route : plainFirst(registry)) {
                config.routes.addHttpHandler(
                        HandlerType.findOrCreate(route.endpoint().method().name()),
                        Gate.path(route.endpoint()),
                        context -> dispatch.handle(route, context));
                if (route.endpoint().method() == Method.GET) {
                    // The same answer without its body: left to Javalin, all that exists would be there and empty.
                    config.routes.addHttpHandler(
                            HandlerType.HEAD, Gate.path(route.endpoint()), context -> dispatch.handle(route, context));
                }
            }
            OpenApi document = new OpenApi(registry.endpoints(), settings.version());
            config.routes.get(
                    OPENAPI_PATH,
                    context -> context.contentType("application/json").result(document.json()));
            config.routes.ws(LIVE_PATH, settings.live());
        });
        try {
            javalin.start();
        } catch (RuntimeException e) {
            throw startFailure(e, settings.port());
        }
        HttpServer server = new HttpServer(javalin, settings.host());
        ports.bound(server.port());
        return server;
    }

    /// Routes are tried one after the other, so that those that take the least to compare come first.
    private static List<RouteRegistry.Route> plainFirst(RouteRegistry registry) {
        return registry.routes().stream()
                .sorted(Comparator.comparing(route -> route.endpoint().path().contains("{")))
                .toList();
    }

    private static void listen(JavalinConfig config, Settings settings) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.http.generateEtags = false;
        config.http.maxRequestSize = Long.MAX_VALUE;
        config.http.asyncTimeout = 0;
        // Who asks is on this computer, or a proxy is that compresses for those who are not.
        config.http.compressionStrategy = CompressionStrategy.NONE;
        QueuedThreadPool threads = new QueuedThreadPool(64, 4);
        threads.setName("tone-http");
        threads.setVirtualThreadsExecutor(Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("tone-http-", 0).factory()));
        config.jetty.threadPool = threads;
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setSendDateHeader(false);
            http.setRequestHeaderSize(16 << 10);
            http.addCustomizer((request, answer) -> {
                GUARDS.forEach(answer::add);
                return request;
            });
        });
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(STOP.toMillis());
            server.setErrorHandler(new PlainErrors());
            server.setHandler(new Drain(MAX_DRAINED, DRAINING));
        });
        config.jetty.modifyWebSocketServletFactory(sockets -> {
            sockets.setMaxTextMessageSize(MAX_SOCKET_MESSAGE);
            sockets.setMaxFrameSize(MAX_SOCKET_MESSAGE);
            sockets.setIdleTimeout(IDLE);
        });
        config.jetty.addConnector((server, http) -> connector(server, http, settings));
    }

    private static Connector connector(Server server, HttpConfiguration http, Settings settings) {
        HttpConnectionFactory plain = new HttpConnectionFactory(http);
        plain.setInputBufferSize(INPUT_BUFFER);
        ServerConnector connector = new ServerConnector(server, 1, 1, plain);
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setAcceptQueueSize(ACCEPT_QUEUE);
        connector.setIdleTimeout(IDLE.toMillis());
        connector.setAcceptedReceiveBufferSize(RECEIVE_BUFFER);
        return connector;
    }

    private static Predicate<String> publicPaths(RouteRegistry registry) {
        Map<Boolean, List<String>> paths = registry.endpoints().stream()
                .filter(endpoint -> endpoint.permission() == Permission.PUBLIC)
                .map(Gate::path)
                .collect(Collectors.partitioningBy(path -> path.contains("{")));
        Set<String> plain = Set.copyOf(paths.getOrDefault(false, List.of()));
        return paths.getOrDefault(true, List.of()).stream()
                .map(path -> pattern(path).asMatchPredicate())
                .reduce(plain::contains, Predicate::or);
    }

    /// Of exactly the paths of a template: a parameter is one segment.
    private static Pattern pattern(String template) {
        return Pattern.compile(PARAMETER
                .splitAsStream(template)
                .map(Pattern::quote)
                .collect(Collectors.joining("[^/]+", "", template.endsWith("}") ? "[^/]+" : "")));
    }

    private static RuntimeException startFailure(RuntimeException failure, int port) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return new FaultException(
                        new Fault(
                                FaultKind.UNAVAILABLE,
                                PORT_IN_USE,
                                "Port " + port + " is used by another program.",
                                "Choose another port, or leave it out to get a free one."),
                        failure);
            }
        }
        return failure;
    }

    public int port() {
        return javalin.port();
    }

    public String url() {
        return "http://" + host + ":" + port();
    }

    @Override
    public void close() {
        javalin.stop();
    }

    /// The names that the server answers to, known once the port is.
    private static final class Ports {
        private final Settings settings;
        private volatile Set<String> hosts = Set.of();

        Ports(Settings settings) {
            this.settings = settings;
        }

        void bound(int port) {
            Set<String> names = new HashSet<>();
            names.add(settings.host() + ":" + port);
            names.add("localhost:" + port);
            settings.names().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
            hosts = Set.copyOf(names);
        }

        Set<String> hosts() {
            return hosts;
        }
    }
}
