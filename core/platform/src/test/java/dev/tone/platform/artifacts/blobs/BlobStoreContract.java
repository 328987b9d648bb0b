package dev.tone.platform.artifacts.blobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tone.model.artifact.Sha256;
import dev.tone.model.fault.FaultException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every store does alike.
public abstract class BlobStoreContract {
    @TempDir
    protected Path folder;

    private final byte[] bytes = new byte[3_000_000];
    private String digest;
    protected BlobStore store;

    protected abstract BlobStore open() throws Exception;

    @BeforeEach
    void start() throws Exception {
        new Random(5).nextBytes(bytes);
        digest = Sha256.of(bytes);
        store = open();
    }

    @AfterEach
    void stop() {
        store.close();
    }

    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private static String fault(ThrowingCallable call) {
        return catchThrowableOfType(FaultException.class, call).fault().code();
    }

    private byte[] read(String wanted) throws IOException {
        try (InputStream in = Channels.newInputStream(store.open(wanted))) {
            return in.readAllBytes();
        }
    }

    @Test
    void what_was_stored_is_there_as_it_was() throws IOException {
        assertThat(store.find(digest)).isEmpty();
        assertThat(fault(() -> read(digest))).isEqualTo("blob/not-found");

        BlobStore.Stored stored = store.put(stream(bytes), digest);
        BlobStore.Stored again = store.put(stream(bytes), null);

        assertThat(stored.created()).isTrue();
        assertThat(again.created()).isFalse();
        assertThat(again.digest()).isEqualTo(digest);
        assertThat(store.find(digest).orElseThrow().bytes()).isEqualTo(bytes.length);
        assertThat(read(digest)).isEqualTo(bytes);
        BlobStore.Stored empty = store.put(InputStream.nullInputStream(), Sha256.EMPTY);
        assertThat(empty.bytes()).isZero();
        assertThat(read(Sha256.EMPTY)).isEmpty();
        assertThat(store.description()).isNotBlank();
    }

    @Test
    void other_bytes_than_announced_are_not_stored() throws IOException {
        assertThat(fault(() -> store.put(stream(bytes), Sha256.EMPTY))).isEqualTo("blob/digest-mismatch");
        try (var all = store.all()) {
            assertThat(all).isEmpty();
        }
    }

    @Test
    void any_stretch_can_be_read() throws IOException {
        store.put(stream(bytes), digest);

        try (SeekableByteChannel channel = store.open(digest)) {
            for (int from : List.of(2_999_990, 0, 1_000_000, 262_143, 2_500_000)) {
                ByteBuffer part = ByteBuffer.allocate(Math.min(100, bytes.length - from));
                channel.position(from);
                while (part.hasRemaining()) {
                    assertThat(channel.read(part)).isPositive();
                }
                assertThat(part.array()).isEqualTo(Arrays.copyOfRange(bytes, from, from + part.capacity()));
            }
            assertThat(channel.position(bytes.length).read(ByteBuffer.allocate(1)))
                    .isEqualTo(-1);
            assertThat(channel.size()).isEqualTo(bytes.length);
        }
        try (BlobStore.Local local = store.local(digest)) {
            assertThat(local.path()).hasBinaryContent(bytes);
        }
        assertThat(fault(() -> store.local(Sha256.EMPTY))).isEqualTo("blob/not-found");
    }

    @Test
    void a_file_is_adopted() throws IOException {
        Path file = Files.write(folder.resolve("mine"), bytes);

        assertThat(store.adopt(file, digest).created()).isTrue();
        assertThat(file).doesNotExist();
        Path twin = Files.write(folder.resolve("twin"), bytes);
        assertThat(store.adopt(twin, digest).created()).isFalse();

        assertThat(twin).doesNotExist();
        assertThat(read(digest)).isEqualTo(bytes);
    }

    @Test
    void a_batch_is_there_when_it_is_committed() throws IOException {
        try (BlobStore.Batch batch = store.batch()) {
            for (int i = 0; i < 20; i++) {
                assertThat(batch.put(stream(new byte[] {(byte) (i % 10)})).bytes())
                        .isEqualTo(1);
            }
            batch.commit();
        }
        try (BlobStore.Batch dropped = store.batch()) {
            dropped.put(stream(bytes));
        }

        try (var all = store.all()) {
            assertThat(all.map(BlobStore.Blob::digest)).hasSize(10).doesNotContain(digest);
        }
    }

    @Test
    void says_what_is_missing_and_claims_the_rest() throws IOException {
        store.put(stream(bytes), digest);
        String none = Sha256.of(new byte[] {1});

        assertThat(store.claimAll(List.of(none, digest, Sha256.EMPTY))).containsExactly(none, Sha256.EMPTY);
        assertThat(store.claim(digest)).isTrue();
        assertThat(store.claim(none)).isFalse();
        try (var all = store.all()) {
            assertThat(all).containsExactly(store.find(digest).orElseThrow());
        }
    }

    @Test
    void what_is_deleted_or_set_aside_is_gone_and_can_come_back() throws IOException {
        store.put(stream(bytes), digest);
        assertThat(store.delete(digest)).isTrue();
        assertThat(store.delete(digest)).isFalse();
        assertThat(store.find(digest)).isEmpty();

        store.put(stream(bytes), digest);
        assertThat(store.quarantine(digest)).isTrue();
        assertThat(store.quarantine(digest)).isFalse();

        assertThat(store.claim(digest)).isFalse();
        try (var all = store.all()) {
            assertThat(all).isEmpty();
        }
        assertThat(store.put(stream(bytes), digest).created()).isTrue();
        assertThat(read(digest)).isEqualTo(bytes);
    }
}
