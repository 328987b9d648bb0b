package dev.tone.platform.artifacts.blobs.objects;

import dev.tone.platform.artifacts.blobs.BlobStore;
import dev.tone.platform.artifacts.blobs.BlobStoreContract;
import java.time.Clock;

class MemoryContractTest extends BlobStoreContract {
    @Override
    protected BlobStore open() {
        return ObjectBlobStore.open(new MemoryObjects(), folder.resolve("work"), Clock.systemUTC());
    }
}
