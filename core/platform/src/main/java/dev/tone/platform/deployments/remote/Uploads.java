package dev.tone.platform.deployments.remote;

import dev.tone.model.artifact.ArtifactFile;
import dev.tone.platform.deployments.provider.CanceledException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Sends files, several at the same time.
public final class Uploads {
    private static final int AT_ONCE = 8;

    private Uploads() {}

    @FunctionalInterface
    public interface Sending {
        void send(ArtifactFile file) throws HostException, InterruptedException;
    }

    /// Returns when all of them are there; the first failure ends the others.
    public static void all(HostJob job, Collection<ArtifactFile> files, Sending sending)
            throws HostException, CanceledException, InterruptedException {
        long bytes = files.stream().mapToLong(ArtifactFile::size).sum();
        job.say(String.format(
                Locale.ROOT,
                "Sending %,d of %,d files, %,d bytes",
                files.size(),
                job.release().files().size(),
                bytes));
        try (ExecutorService senders = Executors.newFixedThreadPool(
                AT_ONCE, Thread.ofVirtual().name("upload-", 0).factory())) {
            List<Future<?>> sent = new ArrayList<>();
            for (ArtifactFile file : files) {
                sent.add(senders.submit(() -> {
                    sending.send(file);
                    return file;
                }));
            }
            try {
                for (Future<?> one : sent) {
                    one.get();
                }
            } catch (ExecutionException e) {
                senders.shutdownNow();
                job.check();
                if (e.getCause() instanceof HostException failure) {
                    throw failure;
                }
                throw new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                senders.shutdownNow();
                throw e;
            }
        }
    }
}
