package dev.tone.platform.deployments.sites;

import dev.tone.model.observe.Pin;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One site's door on 127.0.0.1. What stands behind it is exchanged between two requests: those that have begun finish
/// where they began. Thread-safe.
final class SiteListener implements Pin {
    private static final Logger LOG = LoggerFactory.getLogger(SiteListener.class);
    private static final int IDLE_MILLIS = 60_000;
    private static final int MOST_CONNECTIONS = 512;
    private static final Duration LEAVING = Duration.ofSeconds(2);

    private final ServerSocket server;
    private volatile Set<String> hosts;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final Thread accepting;
    private volatile Lease current;

    /// @param port 0 for any that is free
    /// @throws IOException when the port is taken
    SiteListener(String hostName, int port, SiteHandler first) throws IOException {
        current = new Lease(first);
        server = new ServerSocket();
        try {
            // Without it a port stays taken for a minute after a restart.
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 128);
        } catch (IOException e) {
            server.close();
            throw e;
        }
        hosts = hosts(hostName);
        accepting = Thread.ofPlatform().daemon().name("site-" + port()).start(this::accept);
    }

    private Set<String> hosts(String hostName) {
        return Set.of(hostName.toLowerCase(Locale.ROOT) + ":" + port(), "127.0.0.1:" + port());
    }

    /// From now on it answers to this name, beside its number, and no more to the name before.
    void rename(String hostName) {
        hosts = hosts(hostName);
    }

    int port() {
        return server.getLocalPort();
    }

    /// A handler with the number of requests that are with it.
    static final class Lease {
        private final SiteHandler handler;
        private int requests;
        private boolean retired;

        private Lease(SiteHandler handler) {
            this.handler = handler;
        }

        private synchronized boolean enter() {
            if (retired) {
                return false;
            }
            requests++;
            return true;
        }

        private synchronized void leave() {
            requests--;
            notifyAll();
        }

        private synchronized void retire() {
            retired = true;
        }

        /// Waits until nobody is with it any more.
        ///
        /// @return false when somebody still is after that time
        synchronized boolean drained(Duration within) throws InterruptedException {
            long deadline = System.nanoTime() + within.toNanos();
            while (requests > 0) {
                long left = (deadline - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return false;
                }
                wait(left);
            }
            return true;
        }
    }

    /// From now on new requests go to this handler.
    ///
    /// @return the one before, to be waited for
    synchronized Lease exchange(SiteHandler next) {
        Lease before = current;
        current = new Lease(next);
        before.retire();
        return before;
    }

    private Lease enter() {
        while (true) {
            Lease lease = current;
            if (lease.enter()) {
                return lease;
            }
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                if (connections.size() >= MOST_CONNECTIONS) {
                    socket.close();
                    continue;
                }
                connections.add(socket);
                Thread.ofVirtual().name("site-request").start(() -> serve(socket));
            } catch (SocketException e) {
                if (!server.isClosed()) {
                    LOG.warn("A connection to a site failed: {}", e.getMessage());
                }
            } catch (IOException e) {
                LOG.warn("A connection to a site failed: {}", e.getMessage());
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(IDLE_MILLIS);
            HttpInput in = new HttpInput(socket.getInputStream());
            OutputStream out = new BufferedOutputStream(socket.getOutputStream(), 1 << 14);
            boolean stays = true;
            while (stays && !server.isClosed()) {
                stays = next(socket, in, out);
            }
        } catch (IOException e) {
            // Clients leave whenever they like.
            LOG.debug("A connection to a site ended: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("A request to a site failed", e);
        } finally {
            connections.remove(socket);
        }
    }

    private boolean next(Socket socket, HttpInput in, OutputStream out) throws IOException {
        SiteRequest request;
        try {
            request = SiteRequest.read(in);
        } catch (HttpRefusal e) {
            refuse(out, e.status(), "This request cannot be read.");
            return false;
        }
        if (request == null) {
            return false;
        }
        if (!isForUs(request)) {
            refuse(out, 421, "This address belongs to another site.");
            return false;
        }
        Lease lease = enter();
        try {
            return lease.handler.handle(new SiteExchange(request, socket, in, out));
        } catch (HttpRefusal e) {
            refuse(out, e.status(), "This request cannot be read.");
            return false;
        } finally {
            lease.leave();
        }
    }

    /// A page elsewhere whose name was made to point to this machine must not read the site.
    private boolean isForUs(SiteRequest request) {
        var given = request.headers().all("host");
        return given.size() == 1 && hosts.contains(given.getFirst().toLowerCase(Locale.ROOT));
    }

    private static void refuse(OutputStream out, int status, String sentence) throws IOException {
        byte[] page = Pages.page(status, sentence);
        Headers headers = Pages.headers();
        headers.add("Content-Length", Integer.toString(page.length));
        headers.add("Connection", "close");
        out.write(headers.bytes("HTTP/1.1 " + status + " " + Pages.reason(status)));
        out.write(page);
        out.flush();
    }

    /// Returns when the port is free: the system holds it until the thread that waits for connections has left.
    @Override
    public void close() {
        close(server);
        connections.forEach(SiteListener::close);
        try {
            if (!accepting.join(LEAVING)) {
                LOG.warn("Port {} is not given back yet", port());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(Closeable closeable) {
        try {
            closeable.close();
        } catch (IOException e) {
            LOG.debug("Closing failed: {}", e.getMessage());
        }
    }
}
