package dev.tone.cli;

import dev.tone.client.uploads.Upload;
import dev.tone.client.uploads.UploadPhase;
import dev.tone.client.uploads.UploadProgress;
import dev.tone.client.uploads.UploadQueue;
import dev.tone.model.api.ArtifactApi;
import dev.tone.model.artifact.Artifact;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.observe.Pin;
import dev.tone.model.project.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/// Sends a path to the platform. What a killed command left half-way goes on when the same path is sent again.
final class Sending {
    private Sending() {}

    static Artifact send(Session session, Project project, Path path) throws InterruptedException {
        if (!Files.exists(path)) {
            throw Fault.notFound("cli/no-such-path", "There is nothing at " + path + ".")
                    .asException();
        }
        Path folder = session.data().resolve("cli");
        try {
            Files.createDirectories(folder);
            try (FileChannel lock = FileChannel.open(
                            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = lock.lock()) {
                Objects.requireNonNull(held);
                return send(session, project, path, folder.resolve("uploads"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Artifact send(Session session, Project project, Path path, Path folder) throws InterruptedException {
        try (UploadQueue queue = UploadQueue.open(folder, session.client())) {
            Path source = path.toAbsolutePath().normalize();
            Upload upload = queue.uploads().get().stream()
                    .filter(one -> one.source().equals(source) && one.project().equals(project.id()))
                    .findFirst()
                    .orElseGet(() -> queue.add(project.id(), source, null));
            upload.resume();
            CompletableFuture<ArtifactApi.Stored> done = new CompletableFuture<>();
            Pin watching = upload.progress().watch(progress -> look(progress, done));
            try {
                ArtifactApi.Stored stored = done.get();
                Artifact artifact = stored.artifact();
                session.remarks().println(told(stored));
                artifact.notes().forEach(session.remarks()::println);
                return artifact;
            } catch (ExecutionException e) {
                throw e.getCause() instanceof FaultException fault ? fault : new IllegalStateException(e.getCause());
            } finally {
                watching.close();
            }
        }
    }

    private static String told(ArtifactApi.Stored stored) {
        Artifact artifact = stored.artifact();
        String facts = Printer.bytes(artifact.size()) + " in " + Printer.count(artifact.fileCount(), "file")
                + ", SHA-256 " + artifact.digest().substring(0, 12);
        return stored.unchanged()
                ? artifact.name() + " is already here as version " + artifact.version() + ", " + facts
                : "Sent " + artifact.name() + " v" + artifact.version() + ", " + facts;
    }

    private static void look(UploadProgress progress, CompletableFuture<ArtifactApi.Stored> done) {
        if (progress.phase() == UploadPhase.DONE) {
            done.complete(Objects.requireNonNull(progress.stored()));
        } else if (progress.phase() == UploadPhase.FAILED) {
            done.completeExceptionally(Objects.requireNonNull(progress.fault()).asException());
        }
    }
}
