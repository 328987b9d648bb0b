package dev.tone.platform.artifacts;

import dev.tone.model.id.OrganizationId;
import dev.tone.platform.artifacts.archive.ArchiveLimits;
import dev.tone.platform.artifacts.archive.ArchiveReader;
import dev.tone.platform.artifacts.blobs.BlobStore;
import dev.tone.platform.artifacts.blobs.BlobSweep;
import dev.tone.platform.artifacts.blobs.objects.BlobStores;
import dev.tone.platform.artifacts.images.Previews;
import dev.tone.platform.artifacts.links.LinksFacade;
import dev.tone.platform.artifacts.pages.PageServer;
import dev.tone.platform.artifacts.parts.ComponentReader;
import dev.tone.platform.artifacts.sql.SqlArtifacts;
import dev.tone.platform.artifacts.sql.SqlLinks;
import dev.tone.platform.artifacts.sql.SqlShelf;
import dev.tone.platform.artifacts.uploads.BlobBatches;
import dev.tone.platform.artifacts.uploads.UploadLimits;
import dev.tone.platform.artifacts.uploads.Uploads;
import dev.tone.platform.artifacts.web.ArtifactRoutes;
import dev.tone.platform.artifacts.web.ContentRoute;
import dev.tone.platform.artifacts.web.LinkRoutes;
import dev.tone.platform.artifacts.web.PreviewRoutes;
import dev.tone.platform.artifacts.web.ShelfRoutes;
import dev.tone.platform.artifacts.web.UploadRoutes;
import dev.tone.platform.kernel.Kernel;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.kernel.time.ClockWatch;
import dev.tone.platform.projects.ProjectsFacade;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Builds artifacts and uploads.
public final class ArtifactsWiring implements AutoCloseable {
    private static final Duration GRACE = Duration.ofHours(24);
    private static final Duration CLEAN_UP_EVERY = Duration.ofHours(1);

    private final BlobStore blobs;
    private final ArtifactsFacade facade;
    private final ArtifactTrees trees;
    private final ArtifactRetention retention;
    private final Previews previews;
    private final PageServer pages;
    private final ExecutorService hashing = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("tone-hash-", 0).factory());
    private final ScheduledExecutorService cleanUp = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("tone-clean-up").factory());

    /// @param watch of the clock by which things are let go
    /// @param store file that says where blobs are kept; null for the data folder
    public ArtifactsWiring(Kernel kernel, ProjectsFacade projects, ClockWatch watch, @Nullable Path store) {
        SqlArtifacts repository = new SqlArtifacts();
        blobs = new BlobStores(kernel.data().root(), kernel.clock()).use(store);
        BlobSweep sweep = new BlobSweep(
                blobs,
                new AsideReferences(
                        kernel.data().database(),
                        digests -> kernel.transactions().read(handle -> repository.used(handle, digests))),
                kernel.clock(),
                GRACE);
        Uploads uploads = new Uploads(
                kernel.data().folder("uploads"),
                blobs,
                UploadLimits.DEFAULT,
                kernel.ids(),
                kernel.clock(),
                System::nanoTime,
                hashing);
        SqlShelf shelf = new SqlShelf();
        Quota quota = new Quota(kernel.transactions(), projects, repository, kernel.clock());
        facade = new ArtifactsFacade(
                kernel.transactions(),
                kernel.changes(),
                projects,
                repository,
                blobs,
                sweep,
                uploads,
                new ArchiveReader(ArchiveLimits.DEFAULT),
                quota);
        trees = new ArtifactTrees(facade, blobs);
        CleanUp unused = new CleanUp(uploads, sweep, watch);
        Runnable sweepSoon = () -> cleanUp.execute(unused);
        ArtifactStorage storage = new ArtifactStorage(kernel.transactions(), repository, shelf, facade, sweepSoon);
        retention = new ArtifactRetention(
                kernel.transactions(),
                kernel.changes(),
                projects,
                facade,
                repository,
                shelf,
                kernel.clock(),
                sweepSoon);
        new ShelfRoutes(
                        new ArtifactShelf(kernel.transactions(), kernel.changes(), projects, facade, repository, shelf),
                        retention,
                        new ComponentReader(facade, blobs))
                .bind(kernel.routes());
        projects.count(storage);
        projects.follow(storage);
        ContentRoute content = new ContentRoute(facade, blobs);
        new ArtifactRoutes(facade, content).bind(kernel.routes());
        previews = new Previews(
                facade, blobs, kernel.data().folder("variants"), kernel.data().folder("work"), kernel.clock());
        pages = new PageServer(facade, content::show, kernel.clock());
        new PreviewRoutes(previews, pages).bind(kernel.routes());
        new LinkRoutes(
                        new LinksFacade(
                                kernel.transactions(),
                                kernel.changes(),
                                projects,
                                facade,
                                new SqlLinks(),
                                kernel.secrets(),
                                kernel.clock()),
                        content)
                .bind(kernel.routes());
        new UploadRoutes(uploads, new BlobBatches(blobs, kernel.data().root(), UploadLimits.DEFAULT), projects, quota)
                .bind(kernel.routes());
        cleanUp.scheduleWithFixedDelay(unused, 1, CLEAN_UP_EVERY.toMinutes(), TimeUnit.MINUTES);
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

    /// Lets go of what expired.
    ///
    /// @param system who acts when nobody asked
    public void expire(Function<OrganizationId, Actor> system) {
        retention.expire(system);
    }

    @Override
    public void close() {
        pages.close();
        previews.close();
        cleanUp.shutdownNow();
        hashing.shutdown();
        blobs.close();
    }
}
