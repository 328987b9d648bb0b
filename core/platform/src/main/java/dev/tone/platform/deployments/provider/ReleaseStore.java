package dev.tone.platform.deployments.provider;

import dev.tone.model.artifact.Sha256;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.json.Json;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Releases on disk, a folder each, named by their digest: `DIGEST/release.json` lists them, `DIGEST/files` has them,
/// read only. A folder appears whole or not at all. `DIGEST/fresh` says that nobody may have heard of it yet.
public final class ReleaseStore {
    private static final Logger LOG = LoggerFactory.getLogger(ReleaseStore.class);
    private static final String LIST = "release.json";
    private static final String FILES = "files";
    private static final String FRESH = "fresh";
    private static final String TEMPORARY = "new-";
    /// File systems join waits for the disk, so that many files take little longer than one.
    private static final int WAITERS = 16;

    private final Path directory;
    private final Syncing syncing;
    private final Map<DeploymentId, String> held = new HashMap<>();

    /// Brings a file or a folder's names to the disk.
    @FunctionalInterface
    interface Syncing {
        void sync(Path path) throws IOException;
    }

    public ReleaseStore(Path directory) {
        this(directory, Trees::sync);
    }

    /// Lets go of what an interrupted run left half done.
    ReleaseStore(Path directory, Syncing syncing) {
        this.syncing = syncing;
        try {
            this.directory = Files.createDirectories(directory);
            try (DirectoryStream<Path> left = Files.newDirectoryStream(directory, TEMPORARY + "*")) {
                for (Path path : left) {
                    Trees.delete(path);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where the release's files are.
    public Path files(String digest) {
        return directory.resolve(digest).resolve(FILES);
    }

    public boolean exists(String digest) {
        return Sha256.isHex(digest) && Files.exists(directory.resolve(digest).resolve(LIST));
    }

    public Optional<Release> find(String digest) {
        if (!Sha256.isHex(digest)) {
            return Optional.empty();
        }
        try {
            Path list = directory.resolve(digest).resolve(LIST);
            return Files.exists(list)
                    ? Optional.of(Json.read(Files.readString(list), Release.class))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Takes a built folder over: it is moved, not copied.
    ///
    /// It stays, whatever is removed meanwhile, until [#letGo].
    ///
    /// @param holder for whom it stays
    /// @param keepLinks whether links inside the folder stay links (a process) or become what they lead to (files)
    /// @throws StepFailedException as [ReleaseContents#of]
    public Release take(DeploymentId holder, Path output, boolean keepLinks, Cancellation cancellation)
            throws IOException, StepFailedException, CanceledException {
        Path real = output.toRealPath();
        Release release = ReleaseContents.of(real, keepLinks, cancellation);
        if (!hold(holder, release.digest())) {
            keep(holder, release, real, cancellation);
        }
        return release;
    }

    private synchronized boolean hold(DeploymentId holder, String digest) {
        if (!exists(digest)) {
            return false;
        }
        held.put(holder, digest);
        return true;
    }

    /// The database knows now whether the release is needed.
    public synchronized void letGo(DeploymentId holder) {
        held.remove(holder);
    }

    /// Removes releases whose deployment ended, or the platform with it, before anybody had heard of them.
    ///
    /// @param needed whether a deployment is known that has this release
    public synchronized void settle(Predicate<String> needed) {
        for (String digest : fresh()) {
            if (held.containsValue(digest)) {
                continue;
            }
            if (needed.test(digest)) {
                try {
                    Files.deleteIfExists(directory.resolve(digest).resolve(FRESH));
                } catch (IOException e) {
                    LOG.warn("A release is looked at again at the next start: {}", e.getMessage());
                }
            } else {
                remove(digest);
            }
        }
    }

    private List<String> fresh() {
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(release -> Files.exists(release.resolve(FRESH)))
                    .map(release -> release.getFileName().toString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keep(DeploymentId holder, Release release, Path output, Cancellation cancellation)
            throws IOException, CanceledException {
        Path fresh = directory.resolve(TEMPORARY + holder.value());
        try {
            Trees.delete(fresh);
            prepare(release, output, fresh, cancellation);
            synchronized (this) {
                if (!hold(holder, release.digest())) {
                    Path kept = directory.resolve(release.digest());
                    Trees.delete(kept);
                    Files.move(fresh, kept, StandardCopyOption.ATOMIC_MOVE);
                    held.put(holder, release.digest());
                }
            }
            syncing.sync(directory);
        } finally {
            Trees.delete(fresh);
        }
    }

    private void prepare(Release release, Path output, Path fresh, Cancellation cancellation)
            throws IOException, CanceledException {
        Files.createDirectory(fresh);
        Files.move(output, fresh.resolve(FILES), StandardCopyOption.ATOMIC_MOVE);
        Trees.makeReadOnly(fresh.resolve(FILES));
        Files.writeString(fresh.resolve(LIST), Json.write(release));
        Files.createFile(fresh.resolve(FRESH));
        // Everything is on the disk before it is there under its name: a loss of power never shows half of it.
        syncAll(fresh, cancellation);
    }

    private void syncAll(Path root, Cancellation cancellation) throws IOException, CanceledException {
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(root)) {
            paths = walk.filter(path -> !Files.isSymbolicLink(path)).toList();
        }
        try (ExecutorService waiters = Executors.newFixedThreadPool(
                WAITERS, Thread.ofVirtual().name("tone-release-", 0).factory())) {
            List<Future<?>> all = new ArrayList<>();
            for (Path path : paths) {
                all.add(waiters.submit(() -> {
                    cancellation.check();
                    syncing.sync(path);
                    return path;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            if (e.getCause() instanceof CanceledException canceled) {
                throw canceled;
            }
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while a release was stored");
        }
    }

    /// Not while somebody is about to publish it.
    public synchronized void remove(String digest) {
        if (!Sha256.isHex(digest) || held.containsValue(digest)) {
            return;
        }
        try {
            // Out of the way in one step first, so that a half removed release is never found.
            Path kept = directory.resolve(digest);
            if (Files.exists(kept)) {
                Path gone = directory.resolve(TEMPORARY + "gone-" + digest);
                Trees.delete(gone);
                Files.move(kept, gone, StandardCopyOption.ATOMIC_MOVE);
                Trees.delete(gone);
            }
        } catch (IOException e) {
            LOG.warn("A release could not be removed: {}", e.getMessage());
        }
    }
}
