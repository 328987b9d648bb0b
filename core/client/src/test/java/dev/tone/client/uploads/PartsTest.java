package dev.tone.client.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.client.http.Faults;
import dev.tone.model.api.ArtifactApi;
import dev.tone.model.id.ProjectId;
import dev.tone.model.id.UploadId;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartsTest {
    @TempDir
    Path folder;

    /// The platform keeps what it has for days; a person who cancels gave nobody that room.
    @Test
    void parts_that_were_made_before_a_cancel_are_ended() throws Exception {
        Path file = Files.write(folder.resolve("large.bin"), new byte[3 << 20]);
        Canceling gateway = new Canceling();
        CountDownLatch canceled = new CountDownLatch(1);
        try (UploadQueue queue = UploadQueue.open(
                gateway,
                folder.resolve("uploads"),
                new Parting(3, 1 << 20),
                _ -> {},
                System::nanoTime,
                Clock.systemUTC())) {
            Upload upload = queue.add(new ProjectId("project"), file, null);
            upload.progress().watch(progress -> {
                if (progress.phase() == UploadPhase.CANCELED) {
                    canceled.countDown();
                }
            });
            gateway.upload.complete(upload);

            assertThat(canceled.await(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(gateway.ended).containsExactly(new UploadId("part-1"));
    }

    /// Its person cancels while the second part is being made.
    private static final class Canceling implements UploadGateway {
        private final CompletableFuture<Upload> upload = new CompletableFuture<>();
        private final List<UploadId> ended = new CopyOnWriteArrayList<>();
        private int made;

        @Override
        public UploadId createPart(ProjectId project, long length) {
            if (made++ == 0) {
                return new UploadId("part-1");
            }
            upload.join().cancel();
            throw Faults.of(new InterruptedIOException());
        }

        @Override
        public void terminate(UploadId part) {
            ended.add(part);
        }

        @Override
        public long room(ProjectId project) {
            return Long.MAX_VALUE;
        }

        @Override
        public Set<String> missing(ProjectId project, List<String> digests) {
            return Set.copyOf(digests);
        }

        @Override
        public Created create(ProjectId project, long length, @Nullable String sha256) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Collection<String> send(ProjectId project, List<SmallFile> files, Consumer<LocalFile> sent) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long offset(UploadId of) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void append(UploadId to, Piece piece, long offset, FileDigest digest, LongConsumer sent) {
            throw new UnsupportedOperationException();
        }

        @Override
        public UploadId concatenate(ProjectId project, List<UploadId> parts, String sha256) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ArtifactApi.Stored createFromFiles(ProjectId project, ArtifactApi.FromFiles request, String key) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ArtifactApi.Stored createFromUpload(ProjectId project, ArtifactApi.FromUpload request, String key) {
            throw new UnsupportedOperationException();
        }
    }
}
