package dev.tone.platform.deployments.sites;

import dev.tone.model.log.LineOrigin;
import dev.tone.model.log.LogLevel;
import dev.tone.model.log.LogStream;
import dev.tone.platform.deployments.logs.LogEntry;
import dev.tone.platform.deployments.logs.Redactor;
import dev.tone.platform.deployments.logs.StoredLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes what visitors ask of a release into its site's log, a line a request: method, path, status, bytes, time.
/// Queries are left out: they carry what people typed. Serving never waits for the disk: lines are written behind it,
/// together where many come at once, and where more come than can be written they are counted. Thread-safe.
public final class AccessLog {
    static final String STEP = "requests";

    private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);
    private static final int MOST_WAITING = 10_000;
    private static final int LONGEST_PATH = 2_000;
    private static final int WRONG = 400;
    private static final int BROKEN = 500;

    private final StoredLog log;
    private final LineOrigin origin;
    private final Redactor redactor;
    private List<Asked> waiting = new ArrayList<>();
    private long uncounted;
    private boolean writing;
    private boolean failing;

    /// @param release tells its lines from those of other releases of the site
    public AccessLog(StoredLog log, String release, Redactor redactor) {
        this.log = log;
        this.origin = new LineOrigin(STEP, release);
        this.redactor = redactor;
    }

    /// @param bytes of the body
    /// @param left the visitor did not wait for the end
    private record Asked(String method, String path, int status, long bytes, long nanos, boolean left) {}

    /// What is known of an answer once it has begun.
    private static final class Answer {
        private int status;
        private long bytes;

        private void begins(SiteRequest request, int status, Headers headers) {
            this.status = status;
            String length = headers.first("content-length");
            bytes = length == null || request.isHead() ? 0 : Long.parseLong(length);
        }
    }

    /// The same handler, written down.
    SiteHandler noting(SiteHandler handler) {
        return exchange -> {
            SiteRequest request = exchange.request();
            Answer answer = new Answer();
            long begun = System.nanoTime();
            boolean left = true;
            try {
                boolean stays = handler.handle(exchange.heardBy((status, headers) -> {
                    exchange.heads().begins(status, headers);
                    answer.begins(request, status, headers);
                }));
                left = false;
                return stays;
            } finally {
                note(new Asked(
                        request.method(),
                        request.path(),
                        answer.status,
                        answer.bytes,
                        System.nanoTime() - begun,
                        left));
            }
        };
    }

    private synchronized void note(Asked asked) {
        if (waiting.size() >= MOST_WAITING) {
            uncounted++;
            return;
        }
        waiting.add(asked);
        if (!writing) {
            writing = true;
            Thread.ofVirtual().name("site-access-log").start(this::write);
        }
    }

    private void write() {
        List<LogEntry> entries;
        while ((entries = next()) != null) {
            try {
                log.append(entries);
                failing = false;
            } catch (RuntimeException e) {
                // The site goes on without its log: the disk is full, or the platform is ending.
                if (!failing) {
                    LOG.warn("Requests to a site could not be written down", e);
                }
                failing = true;
            }
        }
    }

    private @Nullable List<LogEntry> next() {
        List<Asked> batch;
        long missed;
        synchronized (this) {
            if (waiting.isEmpty()) {
                writing = false;
                notifyAll();
                return null;
            }
            batch = waiting;
            waiting = new ArrayList<>();
            missed = uncounted;
            uncounted = 0;
        }
        List<LogEntry> entries = new ArrayList<>(batch.size() + 1);
        batch.forEach(asked -> entries.add(entry(asked)));
        if (missed > 0) {
            entries.add(new LogEntry(
                    LogStream.SYSTEM,
                    LogLevel.WARN,
                    origin,
                    String.format(Locale.ROOT, "%,d more requests came than could be written down here.", missed)));
        }
        return entries;
    }

    private LogEntry entry(Asked asked) {
        LogLevel level =
                asked.status >= BROKEN ? LogLevel.ERROR : asked.status >= WRONG ? LogLevel.WARN : LogLevel.INFO;
        return new LogEntry(LogStream.OUT, level, origin, redactor.mask(text(asked)));
    }

    private static String text(Asked asked) {
        String path = asked.path.length() > LONGEST_PATH ? asked.path.substring(0, LONGEST_PATH) + "…" : asked.path;
        return String.format(
                Locale.ROOT,
                "%s %s %d %d B %.1f ms%s",
                asked.method,
                path,
                asked.status,
                asked.bytes,
                asked.nanos / 1e6,
                asked.left ? ", left before the end" : "");
    }

    /// Returns when everything is written that was noted.
    synchronized void settle() {
        try {
            while (writing) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
