package dev.tone.platform.artifacts.blobs.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.platform.artifacts.blobs.BlobStore;
import dev.tone.platform.artifacts.blobs.DiskBlobStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreConfigTest {
    private static final String GOOD = """
            {"kind":"s3","endpoint":"http://127.0.0.1:9","bucket":"b","prefix":"/p","accessKey":"a","secretKey":"hidden"}
            """;

    @TempDir
    Path folder;

    private Path file(String text, String modes) throws IOException {
        Path file = Files.writeString(folder.resolve("store.json"), text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(modes));
        return file;
    }

    @Test
    void reads_what_is_private_and_whole() throws IOException {
        StoreConfig config = StoreConfig.read(file(GOOD, "rw-------"));

        assertThat(config.prefix()).isEqualTo("p/");
        assertThat(config.region()).isEqualTo("us-east-1");
        assertThat(config.toString()).isEqualTo("S3 (127.0.0.1:9/b/p/)").doesNotContain("hidden");
    }

    @Test
    void says_what_is_wrong() throws IOException {
        assertThatThrownBy(() -> StoreConfig.read(file(GOOD, "rw-r--r--"))).hasMessageContaining("mode 600");
        for (String bad : List.of(
                "",
                "[",
                "{}",
                "{\"kind\":\"ftp\"}",
                "{\"kind\":\"s3\"}",
                "{\"kind\":\"s3\",\"bucket\":\"b\"}",
                "{\"kind\":\"s3\",\"bucket\":\"b\",\"endpoint\":\"file:///x\"}",
                "{\"kind\":\"s3\",\"bucket\":\"b\",\"endpoint\":\"not an address\"}",
                "{\"kind\":\"supabase\",\"bucket\":\"b\",\"secretKey\":\"k\"}")) {
            assertThatThrownBy(() -> StoreConfig.read(file(bad, "rw-------")))
                    .as(bad)
                    .hasMessageContaining("store/invalid-file");
        }
        assertThatThrownBy(() -> StoreConfig.read(folder.resolve("none"))).hasMessageContaining("store/invalid-file");
    }

    @Test
    void the_store_that_has_the_blobs_is_the_one_that_is_used() throws IOException {
        BlobStores stores = new BlobStores(folder, Clock.systemUTC());
        try (BlobStore disk = stores.use(null)) {
            assertThat(disk.description()).isEqualTo("disk");
        }
        Path s3 = file(GOOD, "rw-------");
        assertThatThrownBy(() -> stores.use(s3)).hasMessageContaining("store/other-store");

        try (BlobStore moved = stores.open(s3)) {
            stores.moved(moved);
        }

        assertThatThrownBy(() -> stores.use(null)).hasMessageContaining("store/other-store");
        try (BlobStore used = stores.use(s3)) {
            assertThat(used.description()).isEqualTo("S3 (127.0.0.1:9/b/p/)");
        }
    }

    @Test
    void everything_moves_but_what_is_damaged() throws IOException {
        DiskBlobStore from = DiskBlobStore.open(folder.resolve("from"), Clock.systemUTC());
        BlobStore to = ObjectBlobStore.open(new MemoryObjects(), folder.resolve("work"), Clock.systemUTC());
        List<String> digests = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            digests.add(from.put(new ByteArrayInputStream(("text " + i).getBytes("UTF-8")), null)
                    .digest());
        }
        Files.writeString(from.file(digests.getFirst()).orElseThrow(), "flipped");
        to.put(new ByteArrayInputStream("text 1".getBytes("UTF-8")), null);
        List<String> told = new ArrayList<>();

        BlobMove.Moved moved = new BlobMove(from, to, told::add).run();

        assertThat(moved.blobs()).isEqualTo(150);
        assertThat(moved.sent()).isEqualTo(148);
        assertThat(moved.damaged()).isEqualTo(1);
        assertThat(told).hasSize(2).anyMatch(line -> line.contains(digests.getFirst()));
        assertThat(to.claimAll(digests)).containsExactly(digests.getFirst());
        assertThat(new BlobMove(from, to, told::add).run().sent()).isZero();
    }
}
