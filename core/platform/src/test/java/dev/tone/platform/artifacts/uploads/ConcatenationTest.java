package dev.tone.platform.artifacts.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tone.model.artifact.Sha256;
import dev.tone.model.fault.FaultException;
import dev.tone.model.id.IdGenerator;
import dev.tone.model.id.OrganizationId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.id.UploadId;
import dev.tone.platform.artifacts.blobs.DiskBlobStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConcatenationTest {
    private static final OrganizationId US = new OrganizationId("us");
    private static final ProjectId PROJECT = new ProjectId("project");
    private static final UploadLimits LIMITS =
            new UploadLimits(50_000_000, 50, Duration.ofDays(1), 0, Duration.ofSeconds(2));

    @TempDir
    Path folder;

    private final byte[] bytes = new byte[3_000_000];
    private DiskBlobStore blobs;
    private Uploads uploads;

    @BeforeEach
    void start() {
        new Random(1).nextBytes(bytes);
        restart();
    }

    private void restart() {
        blobs = DiskBlobStore.open(folder.resolve("blobs"), Clock.systemUTC());
        uploads = new Uploads(
                folder.resolve("uploads"),
                blobs,
                LIMITS,
                IdGenerator.system(),
                Clock.systemUTC(),
                System::nanoTime,
                Executors.newVirtualThreadPerTaskExecutor());
    }

    private UploadId part(int from, int to) {
        UploadId id =
                uploads.createPart(US, PROJECT, to - from, UploadMetadata.NONE).id();
        append(id, 0, from, to);
        return id;
    }

    private UploadState append(UploadId id, long offset, int from, int to) {
        return uploads.append(
                US, id, offset, new ByteArrayInputStream(Arrays.copyOfRange(bytes, from, to)), to - from, null);
    }

    private UploadState join(UploadId... parts) {
        return uploads.concatenate(
                US, PROJECT, new UploadConcat(List.of(parts)), UploadsTest.announcing(Sha256.of(bytes)));
    }

    private static String fault(ThrowingCallable call) {
        return catchThrowableOfType(FaultException.class, call).fault().code();
    }

    private List<String> files() throws IOException {
        try (var all = Files.list(folder.resolve("uploads"))) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void parts_in_their_order_become_one_blob() throws IOException {
        UploadId last = part(2_500_000, 3_000_000);
        UploadId first = part(0, 1_000_000);
        UploadId empty = uploads.createPart(US, PROJECT, 0, UploadMetadata.NONE).id();
        UploadId middle = part(1_000_000, 2_500_000);

        UploadState whole = join(first, empty, middle, last);

        assertThat(whole.digest()).isEqualTo(Sha256.of(bytes));
        assertThat(whole.offset()).isEqualTo(bytes.length);
        assertThat(blobs.file(Sha256.of(bytes)).orElseThrow()).hasBinaryContent(bytes);
        assertThat(uploads.digest(US, PROJECT, whole.id())).isEqualTo(Sha256.of(bytes));
        assertThat(files()).allMatch(name -> name.endsWith(".json")).hasSize(5);
        assertThat(uploads.find(US, middle).offset()).isEqualTo(1_500_000);
    }

    @Test
    void a_lost_answer_costs_nothing() {
        UploadId first = part(0, 1_000_000);
        UploadId second = part(1_000_000, 3_000_000);
        UploadState whole = join(first, second);
        restart();

        assertThat(join(first, second)).isEqualTo(whole);
        assertThat(fault(() -> join(second, first))).isEqualTo("upload/not-found");
        assertThat(append(first, 1_000_000, 0, 0).offset()).isEqualTo(1_000_000);
    }

    @Test
    void a_part_goes_on_after_a_restart_and_stays_a_part_when_it_is_whole() {
        UploadId first =
                uploads.createPart(US, PROJECT, 2_000_000, UploadMetadata.NONE).id();
        append(first, 0, 0, 1_200_000);
        restart();
        assertThat(uploads.find(US, first).offset()).isEqualTo(1_200_000);

        assertThat(append(first, 1_200_000, 1_200_000, 2_000_000).digest()).isNull();
        restart();

        assertThat(uploads.find(US, first).isFinished()).isFalse();
        assertThat(fault(() -> uploads.digest(US, PROJECT, first))).isEqualTo("upload/not-found");
        assertThat(join(first, part(2_000_000, 3_000_000)).isFinished()).isTrue();
    }

    @Test
    void what_cannot_be_joined_is_refused_and_kept() throws IOException {
        UploadId half =
                uploads.createPart(US, PROJECT, 2_000_000, UploadMetadata.NONE).id();
        append(half, 0, 0, 1_000_000);
        UploadId other = uploads.create(US, PROJECT, 10, UploadMetadata.NONE).id();

        assertThat(fault(() -> join(half, part(2_000_000, 3_000_000)))).isEqualTo("upload/not-finished");
        assertThat(fault(() -> join(other))).isEqualTo("upload/not-a-part");
        assertThat(fault(() -> join(new UploadId("none")))).isEqualTo("upload/not-found");
        append(half, 1_000_000, 1_000_000, 2_000_000);
        assertThat(fault(() -> join(part(2_000_000, 3_000_000), half))).isEqualTo("upload/checksum-mismatch");
        assertThat(fault(() -> uploads.concatenate(
                        US, new ProjectId("else"), new UploadConcat(List.of(half)), UploadMetadata.NONE)))
                .isEqualTo("upload/not-found");
        assertThat(join(half, part(2_000_000, 3_000_000)).isFinished()).isTrue();
        assertThat(blobs.all().count()).isEqualTo(1);
    }

    @Test
    void bytes_go_to_parts_and_not_to_the_whole() {
        UploadState whole = join(part(0, 3_000_000));

        assertThat(fault(() -> append(whole.id(), bytes.length, 0, 0))).isEqualTo("upload/joined");
        uploads.terminate(US, whole.id());
        assertThat(fault(() -> uploads.find(US, whole.id()))).isEqualTo("upload/not-found");
    }

    @Test
    void a_crash_in_a_join_leaves_the_parts_and_nothing_else() throws IOException {
        UploadId first = part(0, 1_000_000);
        UploadId second = part(1_000_000, 3_000_000);
        Files.write(folder.resolve("uploads/torn.part"), bytes);

        restart();

        assertThat(files()).noneMatch(name -> name.startsWith("torn"));
        assertThat(join(first, second).digest()).isEqualTo(Sha256.of(bytes));
        UploadId left = part(0, 10);
        uploads.terminate(US, left);
        assertThat(fault(() -> join(left))).isEqualTo("upload/not-found");
        uploads.terminate(US, first);
        assertThat(fault(() -> uploads.find(US, first))).isEqualTo("upload/not-found");
    }

    @Test
    void the_header_is_read_with_care() {
        assertThat(UploadConcat.parse(null)).isNull();
        assertThat(UploadConcat.parse("partial")).isEqualTo(UploadConcat.PART);
        UploadConcat concat = UploadConcat.parse("final; /files/a  http://host/files/b");
        assertThat(concat).isEqualTo(new UploadConcat(List.of(new UploadId("a"), new UploadId("b"))));
        assertThat(concat.header("/x/")).isEqualTo("final;/x/a /x/b");
        for (String bad : List.of("", "final", "final;", "final; /", "final;/a /a", "partial;")) {
            assertThat(fault(() -> UploadConcat.parse(bad))).as(bad).isEqualTo("upload/invalid-concat");
        }
        String many = "final;" + "/a ".repeat(129).strip();
        assertThat(fault(() -> UploadConcat.parse(many))).isEqualTo("upload/invalid-concat");
    }
}
