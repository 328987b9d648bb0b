package dev.tone.platform.artifacts.pages;

import dev.tone.model.artifact.Artifact;
import dev.tone.model.artifact.PageView;
import dev.tone.model.fault.FaultException;
import dev.tone.model.id.ArtifactId;
import dev.tone.platform.artifacts.ArtifactsFacade;
import dev.tone.platform.kernel.policy.Actor;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/// Serves artifacts as sites for looking at. Never on the API's listener: each view has a host of its own that cannot
/// be guessed, its pages are sandboxed into an origin that has nothing, and they reach nothing but their own files.
/// Listens on this machine only, from the first view on.
public final class PageServer implements AutoCloseable {
    private static final Pattern HOST = Pattern.compile("([0-9a-f]{32})\\.localhost:(\\d{1,5})");

    private final ArtifactsFacade artifacts;
    private final Sending sending;
    private final PageTickets tickets;
    private @Nullable Javalin javalin;

    /// Sends a file's bytes with its type and range.
    @FunctionalInterface
    public interface Sending {
        void send(Context context, Artifact artifact, String path) throws Exception;
    }

    public PageServer(ArtifactsFacade artifacts, Sending sending, Clock clock) {
        this.artifacts = artifacts;
        this.sending = sending;
        this.tickets = new PageTickets(clock);
    }

    /// @throws FaultException `artifact/not-found`
    public PageView open(Actor actor, ArtifactId id) {
        PageTickets.Ticket ticket = tickets.issue(artifacts.get(actor, id));
        return new PageView("http://" + ticket.name() + ".localhost:" + port() + "/", ticket.expiresAt());
    }

    private synchronized int port() {
        Javalin running = javalin;
        if (running == null) {
            running = start();
            javalin = running;
        }
        return running.port();
    }

    private Javalin start() {
        Javalin made = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.startup.startupWatcherEnabled = false;
            config.http.generateEtags = false;
            QueuedThreadPool threads = new QueuedThreadPool(8, 1);
            threads.setName("tone-pages");
            config.jetty.threadPool = threads;
            config.jetty.modifyHttpConfiguration(http -> {
                http.setSendServerVersion(false);
                http.setSendDateHeader(false);
            });
            config.jetty.addConnector((server, http) -> {
                ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
                connector.setHost("127.0.0.1");
                return connector;
            });
            config.routes.get("/*", this::serve);
        });
        return made.start();
    }

    private void serve(Context context) throws Exception {
        Matcher host = HOST.matcher(String.valueOf(context.header("Host")).toLowerCase(Locale.ROOT));
        Optional<PageTickets.Ticket> ticket = host.matches() && Integer.parseInt(host.group(2)) == context.port()
                ? tickets.find(host.group(1))
                : Optional.empty();
        if (ticket.isEmpty()) {
            context.status(404).contentType("text/plain").result("There is nothing here, or no longer.");
            return;
        }
        isolate(context, "http://" + host.group());
        Artifact artifact = ticket.get().artifact();
        String path = context.path().substring(1);
        for (String candidate : candidates(path)) {
            try {
                artifacts.file(artifact.id(), candidate);
            } catch (FaultException _) {
                continue;
            }
            sending.send(context, artifact, candidate);
            return;
        }
        context.status(404).contentType("text/plain").result("The artifact has no such page.");
    }

    private static String[] candidates(String path) {
        if (path.isEmpty() || path.endsWith("/")) {
            return new String[] {path + "index.html", path + "index.htm"};
        }
        return new String[] {path, path + ".html", path + "/index.html"};
    }

    /// `sandbox` without `allow-same-origin` gives the page an origin that nothing else has.
    private static void isolate(Context context, String self) {
        context.header(
                "Content-Security-Policy",
                "sandbox allow-scripts; default-src 'self' " + self + " data: blob: 'unsafe-inline' 'unsafe-eval';"
                        + " connect-src 'self' " + self
                        + "; form-action 'none'; frame-ancestors 'none'; object-src 'none'");
        context.header("X-Content-Type-Options", "nosniff");
        context.header("Referrer-Policy", "no-referrer");
        context.header("Cross-Origin-Opener-Policy", "same-origin");
        context.header("Permissions-Policy", "camera=(), microphone=(), geolocation=(), clipboard-read=()");
        context.header("Cache-Control", "no-store");
        if ("null".equals(context.header("Origin"))) {
            // A page without an origin asks for its own fonts and modules like that.
            context.header("Access-Control-Allow-Origin", "null");
        }
    }

    @Override
    public synchronized void close() {
        if (javalin != null) {
            javalin.stop();
            javalin = null;
        }
    }
}
