package dev.tone.platform.artifacts;

import dev.tone.platform.artifacts.archive.ArchiveLimits;
import dev.tone.platform.artifacts.archive.ArchiveReader;
import dev.tone.platform.artifacts.blobs.BlobStore;
import dev.tone.platform.artifacts.blobs.BlobSweep;
import dev.tone.platform.artifacts.blobs.objects.BlobStores;
import dev.tone.platform.artifacts.sql.SqlArtifacts;
import dev.tone.platform.artifacts.uploads.UploadLimits;
import dev.tone.platform.artifacts.uploads.Uploads;
import dev.tone.platform.artifacts.web.ArtifactRoutes;
import dev.tone.platform.artifacts.web.ContentRoute;
import dev.tone.platform.artifacts.web.UploadRoutes;
import dev.tone.platform.kernel.Kernel;
import dev.tone.platform.projects.ProjectsFacade;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Builds artifacts and uploads.
public final class ArtifactsWiring implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ArtifactsWiring.class);
    private static final Duration GRACE = Duration.ofHours(24);
    private static final Duration CLEAN_UP_EVERY = Duration.ofHours(1);

    private final BlobStore blobs;
    private final ArtifactsFacade facade;
    private final ArtifactTrees trees;
    private final BlobSweep sweep;
    private final Uploads uploads;
    private final ExecutorService hashing = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().daemon().name("tone-hash-", 0).factory());
    private final ScheduledExecutorService cleanUp = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("tone-clean-up").factory());

    /// @param store file that says where blobs are kept; null for the data folder
    public ArtifactsWiring(Kernel kernel, ProjectsFacade projects, @Nullable Path store) {
        SqlArtifacts repository = new SqlArtifacts();
        blobs = new BlobStores(kernel.data().root(), kernel.clock()).use(store);
        sweep = new BlobSweep(
                blobs,
                digests -> kernel.transactions().read(handle -> repository.used(handle, digests)),
                kernel.clock(),
                GRACE);
        uploads = new Uploads(
                kernel.data().folder("uploads"),
                blobs,
                UploadLimits.DEFAULT,
                kernel.ids(),
                kernel.clock(),
                System::nanoTime,
                hashing);
        facade = new ArtifactsFacade(
                kernel.transactions(),
                kernel.changes(),
                projects,
                repository,
                blobs,
                sweep,
                uploads,
                new ArchiveReader(ArchiveLimits.DEFAULT));
        trees = new ArtifactTrees(facade, blobs);
        ArtifactStorage storage =
                new ArtifactStorage(kernel.transactions(), repository, facade, () -> cleanUp.execute(this::cleanUp));
        projects.count(storage);
        projects.follow(storage);
        new ArtifactRoutes(facade, new ContentRoute(facade, blobs)).bind(kernel.routes());
        new UploadRoutes(uploads, projects).bind(kernel.routes());
        cleanUp.scheduleWithFixedDelay(this::cleanUp, 1, CLEAN_UP_EVERY.toMinutes(), TimeUnit.MINUTES);
    }

    public ArtifactsFacade facade() {
        return facade;
    }

    public ArtifactTrees trees() {
        return trees;
    }

    /// Where blobs are kept, for people.
    public String store() {
        return blobs.description();
    }

    public BlobStore blobs() {
        return blobs;
    }

    private void cleanUp() {
        try {
            int expired = uploads.expire();
            BlobSweep.Swept swept = sweep.sweep();
            if (expired > 0 || swept.blobs() > 0) {
                LOG.info("Let {} uploads expire and freed {} bytes of {} files", expired, swept.bytes(), swept.blobs());
            }
        } catch (RuntimeException e) {
            LOG.warn("The clean-up of artifacts failed and is tried again later", e);
        }
    }

    @Override
    public void close() {
        cleanUp.shutdownNow();
        hashing.shutdown();
        blobs.close();
    }
}
