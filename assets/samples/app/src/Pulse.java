import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** A small web application: listens on PORT, greets with GREETING, tells its health, and falls over when it is told to. */
public final class Pulse {
    private final String greeting;
    private final Instant started = Instant.now();
    private final AtomicLong visits = new AtomicLong();
    private volatile boolean healthy = true;

    private Pulse(String greeting) {
        this.greeting = greeting;
    }

    public static void main(String[] arguments) throws IOException {
        String port = System.getenv("PORT");
        if (port == null || !port.matches("\\d{1,5}")) {
            log("ERROR PORT has to be set to a number, but is " + (port == null ? "missing" : '"' + port + '"'));
            System.exit(2);
        }
        String greeting = System.getenv().getOrDefault("GREETING", "Hello");
        InetAddress loopback = InetAddress.getLoopbackAddress();
        HttpServer server = HttpServer.create(new InetSocketAddress(loopback, Integer.parseInt(port)), 64);
        Pulse pulse = new Pulse(greeting);
        server.createContext("/", pulse::route);
        server.setExecutor(Executors.newFixedThreadPool(4));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            log("INFO stopping after " + pulse.visits + " visits");
            server.stop(1);
        }));
        server.start();
        log("INFO listening on port " + port + ", greeting \"" + greeting + '"');
    }

    private void route(HttpExchange exchange) throws IOException {
        long begin = System.nanoTime();
        String path = exchange.getRequestURI().getPath();
        String request = exchange.getRequestMethod() + " " + path;
        int status;
        switch (request) {
            case "GET /", "HEAD /" -> status = answer(exchange, 200, "text/html", page(visits.incrementAndGet()));
            case "GET /healthz", "HEAD /healthz" ->
                status = answer(exchange, healthy ? 200 : 503, "text/plain", healthy ? "ok\n" : "told to be unhealthy\n");
            case "POST /unhealthy" -> {
                healthy = !healthy;
                log("WARN health check now answers " + (healthy ? 200 : 503));
                status = home(exchange);
            }
            case "POST /crash" -> {
                status = home(exchange);
                log("ERROR told to crash");
                new IllegalStateException("The crash button was pressed").printStackTrace();
                Runtime.getRuntime().halt(1);
            }
            default -> status = answer(exchange, 404, "text/plain", "Nothing at " + path + "\n");
        }
        log("INFO " + request + " " + status + " " + (System.nanoTime() - begin) / 1_000_000 + " ms");
    }

    private static int home(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Location", "/");
        return answer(exchange, 303, "text/plain", "");
    }

    private static int answer(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        boolean bodiless = exchange.getRequestMethod().equals("HEAD") || body.length == 0;
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.sendResponseHeaders(status, bodiless ? -1 : body.length);
        if (!bodiless) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
        return status;
    }

    private String page(long visit) {
        return PAGE.replace("{greeting}", escape(greeting))
                .replace("{visit}", Long.toString(visit))
                .replace("{up}", Duration.between(started, Instant.now()).truncatedTo(ChronoUnit.SECONDS).toString().substring(2).toLowerCase())
                .replace("{process}", Long.toString(ProcessHandle.current().pid()))
                .replace("{health}", healthy ? "healthy" : "unhealthy")
                .replace("{turn}", healthy ? "Answer 503" : "Answer 200");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static void log(String line) {
        System.out.println(Instant.now().truncatedTo(ChronoUnit.MILLIS) + " " + line);
    }

    private static final String PAGE = """
            <!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>Pulse</title><style>
            :root{color-scheme:light dark;--g:#f6f7fb;--c:#fff;--t:#161a26;--m:#5d667a;--l:#dfe3ec}
            @media(prefers-color-scheme:dark){:root{--g:#0e111a;--c:#171b27;--t:#edf0f7;--m:#97a0b5;--l:#283044}}
            body{margin:0;min-height:100vh;display:grid;place-items:center;background:var(--g);color:var(--t);font:16px/1.5 Inter,"Segoe UI",sans-serif}
            main{width:min(34rem,90vw);background:var(--c);border:1px solid var(--l);border-radius:16px;padding:2.5rem}
            h1{font-size:1.7rem;line-height:1.2;margin:.3em 0 1.2em}p{margin:0;color:var(--m)}
            dl{display:grid;grid-template-columns:repeat(3,1fr);gap:1rem;margin:0 0 2rem;font-variant-numeric:tabular-nums}
            dt{color:var(--m);font-size:.85rem}dd{margin:0;font-size:1.35rem;font-weight:600}
            form{display:inline}button{font:inherit;padding:.5em 1.1em;margin-right:.5rem;border-radius:8px;border:1px solid var(--l);background:none;color:inherit;cursor:pointer}
            .bad{color:#e5484d}</style><main><p>Pulse · {health}</p><h1>{greeting}</h1>
            <dl><div><dt>Visits</dt><dd>{visit}</dd></div><div><dt>Up for</dt><dd>{up}</dd></div><div><dt>Process</dt><dd>{process}</dd></div></dl>
            <form method="post" action="/unhealthy"><button>{turn}</button></form><form method="post" action="/crash"><button class="bad">Crash</button></form></main></html>
            """;
}
