package dev.tone.platform.artifacts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.model.artifact.Sha256;
import dev.tone.platform.artifacts.blobs.BlobSweep;
import dev.tone.platform.artifacts.blobs.DiskBlobStore;
import dev.tone.platform.kernel.sql.DamagedDatabase;
import dev.tone.testkit.time.FakeClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AsideReferencesTest {
    @TempDir
    Path folder;

    /// A sweep by an empty database next to one that was set aside, and after that has gone.
    @Test
    void the_files_of_a_database_that_was_set_aside_stay_with_it() throws IOException {
        FakeClock clock = new FakeClock();
        Path database = Files.writeString(folder.resolve("tone.db"), "damaged");
        byte[] bytes = "hello".getBytes(StandardCharsets.UTF_8);
        try (DiskBlobStore blobs = DiskBlobStore.open(folder.resolve("blobs"), clock)) {
            blobs.put(new ByteArrayInputStream(bytes), null);
            BlobSweep sweep =
                    new BlobSweep(blobs, new AsideReferences(database, _ -> Set.of()), clock, Duration.ofHours(24));
            clock.advance(Duration.ofDays(3));
            Path aside = DamagedDatabase.setAside(database, clock.instant());

            assertThat(sweep.sweep().blobs()).isZero();
            assertThat(blobs.find(Sha256.of(bytes))).isPresent();

            Files.delete(aside);
            assertThat(sweep.sweep().blobs()).isOne();
        }
    }
}
