package dev.tone.platform.deployments.provider;

import dev.tone.model.artifact.ArtifactFile;
import dev.tone.model.artifact.ArtifactPath;
import dev.tone.model.artifact.Sha256;
import dev.tone.model.deployment.Failure;
import dev.tone.model.deployment.StageName;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.json.Json;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Releases on disk, a folder each, named by their digest: `DIGEST/release.json` lists them, `DIGEST/files` has them,
/// read only. A folder appears whole or not at all.
public final class ReleaseStore {
    private static final Logger LOG = LoggerFactory.getLogger(ReleaseStore.class);
    private static final String LIST = "release.json";
    private static final String FILES = "files";
    private static final String TEMPORARY = "new-";
    private static final int SHORT_LINK = 4_096;
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
    /// @throws StepFailedException `deployment/link-leads-outside`, `deployment/no-files`
    public Release take(DeploymentId holder, Path output, boolean keepLinks, Cancellation cancellation)
            throws IOException, StepFailedException, CanceledException {
        List<ArtifactFile> files = new ArrayList<>();
        SortedMap<String, String> links = new TreeMap<>(ArtifactPath.ORDER);
        Path real = output.toRealPath();
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(real)) {
            paths = walk.toList();
        }
        for (Path path : paths) {
            cancellation.check();
            collect(real, path, keepLinks, files, links);
        }
        if (files.isEmpty()) {
            throw failed("deployment/no-files", "The build has put no files into its output folder.");
        }
        files.sort(Comparator.comparing(ArtifactFile::path, ArtifactPath.ORDER));
        Release release = new Release(digest(files, links), files, links);
        if (!hold(holder, release.digest())) {
            keep(holder, release, real);
        }
        return release;
    }

    private static void collect(
            Path root, Path path, boolean keepLinks, List<ArtifactFile> files, SortedMap<String, String> links)
            throws IOException, StepFailedException {
        BasicFileAttributes attributes =
                Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        String name = root.relativize(path).toString().replace('\\', '/');
        if (attributes.isSymbolicLink()) {
            Path target = Files.readSymbolicLink(path);
            Path led = path.resolveSibling(target).normalize();
            boolean inside = led.startsWith(root)
                    && Files.exists(path)
                    && path.toRealPath().startsWith(root);
            if (keepLinks && inside && !target.isAbsolute() && target.toString().length() < SHORT_LINK) {
                links.put(name, target.toString().replace('\\', '/'));
                return;
            }
            if (!inside || !Files.isRegularFile(path)) {
                throw failed(
                        "deployment/link-leads-outside",
                        "The link " + shortened(name) + " does not lead to a file of the output.");
            }
            Path copy = path.resolveSibling(path.getFileName() + ".tone-copy");
            Files.copy(path.toRealPath(), copy);
            Files.move(copy, path, StandardCopyOption.REPLACE_EXISTING);
        } else if (!attributes.isRegularFile()) {
            return;
        }
        files.add(new ArtifactFile(name, Sha256Files.digest(path), Files.size(path), Files.isExecutable(path)));
    }

    private static String shortened(String name) {
        return name.length() <= 30 ? name : "…" + name.substring(name.length() - 29);
    }

    private static StepFailedException failed(String code, String message) {
        return new StepFailedException(new Failure(StageName.PACKAGE, code, message, null, null, null, null));
    }

    private static String digest(List<ArtifactFile> files, SortedMap<String, String> links) {
        SortedMap<String, String> lines = new TreeMap<>(ArtifactPath.ORDER);
        for (ArtifactFile file : files) {
            lines.put(file.path(), file.digest() + (file.executable() ? " x " : " - ") + file.path() + "\n");
        }
        links.forEach((path, target) -> {
            MessageDigest digest = Sha256.newDigest();
            digest.update(target.getBytes(StandardCharsets.UTF_8));
            lines.put(path, Sha256.finish(digest) + " l " + path + "\n");
        });
        MessageDigest whole = Sha256.newDigest();
        lines.values().forEach(line -> whole.update(line.getBytes(StandardCharsets.UTF_8)));
        return Sha256.finish(whole);
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

    private void keep(DeploymentId holder, Release release, Path output) throws IOException {
        Path fresh = directory.resolve(TEMPORARY + holder.value());
        try {
            Trees.delete(fresh);
            prepare(release, output, fresh);
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

    private void prepare(Release release, Path output, Path fresh) throws IOException {
        Files.createDirectory(fresh);
        Files.move(output, fresh.resolve(FILES), StandardCopyOption.ATOMIC_MOVE);
        Trees.makeReadOnly(fresh.resolve(FILES));
        Files.writeString(fresh.resolve(LIST), Json.write(release));
        // Everything is on the disk before it is there under its name: a loss of power never shows half of it.
        syncAll(fresh);
    }

    private void syncAll(Path root) throws IOException {
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(root)) {
            paths = walk.filter(path -> !Files.isSymbolicLink(path)).toList();
        }
        try (ExecutorService waiters = Executors.newFixedThreadPool(
                WAITERS, Thread.ofVirtual().name("tone-release-", 0).factory())) {
            List<Future<?>> all = new ArrayList<>();
            for (Path path : paths) {
                all.add(waiters.submit(() -> {
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
