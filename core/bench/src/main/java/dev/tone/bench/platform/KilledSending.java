package dev.tone.bench.platform;

import dev.tone.bench.Scratch;
import dev.tone.client.http.IdempotencyKey;
import dev.tone.client.http.PlatformEndpoint;
import dev.tone.client.http.ToneClient;
import dev.tone.client.uploads.Upload;
import dev.tone.client.uploads.UploadPhase;
import dev.tone.client.uploads.UploadQueue;
import dev.tone.model.api.ProjectApi;
import dev.tone.model.id.ProjectId;
import dev.tone.model.observe.Pin;
import dev.tone.platform.Main;
import dev.tone.platform.Platform;
import dev.tone.testkit.wire.CountingWire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A platform behind a wire, to which files are sent by apps; one of the two is killed in the middle, and another takes
/// its place.
final class KilledSending implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 120;

    private final Path options;
    private final Scratch scratch;
    private final int port = ServerProcess.freePort();
    private final CountingWire wire = new CountingWire(port);
    private ServerProcess platform;

    KilledSending(Path options, Scratch scratch) throws IOException {
        this.options = options;
        this.scratch = scratch;
        this.platform = startPlatform();
    }

    private ServerProcess startPlatform() throws IOException {
        return ServerProcess.java(
                options,
                Main.class,
                "--data",
                scratch.resolve("data").toString(),
                "--port",
                Integer.toString(port),
                "--host-name",
                "127.0.0.1:" + wire.port());
    }

    private ToneClient client() {
        return new ToneClient(PlatformEndpoint.of(wire.url(), this::token), Platform.VERSION);
    }

    private String token() {
        try {
            return platform.token();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProjectId project(ToneClient client) {
        return client.projects()
                .create(new ProjectApi.Create("Killed", null), IdempotencyKey.fresh())
                .id();
    }

    /// @return bytes of files that crossed the wire until all had arrived
    long killTheApp(Path file, long offset) throws Exception {
        try (ToneClient client = client()) {
            String[] arguments = {
                wire.url(),
                platform.tokenFile(),
                scratch.resolve("app").toString(),
                project(client).value(),
                file.toString()
            };
            CompletableFuture<Process> first = new CompletableFuture<>();
            wire.start(offset, () -> first.join().destroyForcibly());
            first.complete(ServerProcess.start(options, SendingApp.class, arguments));
            ended(first.join());
            if (ended(ServerProcess.start(options, SendingApp.class, arguments)) != 0) {
                throw new IllegalStateException("The second app did not finish");
            }
            return wire.bytes();
        }
    }

    private static int ended(Process process) throws InterruptedException, TimeoutException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new TimeoutException("The app does not end");
        }
        return process.exitValue();
    }

    /// @return bytes of files that crossed the wire until all had arrived
    long killThePlatform(Path file, long offset) throws Exception {
        try (ToneClient client = client();
                UploadQueue uploads = UploadQueue.open(scratch.resolve("uploads"), client)) {
            ProjectId project = project(client);
            CountDownLatch killed = new CountDownLatch(1);
            wire.start(offset, () -> {
                platform.kill();
                killed.countDown();
            });
            Upload upload = uploads.add(project, file, null);
            await(killed);
            upload.pause();
            paused(upload);
            platform.close();
            platform = startPlatform();
            upload.resume();
            LocalPlatform.finished(upload);
            return wire.bytes();
        }
    }

    private static void paused(Upload upload) throws InterruptedException, TimeoutException {
        CountDownLatch paused = new CountDownLatch(1);
        try (Pin _ = upload.progress().watch(now -> {
            if (now.phase() == UploadPhase.PAUSED) {
                paused.countDown();
            }
        })) {
            await(paused);
        }
    }

    private static void await(CountDownLatch latch) throws InterruptedException, TimeoutException {
        if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new TimeoutException("The upload stands still");
        }
    }

    @Override
    public void close() throws IOException {
        platform.close();
        wire.close();
    }
}
