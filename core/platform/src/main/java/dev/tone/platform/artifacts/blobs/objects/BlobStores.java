package dev.tone.platform.artifacts.blobs.objects;

import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultKind;
import dev.tone.platform.artifacts.blobs.BlobStore;
import dev.tone.platform.artifacts.blobs.Disk;
import dev.tone.platform.artifacts.blobs.DiskBlobStore;
import dev.tone.platform.artifacts.blobs.StoreFaults;
import dev.tone.platform.kernel.egress.AddressRule;
import dev.tone.platform.kernel.egress.Egress;
import dev.tone.platform.kernel.egress.Pauses;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Opens the store that a platform is to use, and sees to it that it is the one that has its blobs.
public final class BlobStores {
    /// In the data folder: the description of the store that has the blobs.
    private static final String USED = "blob-store";

    private static final Duration CALL = Duration.ofMinutes(10);

    private final Path data;
    private final Clock clock;

    /// @param data folder of the platform
    public BlobStores(Path data, Clock clock) {
        this.data = data;
        this.clock = clock;
    }

    /// @param file of the store; null for the disk
    /// @throws dev.tone.model.fault.FaultException `store/other-store` when the blobs are elsewhere, `store/…`
    public BlobStore use(@Nullable Path file) {
        BlobStore store = open(file);
        String used = used();
        if (!used.equals(store.description())) {
            store.close();
            throw new Fault(
                            FaultKind.CONFLICT,
                            "store/other-store",
                            "The files are in another store: " + used + ".",
                            "Start the platform with that one, or move the files: --move-files-from FILE, or"
                                    + " --move-files-from disk.")
                    .asException();
        }
        return store;
    }

    /// Opens a store whichever has the blobs.
    ///
    /// @param file of the store; null for the disk
    public BlobStore open(@Nullable Path file) {
        if (file == null) {
            return DiskBlobStore.open(data.resolve("blobs"), clock);
        }
        StoreConfig config = StoreConfig.read(file);
        ObjectStore objects = switch (config.kind()) {
            case S3 -> s3(config);
            case SUPABASE -> new SupabaseObjects(config, egress());
        };
        return ObjectBlobStore.open(objects, data.resolve("work").resolve("blobs"), clock);
    }

    /// The classes of S3 are loaded here and nowhere before; the desktop package comes without them.
    private static ObjectStore s3(StoreConfig config) {
        try {
            return new S3Objects(config);
        } catch (NoClassDefFoundError e) {
            throw StoreFaults.failed("S3", "this package of Tone comes without it; use packaging/platform", e);
        }
    }

    private Egress egress() {
        Egress.Limits usual = Egress.Limits.usual();
        Egress.Limits limits =
                new Egress.Limits(usual.connect(), CALL, usual.attempts(), usual.firstPause(), Duration.ofSeconds(30));
        return new Egress(limits, AddressRule.any(), Pauses.real(), clock, new SecureRandom());
    }

    private String used() {
        Path file = data.resolve(USED);
        try {
            if (Files.exists(file)) {
                return Files.readString(file).strip();
            }
            return "disk";
        } catch (IOException e) {
            throw Disk.fault(e, "see which store has the files");
        }
    }

    /// From now on that store has the blobs.
    public void moved(BlobStore to) {
        try {
            Disk.replace(data.resolve(USED), to.description().getBytes(StandardCharsets.UTF_8), true);
        } catch (IOException e) {
            throw Disk.fault(e, "note which store has the files");
        }
    }
}
