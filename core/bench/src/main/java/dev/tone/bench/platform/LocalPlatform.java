package dev.tone.bench.platform;

import dev.tone.client.http.IdempotencyKey;
import dev.tone.client.http.PlatformEndpoint;
import dev.tone.client.http.ToneClient;
import dev.tone.client.uploads.Upload;
import dev.tone.client.uploads.UploadProgress;
import dev.tone.client.uploads.UploadQueue;
import dev.tone.model.api.DeploymentApi;
import dev.tone.model.api.Page;
import dev.tone.model.api.ProjectApi;
import dev.tone.model.artifact.Artifact;
import dev.tone.model.artifact.ArtifactFile;
import dev.tone.model.deployment.BuildPlan;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.ProjectId;
import dev.tone.platform.Platform;
import dev.tone.platform.PlatformConfig;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// The real platform on a folder, reached by the real client over HTTP, with one project.
public final class LocalPlatform implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 300;
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final Platform platform;
    private final ToneClient client;
    private final UploadQueue uploads;
    private final ProjectId project;
    private final EnvironmentId production;

    private LocalPlatform(Platform platform, Path folder) {
        this.platform = platform;
        client = new ToneClient(endpoint(), Platform.VERSION);
        uploads = UploadQueue.open(folder.resolve("uploads"), client);
        project = client.projects()
                .create(new ProjectApi.Create("Bench", null), IdempotencyKey.fresh())
                .id();
        production = client.environments()
                .list(project, null, null)
                .items()
                .getFirst()
                .id();
    }

    public static LocalPlatform start(Path folder) {
        return new LocalPlatform(Platform.start(PlatformConfig.embedded(folder.resolve("data"))), folder);
    }

    public PlatformEndpoint endpoint() {
        return PlatformEndpoint.of(platform.url(), platform::token);
    }

    public ProjectId project() {
        return project;
    }

    public ToneClient client() {
        return client;
    }

    /// Sends a file or folder as the window does, and waits until the platform has checked it.
    public Artifact upload(Path source) throws InterruptedException, TimeoutException {
        return finished(uploads.add(project, source, null));
    }

    static Artifact finished(Upload upload) throws InterruptedException, TimeoutException {
        CompletableFuture<UploadProgress> over = new CompletableFuture<>();
        var watching = upload.progress().watch(now -> {
            switch (now.phase()) {
                case DONE, FAILED, CANCELED -> over.complete(now);
                case READING, SENDING, WAITING, PAUSED, FINISHING -> {}
            }
        });
        try {
            UploadProgress end = over.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            Artifact artifact = end.artifact();
            if (artifact == null) {
                throw new IllegalStateException("The upload failed: " + end.fault());
            }
            return artifact;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            watching.close();
        }
    }

    /// What the platform says the artifact's files hash to, by path.
    public List<String> digests(ArtifactId artifact) {
        List<String> all = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            Page<ArtifactFile> page = client.artifacts().files(artifact, cursor, Page.MAX_LIMIT);
            page.items().forEach(file -> all.add(file.digest()));
            cursor = page.nextCursor();
        } while (cursor != null);
        return all;
    }

    /// Gives the trust that the person is asked for once.
    public void trust(ArtifactId artifact) {
        BuildPlan plan = client.deployments().plan(artifact, new DeploymentApi.PlanRequest(null));
        client.deployments().trust(project, new DeploymentApi.Trust(plan.commandsDigest()));
    }

    /// What the Deploy button does.
    public Deployment deploy(ArtifactId artifact) {
        return client.deployments()
                .create(
                        project,
                        new DeploymentApi.Create(production, artifact, null, null, null, null),
                        IdempotencyKey.fresh());
    }

    public Deployment rollBack(DeploymentId to) {
        return client.deployments().rollBack(to, new DeploymentApi.RollBack("Measured"), IdempotencyKey.fresh());
    }

    public Deployment succeeded(DeploymentId id) throws TimeoutException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        Deployment now = client.deployments().get(id);
        while (!now.state().isFinished()) {
            if (System.nanoTime() > deadline) {
                throw new TimeoutException("The deployment is still " + now.state());
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            now = client.deployments().get(id);
        }
        if (now.state() != DeploymentState.SUCCEEDED) {
            throw new IllegalStateException("The deployment is " + now.state() + ": " + now.failure());
        }
        return now;
    }

    @Override
    public void close() {
        uploads.close();
        client.close();
        platform.close();
    }
}
