package dev.tone.client.uploads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// A few pieces of work at a time. The first failure or an interrupt ends the others before it is thrown.
final class Parallel {
    private static final int WORKERS = 4;

    interface Work<A, B> {
        B apply(A item) throws InterruptedException;
    }

    static <A, B> List<B> map(List<A> items, Work<A, B> work) throws InterruptedException {
        try (ExecutorService workers = Executors.newFixedThreadPool(
                WORKERS, Thread.ofVirtual().name("tone-upload-", 0).factory())) {
            List<Future<B>> futures = new ArrayList<>(items.size());
            for (A item : items) {
                futures.add(workers.submit(() -> work.apply(item)));
            }
            try {
                List<B> results = new ArrayList<>(items.size());
                for (Future<B> future : futures) {
                    results.add(future.get());
                }
                return results;
            } catch (ExecutionException e) {
                workers.shutdownNow();
                switch (e.getCause()) {
                    case InterruptedException stopped -> throw stopped;
                    case RuntimeException failure -> throw failure;
                    case null, default -> throw new IllegalStateException(e);
                }
            } catch (InterruptedException e) {
                workers.shutdownNow();
                throw e;
            }
        }
    }

    private Parallel() {}
}
