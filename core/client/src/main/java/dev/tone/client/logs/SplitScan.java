package dev.tone.client.logs;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// Looks through many lines on two cores and tells what is found in the order of the lines.
final class SplitScan {
    /// Lines that one thread looks through while another does the next ones.
    private static final int SPAN = 1 << 16;

    private final Scan scan;

    /// Looks through lines on the calling thread.
    @FunctionalInterface
    interface Scan {
        /// @param from index of the first line
        /// @param to index behind the last line
        /// @return whether more is wanted
        boolean run(long from, long to, LogCopy.Found found);
    }

    SplitScan(Scan scan) {
        this.scan = scan;
    }

    void run(long from, long to, LogCopy.Found found) {
        long next = from;
        boolean more = true;
        while (more && to - next > 2 * SPAN) {
            long middle = next + SPAN;
            long last = middle + SPAN;
            // The second core looks ahead; what it finds is told after what is before it.
            CompletableFuture<Ahead> ahead = CompletableFuture.supplyAsync(() -> new Ahead(middle, last));
            more = scan.run(next, middle, found);
            if (more) {
                Ahead seen = joined(ahead);
                more = found.found(seen.lines, seen.count, last);
            }
            next = last;
        }
        if (more) {
            scan.run(next, to, found);
        }
    }

    private static Ahead joined(CompletableFuture<Ahead> ahead) {
        try {
            return ahead.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /// What was found by the other thread.
    private final class Ahead {
        private final long[] lines = new long[SPAN];
        private int count;

        Ahead(long from, long to) {
            scan.run(from, to, (found, size, _) -> {
                System.arraycopy(found, 0, lines, count, size);
                count += size;
                return true;
            });
        }
    }
}
