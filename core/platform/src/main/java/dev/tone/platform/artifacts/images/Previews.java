package dev.tone.platform.artifacts.images;

import dev.tone.model.artifact.ArtifactFile;
import dev.tone.model.artifact.FilePreview;
import dev.tone.model.artifact.Sha256;
import dev.tone.model.fault.FaultException;
import dev.tone.model.id.ArtifactId;
import dev.tone.platform.artifacts.ArtifactsFacade;
import dev.tone.platform.artifacts.archive.ArchiveContents;
import dev.tone.platform.artifacts.archive.ArchiveLimits;
import dev.tone.platform.artifacts.archive.ArchiveReader;
import dev.tone.platform.artifacts.archive.EntryStore;
import dev.tone.platform.artifacts.blobs.BlobStore;
import dev.tone.platform.artifacts.blobs.Disk;
import dev.tone.platform.kernel.policy.Actor;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Looks into files of artifacts: what they are, and pictures of them. Two at a time, because each takes memory, and
/// not for long.
public final class Previews implements AutoCloseable {
    private static final long MOST_BYTES = 64 << 20;
    private static final long CACHE = 256L << 20;
    private static final int SECONDS = 20;
    private static final int AT_ONCE = 2;
    private static final int ENTRIES = 1_000;
    private static final ArchiveLimits LISTING = new ArchiveLimits(100_000, 2L << 30, 200, 64L << 20);
    /// Another way to make pictures makes other keys.
    private static final String GENERATION = "1";

    private final ArtifactsFacade artifacts;
    private final BlobStore blobs;
    private final VariantCache cache;
    private final PdfProcess documents;
    private final ExecutorService workers = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().daemon().name("tone-preview-", 0).factory());

    /// @param folder that keeps what was made
    /// @param work folder for what can be made again at any time
    public Previews(ArtifactsFacade artifacts, BlobStore blobs, Path folder, Path work, Clock clock) {
        this.artifacts = artifacts;
        this.blobs = blobs;
        this.cache = new VariantCache(folder, CACHE, clock);
        // Shorter than anybody waits, so that the worker is free again when they are told.
        this.documents = new PdfProcess(work, Duration.ofSeconds(SECONDS - 2));
    }

    /// @param tag changes when the picture would
    public record Variant(byte[] bytes, String mediaType, String tag) {}

    /// @throws FaultException `image/…`, `artifact/…`
    public Variant variant(Actor actor, ArtifactId artifact, String path, ImageSpec spec) {
        ArtifactFile file = file(actor, artifact, path);
        String key = Sha256.of((GENERATION + " " + file.digest() + " " + spec.key()).getBytes(StandardCharsets.UTF_8));
        Optional<byte[]> known = cache.find(key);
        byte[] bytes = known.orElseGet(() -> {
            byte[] made = within(() -> make(bytes(file), spec));
            cache.keep(key, made);
            return made;
        });
        return new Variant(bytes, spec.format().mediaType(), key);
    }

    private byte[] make(byte[] file, ImageSpec spec) {
        boolean lying = spec.rotate() % 2 != 0;
        int across = lying ? spec.height() : spec.width();
        int down = lying ? spec.width() : spec.height();
        boolean whole = spec.crop() == null;
        Decoded decoded = PdfPages.isPdf(file)
                ? documents.render(file, spec.page(), across, down)
                : ImageDecoder.decode(file, whole ? across : 0, whole ? down : 0);
        return ImageMaking.encoded(ImageMaking.made(decoded, spec), spec.format());
    }

    /// @throws FaultException `artifact/…`; what a file cannot do is a note
    public FilePreview facts(Actor actor, ArtifactId artifact, String path) {
        ArtifactFile file = file(actor, artifact, path);
        try {
            return within(() -> look(file));
        } catch (FaultException e) {
            return new FilePreview(
                    path,
                    file.size(),
                    FilePreview.Kind.OTHER,
                    0,
                    0,
                    0,
                    List.of(),
                    0,
                    e.fault().title());
        }
    }

    private FilePreview look(ArtifactFile file) {
        String path = file.path();
        if (ArchiveReader.isArchive(path)) {
            return archive(file);
        }
        byte[] bytes = bytes(file);
        if (PdfPages.isPdf(bytes)) {
            return new FilePreview(
                    path, file.size(), FilePreview.Kind.PDF, 0, 0, documents.count(bytes), List.of(), 0, null);
        }
        ImageDecoder.Size size = ImageDecoder.size(bytes);
        return new FilePreview(
                path, file.size(), FilePreview.Kind.IMAGE, size.width(), size.height(), 0, List.of(), 0, null);
    }

    private FilePreview archive(ArtifactFile file) {
        try (BlobStore.Local stored = blobs.local(file.digest())) {
            ArchiveContents contents = new ArchiveReader(LISTING)
                    .read(
                            stored.path(),
                            bytes -> new EntryStore.Content(
                                    Sha256.EMPTY, bytes.transferTo(OutputStream.nullOutputStream())));
            List<ArtifactFile> files = contents.manifest().files();
            return new FilePreview(
                    file.path(),
                    file.size(),
                    FilePreview.Kind.ARCHIVE,
                    0,
                    0,
                    0,
                    files.stream()
                            .limit(ENTRIES)
                            .map(one -> new FilePreview.Entry(one.path(), one.size()))
                            .toList(),
                    Math.max(0, files.size() - ENTRIES),
                    null);
        } catch (IOException e) {
            throw ImageFaults.unreadable();
        }
    }

    private ArtifactFile file(Actor actor, ArtifactId artifact, String path) {
        artifacts.get(actor, artifact);
        return artifacts.file(artifact, path);
    }

    private byte[] bytes(ArtifactFile file) {
        if (file.size() > MOST_BYTES) {
            throw ImageFaults.tooLarge((file.size() >> 20) + " MiB");
        }
        try (InputStream in = Channels.newInputStream(blobs.open(file.digest()))) {
            return in.readNBytes((int) MOST_BYTES);
        } catch (IOException e) {
            throw Disk.fault(e, "read a file");
        }
    }

    private <T> T within(Callable<T> work) {
        Future<T> future = workers.submit(work);
        try {
            return future.get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw ImageFaults.slow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ImageFaults.slow();
        } catch (ExecutionException e) {
            throw switch (e.getCause()) {
                case FaultException fault -> fault;
                case OutOfMemoryError _ -> ImageFaults.tooLarge("it needs more memory than there is");
                case null, default -> new IllegalStateException(e.getCause());
            };
        } finally {
            future.cancel(true);
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
