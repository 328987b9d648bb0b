package dev.tone.platform.artifacts.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tone.model.artifact.Sha256;
import dev.tone.model.fault.FaultException;
import dev.tone.model.id.IdGenerator;
import dev.tone.model.id.OrganizationId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.id.UploadId;
import dev.tone.platform.artifacts.blobs.DiskBlobStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadsTest {
    private static final OrganizationId US = new OrganizationId("us");
    private static final ProjectId PROJECT = new ProjectId("project");
    private static final Instant START = Instant.now();
    private static final UploadLimits LIMITS =
            new UploadLimits(50_000_000, 5, Duration.ofDays(1), 0, Duration.ofSeconds(2));

    @TempDir
    Path folder;

    private final byte[] bytes = new byte[5_000_000];
    private final AtomicLong nanos = new AtomicLong();
    private DiskBlobStore blobs;
    private Uploads uploads;

    @BeforeEach
    void start() {
        new Random(1).nextBytes(bytes);
        uploads = restarted(START);
    }

    private Uploads restarted(Instant now) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        blobs = DiskBlobStore.open(folder.resolve("blobs"), clock);
        return new Uploads(
                folder.resolve("uploads"),
                blobs,
                LIMITS,
                IdGenerator.system(),
                clock,
                nanos::get,
                Executors.newVirtualThreadPerTaskExecutor());
    }

    @Test
    void arrives_in_pieces_and_becomes_a_blob() throws IOException {
        UploadId id = begin(null);

        assertThat(append(id, 0, 2_000_000).offset()).isEqualTo(2_000_000);
        assertThat(uploads.find(US, id).offset()).isEqualTo(2_000_000);
        assertThatThrownBy(() -> uploads.digest(US, PROJECT, id)).hasMessageContaining("upload/not-finished");
        UploadState end = append(id, 2_000_000, bytes.length);

        assertThat(end.digest()).isEqualTo(Sha256.of(bytes));
        assertThat(blobs.file(end.digest()).orElseThrow()).hasBinaryContent(bytes);
        assertThat(uploads.digest(US, PROJECT, id)).isEqualTo(Sha256.of(bytes));
        assertThat(uploads.find(US, id)).isEqualTo(end);
        assertThat(files()).containsExactly(id + ".json");
    }

    @Test
    void an_empty_upload_is_finished_at_once() {
        assertThat(uploads.create(US, PROJECT, 0, UploadMetadata.NONE).digest()).isEqualTo(Sha256.EMPTY);
        assertThat(uploads.create(US, PROJECT, 0, UploadMetadata.NONE, InputStream.nullInputStream(), 0, null)
                        .digest())
                .isEqualTo(Sha256.EMPTY);
    }

    @Test
    void a_small_one_comes_with_its_creation() {
        byte[] small = Arrays.copyOf(bytes, 1_000);
        UploadState state =
                uploads.create(US, PROJECT, 1_000, announcing(Sha256.of(small)), stream(small), 1_000, null);

        assertThat(state.isFinished()).isTrue();
        assertThat(restarted(START).find(US, state.id()).digest()).isEqualTo(Sha256.of(small));
        assertFault(
                () -> uploads.create(US, PROJECT, 1_000, announcing(Sha256.EMPTY), stream(small), 1_000, null),
                "blob/digest-mismatch");
        assertFault(
                () -> uploads.create(US, PROJECT, 1_000, UploadMetadata.NONE, stream(new byte[5]), 1_000, null),
                "upload/interrupted");
    }

    @Test
    void bytes_that_are_there_need_not_be_sent() {
        append(begin(null), 0, bytes.length);

        UploadState again = uploads.create(US, PROJECT, bytes.length, announcing(Sha256.of(bytes)));

        assertThat(again.isFinished()).isTrue();
        assertThat(again.offset()).isEqualTo(bytes.length);
        assertThat(uploads.digest(US, PROJECT, again.id())).isEqualTo(Sha256.of(bytes));
        assertThat(uploads.create(US, PROJECT, 7, announcing(Sha256.of(bytes))).isFinished())
                .isFalse();
    }

    @Test
    void a_large_one_begins_with_its_creation() {
        UploadState state =
                uploads.create(US, PROJECT, bytes.length, UploadMetadata.NONE, stream(new byte[10]), 10, null);

        assertThat(state.offset()).isEqualTo(10);
    }

    @Test
    void only_the_offset_that_it_has_is_taken() {
        UploadId id = begin(null);
        append(id, 0, 1_000);

        for (long offset : new long[] {0, 999, 1_001, -1, Long.MAX_VALUE, bytes.length}) {
            assertFault(() -> uploads.append(US, id, offset, stream(bytes), -1, null), "upload/wrong-offset");
        }
        assertThat(uploads.find(US, id).offset()).isEqualTo(1_000);
    }

    @Test
    void never_takes_more_than_announced() {
        UploadId id = begin(null);
        append(id, 0, 4_999_999);

        assertFault(() -> uploads.append(US, id, 4_999_999, stream(new byte[2]), 2, null), "upload/too-large");
        assertFault(() -> uploads.append(US, id, 4_999_999, stream(new byte[2]), -1, null), "upload/too-large");
        assertThat(uploads.find(US, id).offset()).isEqualTo(4_999_999);
        assertThat(append(id, 4_999_999, bytes.length).digest()).isEqualTo(Sha256.of(bytes));
    }

    @Test
    void refuses_what_cannot_be() {
        assertFault(() -> uploads.create(US, PROJECT, -1, UploadMetadata.NONE), "upload/invalid-length");
        assertFault(() -> uploads.create(US, PROJECT, 50_000_001, UploadMetadata.NONE), "upload/too-large");
        assertFault(() -> uploads.create(US, PROJECT, 1, announcing("abc")), "upload/invalid-digest");
        for (int i = 0; i < LIMITS.maxOpen(); i++) {
            begin(null);
        }
        assertFault(() -> begin(null), "upload/too-many");
    }

    @Test
    void a_disk_without_room_is_said_before_a_byte_is_sent() {
        UploadLimits greedy = new UploadLimits(Long.MAX_VALUE, 5, Duration.ofDays(1), 1L << 60, Duration.ZERO);
        Uploads full = new Uploads(
                folder.resolve("uploads"),
                blobs,
                greedy,
                IdGenerator.system(),
                Clock.systemUTC(),
                nanos::get,
                Runnable::run);

        assertFault(() -> full.create(US, PROJECT, 1, UploadMetadata.NONE), "disk/full");
    }

    @Test
    void belongs_to_its_organization_and_project() {
        UploadId id = begin(null);
        append(id, 0, bytes.length);

        assertFault(() -> uploads.find(new OrganizationId("them"), id), "upload/not-found");
        assertFault(() -> uploads.digest(US, new ProjectId("other"), id), "upload/not-found");
        assertFault(() -> uploads.find(US, new UploadId("unknown")), "upload/not-found");
    }

    @Test
    void what_arrived_before_a_cut_is_kept() {
        UploadId id = begin(null);

        assertFault(() -> uploads.append(US, id, 0, cutAfter(2_345_678), -1, null), "upload/interrupted");

        assertThat(uploads.find(US, id).offset()).isEqualTo(2_345_678);
        assertThat(append(id, 2_345_678, bytes.length).digest()).isEqualTo(Sha256.of(bytes));
    }

    @Test
    void goes_on_after_the_platform_was_killed_anywhere() throws IOException {
        Random random = new Random(3);
        UploadId id = begin(Sha256.of(bytes));
        long offset = 0;
        while (offset < bytes.length) {
            long from = offset;
            int count = 1 + random.nextInt(1_200_000);
            catchThrowable(() -> uploads.append(US, id, from, cutAfter(from, count), -1, null));
            uploads = restarted(START);
            offset = uploads.find(US, id).offset();
            assertThat(offset).isEqualTo(Math.min(bytes.length, from + count));
        }

        assertThat(uploads.find(US, id).digest()).isEqualTo(Sha256.of(bytes));
        assertThat(files()).containsExactly(id + ".json");
    }

    @Test
    void bytes_that_the_disk_lost_do_not_count() throws IOException {
        UploadId id = begin(null);
        append(id, 0, 1_000_000);
        catchThrowable(() -> uploads.append(US, id, 1_000_000, cutAfter(1_000_000, 3_500_000), -1, null));
        Path part = folder.resolve("uploads").resolve(id + ".part");
        // As after a loss of power: pages that were never synced read as zeros, a record is torn.
        byte[] torn = Files.readAllBytes(part);
        Arrays.fill(torn, 3_200_000, 3_300_000, (byte) 0);
        Files.write(part, torn);
        Files.write(folder.resolve("uploads").resolve(id + ".journal"), new byte[5], StandardOpenOption.APPEND);

        uploads = restarted(START);

        assertThat(uploads.find(US, id).offset())
                .isBetween(1_000_000L, 3_200_000L)
                .isGreaterThan(2_000_000);
        assertThat(append(id, (int) uploads.find(US, id).offset(), bytes.length).digest())
                .isEqualTo(Sha256.of(bytes));
    }

    @Test
    void bytes_without_a_journal_do_not_count() throws IOException {
        UploadId id = begin(null);
        Files.write(folder.resolve("uploads").resolve(id + ".part"), bytes);

        assertThat(uploads.find(US, id).offset()).isZero();
    }

    @Test
    void a_finish_that_was_interrupted_is_finished_later() throws IOException {
        UploadId id = begin(null);
        append(id, 0, bytes.length);
        String info = Files.readString(folder.resolve("uploads").resolve(id + ".json"));
        blobs.delete(Sha256.of(bytes));
        Files.write(folder.resolve("uploads").resolve(id + ".part"), bytes);
        assertThat(info).contains(Sha256.of(bytes));

        uploads = restarted(START);

        assertThat(uploads.find(US, id).isFinished()).isTrue();
        assertThat(blobs.file(Sha256.of(bytes))).isPresent();
    }

    @Test
    void other_bytes_than_announced_end_the_upload() throws IOException {
        UploadId id = begin(Sha256.EMPTY);

        assertFault(() -> append(id, 0, bytes.length), "upload/checksum-mismatch");

        assertFault(() -> uploads.find(US, id), "upload/not-found");
        assertThat(files()).isEmpty();
    }

    @Test
    void a_request_with_a_checksum_counts_as_a_whole_or_not_at_all() throws Exception {
        UploadId id = begin(null);
        String right = checksum("SHA-256", Arrays.copyOf(bytes, 3_000_000));

        assertFault(
                () -> uploads.append(US, id, 0, cutAfter(2_000_000), -1, Checksum.parse("sha256 " + right)),
                "upload/interrupted");
        assertFault(
                () -> uploads.append(US, id, 0, stream(new byte[3_000_000]), -1, Checksum.parse("sha256 " + right)),
                "upload/checksum-mismatch");
        assertThat(restarted(START).find(US, id).offset()).isZero();

        uploads.append(US, id, 0, stream(Arrays.copyOf(bytes, 3_000_000)), -1, Checksum.parse("sha256 " + right));
        byte[] rest = Arrays.copyOfRange(bytes, 3_000_000, bytes.length);
        UploadState end = uploads.append(
                US, id, 3_000_000, stream(rest), rest.length, Checksum.parse("sha1 " + checksum("SHA-1", rest)));
        assertThat(end.digest()).isEqualTo(Sha256.of(bytes));
    }

    @Test
    void one_request_at_a_time_unless_it_has_gone_silent() throws Exception {
        UploadId id = begin(null);
        PipedOutputStream sender = new PipedOutputStream();
        PipedInputStream receiver = new PipedInputStream(sender, 1 << 16);
        CompletableFuture<Throwable> first = CompletableFuture.supplyAsync(
                () -> catchThrowable(() -> uploads.append(US, id, 0, receiver, -1, null)));
        sender.write(bytes, 0, 100);
        while (receiver.available() > 0) {
            Thread.onSpinWait();
        }

        assertFault(() -> append(id, 0, 10), "upload/locked");
        assertFault(() -> uploads.find(US, id), "upload/locked");
        nanos.addAndGet(Duration.ofSeconds(3).toNanos());
        assertThat(uploads.find(US, id).offset()).isZero();
        append(id, 0, 1_000_000);
        sender.write(bytes, 100, 100);
        sender.close();

        assertThat(first.get()).hasMessageContaining("upload/locked");
        assertThat(append(id, 1_000_000, bytes.length).digest()).isEqualTo(Sha256.of(bytes));
    }

    @Test
    void can_be_ended() throws IOException {
        UploadId id = begin(null);
        append(id, 0, 1_000);
        uploads.terminate(US, id);
        UploadId done = uploads.create(US, PROJECT, 0, UploadMetadata.NONE).id();
        uploads.terminate(US, done);

        assertFault(() -> uploads.find(US, id), "upload/not-found");
        assertThat(files()).isEmpty();
    }

    /// A client that cancels breaks off its requests, and the platform has not seen the end of some of them yet.
    @Test
    void can_be_ended_while_a_request_brings_bytes() throws Exception {
        UploadId id = begin(null);
        PipedOutputStream sender = new PipedOutputStream();
        PipedInputStream receiver = new PipedInputStream(sender, 1 << 16);
        CompletableFuture<Throwable> first = CompletableFuture.supplyAsync(
                () -> catchThrowable(() -> uploads.append(US, id, 0, receiver, -1, null)));
        sender.write(bytes, 0, 100);
        while (receiver.available() > 0) {
            Thread.onSpinWait();
        }

        uploads.terminate(US, id);
        sender.write(bytes, 100, 100);
        sender.close();

        assertThat(first.get()).isNotNull();
        assertThat(files()).isEmpty();
    }

    @Test
    void what_was_ended_does_not_come_back() throws Exception {
        UploadRegistry registry = registry();
        UploadInfo known = part();
        OpenUpload opened = registry.begin(known);

        opened.end();
        registry.forget(known.id());

        assertFault(() -> opened.hold(0), "upload/not-found");
        assertFault(() -> registry.open(known), "upload/not-found");
        assertThat(files()).isEmpty();
    }

    @Test
    void one_that_brings_its_last_bytes_to_the_disk_is_waited_for() throws Exception {
        OpenUpload opened = registry().begin(part());
        OpenUpload.Holder holder = opened.hold(0);
        opened.ending(holder);

        CompletableFuture<Throwable> end = CompletableFuture.supplyAsync(() -> catchThrowable(opened::end));
        assertThatThrownBy(() -> end.get(50, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        opened.release(holder);

        assertThat(end.get(10, TimeUnit.SECONDS)).isNull();
        assertFault(() -> opened.hold(0), "upload/not-found");
    }

    private UploadRegistry registry() throws IOException {
        return new UploadRegistry(
                new UploadDirectory(folder.resolve("uploads")),
                blobs,
                LIMITS,
                Clock.fixed(START, ZoneOffset.UTC),
                nanos::get,
                Executors.newVirtualThreadPerTaskExecutor());
    }

    private static UploadInfo part() {
        return new UploadInfo(
                new UploadId("part"), US, PROJECT, 1_000, null, null, START, null, UploadConcat.PART, null);
    }

    @Test
    void expires_when_nobody_goes_on() throws IOException {
        UploadId id = begin(null);
        append(id, 0, 1_000);
        assertThat(uploads.expire()).isZero();

        Uploads later = restarted(START.plus(Duration.ofDays(2)));
        assertThat(later.find(US, id).offset()).as("until it is let go").isEqualTo(1_000);

        assertThat(later.expire()).isEqualTo(1);
        assertFault(() -> later.find(US, id), "upload/not-found");
        assertThat(files()).isEmpty();
    }

    @Test
    void metadata_is_read_strictly() {
        UploadMetadata metadata = UploadMetadata.parse("project " + base64("p1") + ", empty,name " + base64("é"));
        assertThat(metadata.get("project")).hasValue("p1");
        assertThat(metadata.get("empty")).hasValue("");
        assertThat(metadata.get("name")).hasValue("é");
        assertThat(metadata.get("none")).isEmpty();
        assertThat(UploadMetadata.parse("").get("x")).isEmpty();

        for (String header : List.of(
                "a b c",
                "a !!",
                "a " + base64("x") + ",a " + base64("y"),
                ",",
                "é " + base64("x"),
                "a " + Base64.getEncoder().encodeToString(new byte[] {(byte) 0xff}),
                "a" + "a".repeat(9_000))) {
            assertFault(() -> UploadMetadata.parse(header), "upload/invalid-metadata");
        }
        for (String header : List.of("md5 AAAA", "sha256", "sha256 !", "sha256 a b")) {
            assertFault(() -> Checksum.parse(header), "upload/invalid-checksum");
        }
    }

    static UploadMetadata announcing(@Nullable String sha256) {
        if (sha256 == null) {
            return UploadMetadata.NONE;
        }
        return UploadMetadata.parse(
                "sha256 " + Base64.getEncoder().encodeToString(sha256.getBytes(StandardCharsets.US_ASCII)));
    }

    private UploadId begin(String sha256) {
        return uploads.create(US, PROJECT, bytes.length, announcing(sha256)).id();
    }

    private UploadState append(UploadId id, int from, int to) {
        return uploads.append(US, id, from, stream(Arrays.copyOfRange(bytes, from, to)), to - from, null);
    }

    private InputStream cutAfter(int count) {
        return cutAfter(0, count);
    }

    private InputStream cutAfter(long from, int count) {
        int to = (int) Math.min(bytes.length, from + count);
        InputStream cut = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("cut");
            }
        };
        return new SequenceInputStream(stream(Arrays.copyOfRange(bytes, (int) from, to)), cut);
    }

    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("uploads"))) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }

    private static String checksum(String algorithm, byte[] bytes) throws Exception {
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance(algorithm).digest(bytes));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertFault(Callable<?> work, String code) {
        assertThatThrownBy(work::call)
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault().code()).isEqualTo(code));
    }
}
