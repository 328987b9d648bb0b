package dev.tone.platform.artifacts.blobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.model.artifact.Sha256;
import dev.tone.model.fault.FaultException;
import dev.tone.platform.artifacts.blobs.BlobStore.Blob;
import dev.tone.platform.artifacts.blobs.BlobStore.Stored;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskBlobStoreTest {
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    private static final byte[] HELLO = "hello".getBytes(StandardCharsets.UTF_8);
    private static final String HELLO_DIGEST = Sha256.of(HELLO);

    @TempDir
    Path folder;

    private DiskBlobStore store;
    private final Set<String> used = new HashSet<>();

    @BeforeEach
    void open() {
        store = at(START);
    }

    @Test
    void keeps_bytes_under_their_digest() throws IOException {
        Stored stored = store.put(new ByteArrayInputStream(HELLO), HELLO_DIGEST);

        assertThat(stored.created()).isTrue();
        assertThat(stored.blob()).isEqualTo(new Blob(HELLO_DIGEST, 5, START));
        assertThat(folder.resolve(HELLO_DIGEST.substring(0, 2)).resolve(HELLO_DIGEST))
                .hasBinaryContent(HELLO);
        assertThat(store.file(HELLO_DIGEST)).isPresent();
        assertThat(read(HELLO_DIGEST)).isEqualTo(HELLO);
    }

    @Test
    void the_same_bytes_are_kept_once() throws IOException {
        store.put(new ByteArrayInputStream(HELLO), null);

        assertThat(store.put(new ByteArrayInputStream(HELLO), null).created()).isFalse();
        assertThat(all()).hasSize(1);
    }

    @Test
    void an_empty_file_is_a_blob_too() throws IOException {
        assertThat(store.put(InputStream.nullInputStream(), null).digest()).isEqualTo(Sha256.EMPTY);
        assertThat(read(Sha256.EMPTY)).isEmpty();
    }

    @Test
    void other_bytes_than_announced_are_not_stored() throws IOException {
        assertFault(() -> store.put(new ByteArrayInputStream(HELLO), Sha256.EMPTY), "blob/digest-mismatch");

        assertNothingLeft();
    }

    @Test
    void a_source_that_fails_half_way_leaves_nothing() throws IOException {
        InputStream cut = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("cut");
            }
        };
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(new byte[1_000_000]), cut);

        assertThatThrownBy(() -> store.put(broken, null)).hasMessage("cut");
        assertNothingLeft();
    }

    @Test
    void what_a_crash_left_goes_at_the_start() throws IOException {
        Files.writeString(folder.resolve(".new").resolve("half"), "hal");

        at(START);

        assertNothingLeft();
    }

    @Test
    void a_blob_of_the_wrong_size_is_replaced() throws IOException {
        store.put(new ByteArrayInputStream(HELLO), null);
        Files.writeString(store.file(HELLO_DIGEST).orElseThrow(), "hel");

        assertThat(store.put(new ByteArrayInputStream(HELLO), null).created()).isTrue();
        assertThat(read(HELLO_DIGEST)).isEqualTo(HELLO);
    }

    @Test
    void adopts_a_file() throws IOException {
        Path file = Files.write(folder.resolve("part"), HELLO);

        assertThat(store.adopt(file, HELLO_DIGEST).created()).isTrue();
        assertThat(file).doesNotExist();
        assertThat(store.adopt(Files.write(file, HELLO), HELLO_DIGEST).created())
                .isFalse();
        assertThat(file).doesNotExist();
        assertFault(() -> store.adopt(file, Sha256.EMPTY), "disk/failed");
    }

    @Test
    void what_is_not_there_says_so() {
        assertThat(store.find(HELLO_DIGEST)).isEmpty();
        assertThat(store.claim(HELLO_DIGEST)).isFalse();
        assertThat(store.file(HELLO_DIGEST)).isEmpty();
        assertThat(store.delete(HELLO_DIGEST)).isFalse();
        assertFault(() -> store.open(HELLO_DIGEST), "blob/not-found");
    }

    @Test
    void only_a_digest_becomes_a_path() {
        for (String digest : List.of("../../etc/passwd", "", "a".repeat(63) + "/")) {
            assertThatThrownBy(() -> store.find(digest)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void writers_of_the_same_blob_do_not_disturb_each_other() throws Exception {
        byte[] bytes = new byte[3_000_000];
        CyclicBarrier start = new CyclicBarrier(8);
        List<Future<Stored>> writers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Stored> writer = () -> {
                start.await();
                return store.put(new ByteArrayInputStream(bytes), null);
            };
            for (int i = 0; i < 8; i++) {
                writers.add(threads.submit(writer));
            }
        }

        for (Future<Stored> writer : writers) {
            assertThat(writer.get().digest()).isEqualTo(Sha256.of(bytes));
        }
        assertThat(all()).hasSize(1);
        assertThat(read(Sha256.of(bytes))).isEqualTo(bytes);
        assertThat(folder.resolve(".new")).isEmptyDirectory();
    }

    @Test
    void a_sweep_deletes_what_is_old_and_unused() throws IOException {
        Stored old = store.put(new ByteArrayInputStream(HELLO), null);
        Stored needed = store.put(InputStream.nullInputStream(), null);
        used.add(needed.digest());
        DiskBlobStore later = at(START.plus(Duration.ofHours(25)));
        Stored young = later.put(new ByteArrayInputStream(new byte[1]), null);

        assertThat(sweep(START.plus(Duration.ofHours(23))).sweep()).isEqualTo(new BlobSweep.Swept(0, 0));
        assertThat(sweep(START.plus(Duration.ofHours(25))).sweep()).isEqualTo(new BlobSweep.Swept(1, 5));
        assertThat(all()).containsExactlyInAnyOrder(needed.digest(), young.digest());
        assertThat(store.find(old.digest())).isEmpty();
    }

    @Test
    void a_claim_keeps_a_blob() throws IOException {
        store.put(new ByteArrayInputStream(HELLO), null);
        at(START.plus(Duration.ofHours(20))).claim(HELLO_DIGEST);

        sweep(START.plus(Duration.ofHours(25))).sweep();

        assertThat(all()).containsExactly(HELLO_DIGEST);
    }

    @Test
    void a_batch_comes_as_a_whole() throws IOException {
        try (BlobStore.Batch batch = store.batch()) {
            for (int i = 0; i < 40; i++) {
                batch.put(new ByteArrayInputStream(new byte[i % 20]));
            }
            assertThat(all()).isEmpty();
            batch.commit();
        }

        assertThat(all()).hasSize(20);
        assertThat(packs()).hasSize(1);
        assertThat(folder.resolve(".new")).isEmptyDirectory();
    }

    @Test
    void a_batch_that_fails_leaves_nothing() throws IOException {
        store.put(new ByteArrayInputStream(HELLO), null);
        try (BlobStore.Batch batch = store.batch()) {
            batch.put(new ByteArrayInputStream(HELLO));
            batch.put(InputStream.nullInputStream());
        }

        assertThat(all()).containsExactly(HELLO_DIGEST);
        assertThat(folder.resolve(".new")).isEmptyDirectory();
    }

    private void commit(byte[]... blobs) throws IOException {
        try (BlobStore.Batch batch = store.batch()) {
            for (byte[] blob : blobs) {
                batch.put(new ByteArrayInputStream(blob));
            }
            batch.commit();
        }
    }

    private List<Path> packs() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(".packs"))) {
            return files.toList();
        }
    }

    @Test
    void what_came_in_a_batch_gets_files_of_its_own_later() throws IOException {
        commit(HELLO, new byte[2], new byte[3_000_000]);
        assertThat(read(HELLO_DIGEST)).isEqualTo(HELLO);
        assertThat(folder.resolve(HELLO_DIGEST.substring(0, 2)).resolve(HELLO_DIGEST))
                .doesNotExist();
        commit(HELLO);

        store.unpackAll();

        assertThat(packs()).isEmpty();
        assertThat(all()).hasSize(3).doesNotHaveDuplicates();
        assertThat(store.find(HELLO_DIGEST)).hasValue(new Blob(HELLO_DIGEST, 5, START));
        assertThat(folder.resolve(HELLO_DIGEST.substring(0, 2)).resolve(HELLO_DIGEST))
                .hasBinaryContent(HELLO);
        assertThat(folder.resolve(".new")).isEmptyDirectory();
    }

    @Test
    void a_packed_blob_is_claimed_deleted_and_set_aside_like_any_other() throws IOException {
        byte[] other = {1, 2, 3};
        commit(HELLO, other);
        store = at(START.plus(Duration.ofHours(2)));
        assertThat(store.claim(HELLO_DIGEST)).isTrue();
        assertThat(store.find(HELLO_DIGEST).orElseThrow().touched()).isEqualTo(START.plus(Duration.ofHours(2)));

        assertThat(store.delete(HELLO_DIGEST)).isTrue();
        assertThat(store.delete(HELLO_DIGEST)).isFalse();
        assertThat(store.quarantine(Sha256.of(other))).isTrue();

        assertThat(all()).isEmpty();
        assertThat(folder.resolve(".damaged").resolve(Sha256.of(other) + ".bytes"))
                .hasBinaryContent(other);
        store.unpackAll();
        assertThat(all()).isEmpty();
    }

    @Test
    void a_packed_blob_is_a_file_when_one_is_needed() throws IOException {
        commit(HELLO);
        try (BlobStore.Local local = store.local(HELLO_DIGEST)) {
            assertThat(local.path()).hasBinaryContent(HELLO);
        }
        assertThat(all()).containsExactly(HELLO_DIGEST);
    }

    @Test
    void packs_outlive_the_process() throws IOException {
        commit(HELLO, new byte[2]);
        // Files that a loss of power has left without their bytes.
        Path torn = folder.resolve(HELLO_DIGEST.substring(0, 2)).resolve(HELLO_DIGEST);
        Files.createDirectories(torn.getParent());
        Files.write(torn, new byte[5]);

        store.close();
        store = at(START);

        assertThat(read(HELLO_DIGEST)).isEqualTo(HELLO);
        assertThat(all()).hasSize(2);
        store.unpackAll();
        assertThat(torn).hasBinaryContent(HELLO);
        assertThat(packs()).isEmpty();
    }

    @Test
    void of_a_batch_that_was_killed_what_is_whole_is_kept() throws IOException {
        for (int cut : List.of(0, 1, 35, 36, 38)) {
            BlobStore.Batch batch = store.batch();
            byte[] first = {(byte) cut, 7};
            batch.put(new ByteArrayInputStream(first));
            batch.put(new ByteArrayInputStream(new byte[] {(byte) cut, 8, 9}));
            Path open = packs().stream()
                    .filter(file -> file.toString().endsWith(".open"))
                    .findFirst()
                    .orElseThrow();
            byte[] whole = Files.readAllBytes(open);
            Files.write(open, Arrays.copyOf(whole, whole.length - 39 + cut));

            store = at(START);

            assertThat(read(Sha256.of(first))).isEqualTo(first);
            assertThat(store.find(Sha256.of(new byte[] {(byte) cut, 8, 9}))).isEmpty();
        }
    }

    @Test
    void bytes_that_were_flipped_in_an_unfinished_pack_are_not_believed() throws IOException {
        store.batch().put(new ByteArrayInputStream(HELLO));
        Path open = packs().getFirst();
        byte[] bytes = Files.readAllBytes(open);
        bytes[bytes.length - 1] ^= 1;
        Files.write(open, bytes);

        store = at(START);

        assertThat(all()).isEmpty();
    }

    @Test
    void the_first_layout_is_lifted() throws IOException {
        store.close();
        Files.delete(folder.resolve(".packs"));
        Path old = folder.resolve(HELLO_DIGEST.substring(0, 2)).resolve(HELLO_DIGEST.substring(2, 4));
        Files.createDirectories(old);
        Files.write(old.resolve(HELLO_DIGEST), HELLO);

        store = at(START);

        assertThat(read(HELLO_DIGEST)).isEqualTo(HELLO);
        assertThat(old).doesNotExist();
        assertThat(all()).containsExactly(HELLO_DIGEST);
    }

    @Test
    void disk_failures_are_told_in_plain_words() {
        assertThat(Disk.fault(new IOException("No space left on device"), "x")
                        .fault()
                        .code())
                .isEqualTo("disk/full");
        assertThat(Disk.fault(new FileSystemException("f", null, "Disk quota exceeded"), "x")
                        .fault()
                        .code())
                .isEqualTo("disk/full");
        assertThat(Disk.fault(new AccessDeniedException("f"), "x").fault().code())
                .isEqualTo("disk/read-only");
        assertThat(Disk.fault(new FileSystemException("f", null, "Read-only file system"), "x")
                        .fault()
                        .code())
                .isEqualTo("disk/read-only");
        assertThat(Disk.fault(new IOException("secret path"), "store the file")
                        .fault()
                        .title())
                .doesNotContain("secret");
    }

    private DiskBlobStore at(Instant time) {
        return DiskBlobStore.open(folder, Clock.fixed(time, ZoneOffset.UTC));
    }

    private BlobSweep sweep(Instant time) {
        return new BlobSweep(
                store,
                digests -> {
                    Set<String> found = new HashSet<>(digests);
                    found.retainAll(used);
                    return found;
                },
                Clock.fixed(time, ZoneOffset.UTC),
                Duration.ofHours(24));
    }

    private byte[] read(String digest) throws IOException {
        try (InputStream in = Channels.newInputStream(store.open(digest))) {
            return in.readAllBytes();
        }
    }

    private List<String> all() {
        try (Stream<Blob> all = store.all()) {
            return all.map(Blob::digest).toList();
        }
    }

    private void assertNothingLeft() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    private static void assertFault(Callable<?> work, String code) {
        assertThatThrownBy(work::call)
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault().code()).isEqualTo(code));
    }
}
