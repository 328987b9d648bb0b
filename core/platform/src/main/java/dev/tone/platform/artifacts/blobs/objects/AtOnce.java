package dev.tone.platform.artifacts.blobs.objects;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/// Several questions to a service at a time. The first failure is thrown when all have ended.
final class AtOnce {
    static <A, B> List<B> map(List<A> items, int most, Function<A, B> work) {
        try (ExecutorService workers = Executors.newFixedThreadPool(
                most, Thread.ofVirtual().name("tone-store-", 0).factory())) {
            List<Future<B>> futures = new ArrayList<>(items.size());
            items.forEach(item -> futures.add(workers.submit(() -> work.apply(item))));
            List<B> results = new ArrayList<>(items.size());
            for (Future<B> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private AtOnce() {}
}
