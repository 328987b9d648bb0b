package dev.tone.client.uploads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A few pieces of work at a time. The first failure or an interrupt ends the others before it is thrown.
final class Parallel {
    private static final int WORKERS = 4;

    interface Work<A, B> {
        B apply(A item) throws InterruptedException;
    }

    private record Done<B>(int index, B result) {}

    /// @return the results in the order of the items
    static <A, B> List<B> map(List<A> items, Work<A, B> work) throws InterruptedException {
        return map(items, WORKERS, work);
    }

    /// @param atOnce pieces of work
    static <A, B> List<B> map(List<A> items, int atOnce, Work<A, B> work) throws InterruptedException {
        try (ExecutorService workers = Executors.newFixedThreadPool(
                atOnce, Thread.ofVirtual().name("tone-upload-", 0).factory())) {
            CompletionService<Done<B>> done = new ExecutorCompletionService<>(workers);
            for (int i = 0; i < items.size(); i++) {
                int index = i;
                done.submit(() -> new Done<>(index, work.apply(items.get(index))));
            }
            try {
                List<Done<B>> results = new ArrayList<>(items.size());
                while (results.size() < items.size()) {
                    results.add(done.take().get());
                }
                results.sort((a, b) -> Integer.compare(a.index, b.index));
                return results.stream().map(Done::result).toList();
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
