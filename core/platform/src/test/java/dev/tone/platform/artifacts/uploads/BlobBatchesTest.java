package dev.tone.platform.artifacts.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tone.model.api.UploadApi;
import dev.tone.model.artifact.Sha256;
import dev.tone.model.fault.FaultException;
import dev.tone.platform.artifacts.blobs.DiskBlobStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlobBatchesTest {
    private static final byte[] ONE = "one".getBytes(StandardCharsets.UTF_8);
    private static final byte[] TWO = "two, which is longer".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private DiskBlobStore blobs;
    private BlobBatches batches;

    @BeforeEach
    void open() {
        blobs = DiskBlobStore.open(folder.resolve("blobs"), Clock.systemUTC());
        batches = new BlobBatches(blobs, folder, UploadLimits.DEFAULT);
    }

    @AfterEach
    void close() {
        blobs.close();
    }

    private static byte[] batch(byte[]... files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] file : files) {
            bytes.writeBytes(frame(file.length, Sha256.of(file), file));
        }
        return bytes.toByteArray();
    }

    private static byte[] frame(int length, String digest, byte[] file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(length);
            out.write(HexFormat.of().parseHex(digest));
            out.write(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    private UploadApi.Received receive(byte[] batch) {
        return batches.receive(new ByteArrayInputStream(batch), batch.length);
    }

    private String refused(InputStream bytes, long length) {
        return catchThrowableOfType(FaultException.class, () -> batches.receive(bytes, length))
                .fault()
                .code();
    }

    private boolean isThere(byte[] file) {
        return blobs.find(Sha256.of(file)).isPresent();
    }

    @Test
    void each_file_of_a_batch_is_there_afterwards() {
        assertThat(receive(batch(ONE, TWO, new byte[0], ONE)).stored()).isEqualTo(4);

        assertThat(isThere(ONE)).isTrue();
        assertThat(isThere(TWO)).isTrue();
        assertThat(isThere(new byte[0])).isTrue();
        assertThat(receive(new byte[0]).stored()).isZero();
    }

    @Test
    void what_has_other_bytes_is_named_and_the_rest_is_kept() {
        String announced = Sha256.of(new byte[] {9});
        byte[] bytes = new ByteArrayOutputStream() {
            {
                writeBytes(batch(ONE));
                writeBytes(frame(TWO.length, announced, TWO));
                writeBytes(batch(new byte[] {5}));
            }
        }.toByteArray();

        UploadApi.Received received = receive(bytes);

        assertThat(received).isEqualTo(new UploadApi.Received(2, List.of(announced)));
        assertThat(isThere(ONE)).isTrue();
        assertThat(isThere(TWO)).isFalse();
        assertThat(blobs.find(announced)).isEmpty();
        assertThat(isThere(new byte[] {5})).isTrue();
    }

    @Test
    void what_came_whole_before_a_cut_is_kept() {
        byte[] bytes = batch(ONE, TWO);
        for (int missing : new int[] {1, TWO.length, TWO.length + 1, TWO.length + 35}) {
            byte[] cut = Arrays.copyOf(bytes, bytes.length - missing);
            assertThat(refused(new ByteArrayInputStream(cut), bytes.length)).isEqualTo("upload/interrupted");
            assertThat(isThere(ONE)).isTrue();
            assertThat(isThere(TWO)).isFalse();
        }
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("cut");
            }
        };
        byte[] other = batch(new byte[] {3});
        assertThat(refused(new SequenceInputStream(new ByteArrayInputStream(other), broken), 1_000))
                .isEqualTo("upload/interrupted");
        assertThat(isThere(new byte[] {3})).isTrue();
    }

    @Test
    void lengths_that_cannot_be_are_refused() {
        byte[] huge = frame(Integer.MAX_VALUE, Sha256.EMPTY, new byte[0]);
        byte[] negative = frame(-1, Sha256.EMPTY, new byte[0]);
        byte[] large = frame(UploadApi.MAX_BLOB, Sha256.EMPTY, new byte[0]);
        for (byte[] bad : new byte[][] {huge, negative, large}) {
            InputStream bytes =
                    new SequenceInputStream(new ByteArrayInputStream(batch(ONE)), new ByteArrayInputStream(bad));
            assertThat(refused(bytes, 1_000)).isEqualTo("upload/invalid-batch");
        }
        assertThat(isThere(ONE)).isTrue();
        assertThat(refused(InputStream.nullInputStream(), UploadApi.MAX_BATCH + 1L))
                .isEqualTo("upload/too-large");
    }

    @Test
    void a_full_disk_is_said_before_anything_is_read() {
        UploadLimits greedy = new UploadLimits(1, 1, Duration.ofDays(1), Long.MAX_VALUE / 2, Duration.ofSeconds(1));
        batches = new BlobBatches(blobs, folder, greedy);

        assertThat(refused(new ByteArrayInputStream(batch(ONE)), 39)).isEqualTo("disk/full");
    }
}
