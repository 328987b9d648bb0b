package dev.tone.platform.artifacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.model.id.IdGenerator;
import dev.tone.model.id.OrganizationId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.id.UploadId;
import dev.tone.platform.artifacts.blobs.BlobSweep;
import dev.tone.platform.artifacts.blobs.DiskBlobStore;
import dev.tone.platform.artifacts.uploads.UploadLimits;
import dev.tone.platform.artifacts.uploads.UploadMetadata;
import dev.tone.platform.artifacts.uploads.Uploads;
import dev.tone.platform.kernel.disk.DataDirectory;
import dev.tone.platform.kernel.time.ClockWatch;
import dev.tone.testkit.time.FakeClock;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CleanUpTest {
    private static final OrganizationId US = new OrganizationId("us");
    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    Path folder;

    private final FakeClock clock = new FakeClock();
    private final AtomicLong run = new AtomicLong();
    private final ExecutorService hashing = Executors.newVirtualThreadPerTaskExecutor();
    private DataDirectory data;
    private Uploads uploads;
    private CleanUp cleanUp;

    @BeforeEach
    void open() {
        // When files were touched is said by the disk.
        clock.advance(Duration.between(FakeClock.START, Instant.now()));
        data = DataDirectory.open(folder.resolve("data"));
        DiskBlobStore blobs = DiskBlobStore.open(folder.resolve("blobs"), clock);
        uploads = new Uploads(
                folder.resolve("uploads"),
                blobs,
                new UploadLimits(50_000_000, 5, DAY, 0, Duration.ofSeconds(2)),
                IdGenerator.system(),
                clock,
                run::get,
                hashing);
        cleanUp = new CleanUp(
                uploads, new BlobSweep(blobs, _ -> Set.of(), clock, DAY), new ClockWatch(data, clock, run::get));
    }

    @AfterEach
    void close() {
        hashing.close();
        data.close();
    }

    private void runs(Duration time) {
        run.addAndGet(time.toNanos());
        clock.advance(time);
    }

    /// One half of it is here.
    private UploadId half() {
        UploadId id = uploads.create(US, new ProjectId("project"), 1_000, UploadMetadata.NONE)
                .id();
        uploads.append(US, id, 0, new ByteArrayInputStream(new byte[500]), 500, null);
        return id;
    }

    @Test
    void an_upload_outlives_a_clock_that_leaps() {
        UploadId id = half();
        clock.advance(Duration.ofDays(3_650));

        cleanUp.run();
        assertThat(uploads.find(US, id).offset()).isEqualTo(500);

        clock.advance(Duration.ofDays(-3_650));
        cleanUp.run();
        assertThat(uploads.find(US, id).offset()).isEqualTo(500);
    }

    @Test
    void one_that_nobody_goes_on_with_is_let_go() {
        UploadId id = half();
        runs(DAY.plusHours(1));

        cleanUp.run();

        assertThatThrownBy(() -> uploads.find(US, id)).hasMessageContaining("upload/not-found");
    }
}
