package dev.tone.client.logs;

import dev.tone.model.log.LogLine;
import dev.tone.model.observe.Pin;
import java.util.List;
import java.util.function.Predicate;

/// Looks through a log's copy in pages, on the thread that calls [#run]; closing it ends that soon.
public final class LogSearch implements Pin {
    private static final int PAGE = 2_000;

    private final LogCopy copy;
    private final Predicate<LogLine> wanted;
    private final Progress progress;
    private volatile boolean closed;

    /// Called on the searching thread.
    @FunctionalInterface
    public interface Progress {
        /// @param found sequences of the lines that match, since the last call
        /// @param searched lines so far
        void advanced(List<Long> found, long searched, long total);
    }

    LogSearch(LogCopy copy, LogQuery query, Progress progress) {
        this.copy = copy;
        this.wanted = query.compile();
        this.progress = progress;
    }

    /// Blocks until all that is there now was looked through.
    ///
    /// @return false when it was ended before
    public boolean run() {
        long total = copy.count();
        for (long from = 1; from <= total; from += PAGE) {
            if (closed || Thread.currentThread().isInterrupted()) {
                return false;
            }
            List<LogLine> page = copy.read(from, (int) Math.min(PAGE, total - from + 1));
            progress.advanced(
                    page.stream().filter(wanted).map(LogLine::sequence).toList(), from - 1 + page.size(), total);
        }
        return true;
    }

    @Override
    public void close() {
        closed = true;
    }
}
