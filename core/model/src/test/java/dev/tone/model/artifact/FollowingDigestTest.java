package dev.tone.model.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowingDigestTest {
    @TempDir
    Path folder;

    private final byte[] bytes = new byte[3_000_000];
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger done = new AtomicInteger();
    private FollowingDigest digest;

    @BeforeEach
    void write() throws Exception {
        new Random(1).nextBytes(bytes);
        digest = new FollowingDigest(Files.write(folder.resolve("file"), bytes), threads);
    }

    @AfterEach
    void end() {
        threads.shutdown();
    }

    private void pass(int from, int to) {
        digest.add(from, ByteBuffer.wrap(bytes, from, to - from), done::incrementAndGet);
    }

    @Test
    void what_passes_is_hashed_in_its_order() throws Exception {
        pass(0, 1_000);
        pass(1_000, 2_000_000);
        pass(2_000_000, 3_000_000);

        assertThat(digest.of(bytes.length)).isEqualTo(Sha256.of(bytes));
        assertThat(done).hasValue(3);
    }

    @Test
    void what_passed_before_is_read_and_what_passes_again_is_skipped() throws Exception {
        pass(1_500_000, 2_000_000);
        pass(1_800_000, 2_200_000);
        pass(100, 200);

        assertThat(digest.of(bytes.length)).isEqualTo(Sha256.of(bytes));
        assertThat(digest.of(bytes.length)).isEqualTo(Sha256.of(bytes));
    }

    @Test
    void what_was_taken_back_is_forgotten() throws Exception {
        digest.add(0, ByteBuffer.wrap(new byte[5_000]), done::incrementAndGet);
        digest.reset();
        pass(0, 5_000);

        assertThat(digest.of(bytes.length)).isEqualTo(Sha256.of(bytes));
    }
}
