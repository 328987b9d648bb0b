package dev.tone.platform.artifacts.blobs;

import java.time.Clock;

class DiskContractTest extends BlobStoreContract {
    @Override
    protected BlobStore open() {
        return DiskBlobStore.open(folder.resolve("store"), Clock.systemUTC());
    }
}
