package dev.tone.platform.deployments.sites;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Passes requests to a process on this machine, one connection each, and its answers back as they come. A web socket
/// becomes a pair of pipes.
final class ProxyHandler implements SiteHandler {
    private static final Pattern CHUNK_SIZE = Pattern.compile("[0-9A-Fa-f]{1,15}");
    private static final int CONNECT_MILLIS = 5_000;
    private static final int ANSWER_MILLIS = 300_000;
    private static final int BUFFER = 1 << 15;
    private static final int LONGEST_LINE = 16_384;
    private static final Set<String> REPLACED =
            Set.of("expect", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "content-length");

    private final IntSupplier port;

    /// @param port where the process listens now; another one after a restart
    ProxyHandler(IntSupplier port) {
        this.port = port;
    }

    @Override
    public boolean handle(SiteExchange exchange) throws IOException {
        try (Socket upstream = new Socket()) {
            try {
                upstream.connect(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), port.getAsInt()), CONNECT_MILLIS);
            } catch (IOException e) {
                return exchange.answer(
                        502, Pages.headers(), Pages.page(502, "The process of this site does not answer."));
            }
            upstream.setTcpNoDelay(true);
            upstream.setSoTimeout(ANSWER_MILLIS);
            OutputStream to = upstream.getOutputStream();
            HttpInput from = new HttpInput(upstream.getInputStream());
            boolean whole = sendRequest(exchange, to);
            return passAnswer(exchange, from, upstream) && whole;
        }
    }

    /// @return whether the body was read to its end, so that another request can follow
    private static boolean sendRequest(SiteExchange exchange, OutputStream to) throws IOException {
        SiteRequest request = exchange.request();
        Headers headers = request.headers().passedOn(REPLACED::contains);
        headers.add("X-Forwarded-For", "127.0.0.1");
        headers.add("X-Forwarded-Proto", "http");
        String host = request.headers().first("host");
        headers.add("X-Forwarded-Host", host == null ? "" : host);
        if (request.wantsUpgrade()) {
            headers.add("Connection", "Upgrade");
            String protocol = request.headers().first("upgrade");
            headers.add("Upgrade", protocol == null ? "" : protocol);
        } else {
            headers.add("Connection", "close");
        }
        Headers.Body body = request.body();
        if (body.chunked()) {
            headers.add("Transfer-Encoding", "chunked");
        } else if (body.length() >= 0) {
            headers.add("Content-Length", Long.toString(body.length()));
        }
        to.write(headers.bytes(request.method() + " " + request.target() + " HTTP/1.1"));
        to.flush();
        if (request.headers().lists("expect", "100-continue")) {
            exchange.out().write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            exchange.out().flush();
        }
        try {
            if (body.chunked()) {
                copyChunks(exchange.in(), to, true);
            } else if (body.length() > 0) {
                copy(exchange.in(), to, body.length());
            }
            to.flush();
            return true;
        } catch (HttpRefusal e) {
            throw e;
        } catch (IOException e) {
            // It may have answered without reading all of it; that answer counts.
            return false;
        }
    }

    private static boolean passAnswer(SiteExchange exchange, HttpInput from, Socket upstream) throws IOException {
        SiteRequest request = exchange.request();
        String statusLine;
        Headers answered;
        try {
            do {
                statusLine = from.line(LONGEST_LINE);
                answered = Headers.read(from);
            } while (statusLine.startsWith("HTTP/1.1 1") && !statusLine.startsWith("HTTP/1.1 101"));
        } catch (SocketTimeoutException e) {
            return exchange.answer(504, Pages.headers(), Pages.page(504, "The process of this site took too long."));
        } catch (IOException e) {
            return exchange.answer(502, Pages.headers(), Pages.page(502, "The process of this site broke off."));
        }
        if (!HealthProbe.STATUS_LINE.matcher(statusLine).matches()) {
            return exchange.answer(
                    502, Pages.headers(), Pages.page(502, "The process of this site does not speak HTTP."));
        }
        int status = Integer.parseInt(statusLine.substring(9, 12));
        String reason = statusLine.length() > 13 ? statusLine.substring(13) : "";
        Headers.Body body;
        try {
            body = answered.body();
        } catch (HttpRefusal e) {
            return exchange.answer(
                    502, Pages.headers(), Pages.page(502, "The process of this site does not speak HTTP."));
        }
        if (status == 101 && request.wantsUpgrade()) {
            Headers headers = answered.passedOn(name -> false);
            headers.add("Connection", "Upgrade");
            String protocol = answered.first("upgrade");
            headers.add("Upgrade", protocol == null ? "" : protocol);
            exchange.begin(status, reason, headers);
            exchange.out().flush();
            tunnel(exchange, from, upstream);
            return false;
        }
        boolean empty = request.isHead() || status == 204 || status == 304;
        boolean known = empty || body.chunked() && !request.oneZero() || body.length() >= 0;
        // A request body that was refused half read ends the connection; one that was passed on is over.
        boolean stays = request.wantsToStay() && known;
        Headers headers = answered.passedOn(name -> name.equals("content-length"));
        if (body.chunked() && !request.oneZero() && !empty) {
            headers.add("Transfer-Encoding", "chunked");
        } else if (body.length() >= 0) {
            headers.add("Content-Length", Long.toString(body.length()));
        }
        headers.add("Connection", stays ? "keep-alive" : "close");
        if (!empty && answered.first("content-type") == null) {
            String type = sniffed(from, body);
            if (type != null) {
                headers.add("Content-Type", type);
            }
        }
        exchange.begin(status, reason, headers);
        if (!empty) {
            if (body.chunked()) {
                copyChunks(from, exchange.out(), !request.oneZero());
            } else {
                copy(from, exchange.out(), body.length() >= 0 ? body.length() : Long.MAX_VALUE);
            }
        }
        exchange.out().flush();
        return stays;
    }

    private static @Nullable String sniffed(HttpInput from, Headers.Body body) throws IOException {
        if (body.length() == 0) {
            return null;
        }
        byte[] ahead = from.ahead(SniffedType.LOOK);
        int begin = 0;
        if (body.chunked()) {
            while (begin < ahead.length && ahead[begin] != '\n') {
                begin++;
            }
            begin++;
        }
        return begin >= ahead.length ? null : SniffedType.of(Arrays.copyOfRange(ahead, begin, ahead.length));
    }

    /// Flushes what it has whenever there is nothing more to read at once, so that event streams arrive as they happen.
    private static void copy(InputStream from, OutputStream to, long count) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long left = count;
        while (left > 0) {
            int read = from.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                if (count == Long.MAX_VALUE) {
                    return;
                }
                throw new EOFException("The body ended early");
            }
            to.write(buffer, 0, read);
            to.flush();
            left -= read;
        }
    }

    /// @param framed whether the receiver gets chunks again, or the bytes alone
    private static void copyChunks(HttpInput from, OutputStream to, boolean framed) throws IOException {
        while (true) {
            String line = from.line(1_000);
            int end = line.indexOf(';');
            String digits = (end < 0 ? line : line.substring(0, end)).strip();
            if (!CHUNK_SIZE.matcher(digits).matches()) {
                throw new HttpRefusal(400, "A chunk without a length.");
            }
            long size = Long.parseLong(digits, 16);
            if (framed) {
                to.write((digits + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            }
            if (size == 0) {
                Headers.read(from); // trailers are not passed on
                if (framed) {
                    to.write("\r\n".getBytes(StandardCharsets.ISO_8859_1));
                }
                to.flush();
                return;
            }
            copy(from, to, size);
            if (!from.line(2).isEmpty()) {
                throw new HttpRefusal(400, "A chunk that is longer than it says.");
            }
            if (framed) {
                to.write("\r\n".getBytes(StandardCharsets.ISO_8859_1));
                to.flush();
            }
        }
    }

    private static void tunnel(SiteExchange exchange, HttpInput from, Socket upstream) throws IOException {
        exchange.socket().setSoTimeout(0);
        upstream.setSoTimeout(0);
        Thread up = Thread.ofVirtual().start(() -> {
            try {
                copy(exchange.in(), upstream.getOutputStream(), Long.MAX_VALUE);
            } catch (IOException e) {
                // Either side may leave at any time; closing below ends the other direction.
                return;
            } finally {
                close(upstream);
            }
        });
        try {
            copy(from, exchange.out(), Long.MAX_VALUE);
        } catch (IOException e) {
            return;
        } finally {
            close(upstream);
            close(exchange.socket());
            try {
                up.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is gone, which is what we want.
            return;
        }
    }
}
