package dev.tone.platform.artifacts.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A large file, whose whole blocks go past the system's cache and whose odd ends do not.
class PartFileTest {
    @TempDir
    Path folder;

    private final byte[] bytes = new byte[3 * BlockPool.BLOCK + 1_234];
    private final BlockPool.Share blocks = new BlockPool().share(BlockPool.BLOCK);
    private int at;

    PartFileTest() {
        new Random(1).nextBytes(bytes);
    }

    private PartFile open() throws IOException {
        return PartFile.open(folder.resolve("part"), folder.resolve("journal"), true);
    }

    private void append(PartFile part, int count) throws Exception {
        ByteBuffer block = blocks.take().put(bytes, at, count).flip();
        part.append(block);
        assertThat(block.remaining()).isEqualTo(count);
        blocks.give(block);
        at += count;
    }

    private byte[] written() throws IOException {
        return Files.readAllBytes(folder.resolve("part"));
    }

    @Test
    void blocks_and_odd_ends_stand_behind_each_other() throws Exception {
        try (PartFile part = open()) {
            append(part, BlockPool.BLOCK);
            append(part, 100);
            append(part, BlockPool.BLOCK - 100);
            append(part, BlockPool.BLOCK);
            append(part, 1_234);
            part.accept();
            part.sync();
            assertThat(part.length()).isEqualTo(bytes.length);
        }
        assertThat(written()).isEqualTo(bytes);
    }

    @Test
    void what_was_written_counts_after_the_process_ended_and_what_the_disk_lost_does_not() throws Exception {
        PartFile killed = open();
        append(killed, BlockPool.BLOCK);
        killed.accept();
        append(killed, BlockPool.BLOCK);
        killed.accept();
        append(killed, 1_234);

        byte[] lost = written();
        Arrays.fill(lost, BlockPool.BLOCK, BlockPool.BLOCK + 10, (byte) 0);
        try (PartFile part = open()) {
            assertThat(part.length()).isEqualTo(2L * BlockPool.BLOCK);
        }
        Files.write(folder.resolve("part"), lost);
        try (PartFile part = open()) {
            assertThat(part.length()).isEqualTo(BlockPool.BLOCK);
            at = BlockPool.BLOCK;
            append(part, BlockPool.BLOCK);
            part.accept();
        }
        assertThat(written()).isEqualTo(Arrays.copyOf(bytes, 2 * BlockPool.BLOCK));
    }

    @Test
    void what_is_taken_back_is_written_over() throws Exception {
        try (PartFile part = open()) {
            append(part, BlockPool.BLOCK);
            part.accept();
            append(part, BlockPool.BLOCK);
            part.takeBack();
            at = BlockPool.BLOCK;
            append(part, BlockPool.BLOCK);
            part.accept();
            part.cut(100);
            at = 100;
            append(part, 1_000);
            part.accept();
            assertThat(part.length()).isEqualTo(1_100);
        }
        assertThat(written()).isEqualTo(Arrays.copyOf(bytes, 1_100));
    }
}
