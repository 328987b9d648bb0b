package dev.tone.platform.artifacts.uploads;

import dev.tone.model.api.UploadApi;
import dev.tone.model.fault.FaultException;
import dev.tone.platform.artifacts.blobs.BlobStore;
import dev.tone.platform.artifacts.blobs.Disk;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// Receives many small blobs in one request. Each is compared with its digest and is there whole or not at all; what
/// came whole before a cut is kept, so that it is not sent again.
public final class BlobBatches {
    private static final String OTHER_BYTES = "blob/digest-mismatch";

    private final BlobStore blobs;
    private final File disk;
    private final long keepFree;

    /// @param folder on the disk that the bytes pass through
    public BlobBatches(BlobStore blobs, Path folder, UploadLimits limits) {
        this.blobs = blobs;
        this.disk = folder.toFile();
        this.keepFree = limits.keepFree();
    }

    /// @param length bytes of the stream as announced
    /// @throws FaultException `upload/too-large`, `upload/invalid-batch`, `upload/interrupted`, `disk/…`
    public UploadApi.Received receive(InputStream source, long length) {
        if (length > UploadApi.MAX_BATCH) {
            throw UploadFaults.tooLong("A batch has at most " + (UploadApi.MAX_BATCH >> 20) + " MiB.");
        }
        if (disk.getUsableSpace() - keepFree < 2 * length) {
            throw Disk.full("take the files").asException();
        }
        List<String> refused = new ArrayList<>();
        try (BlobStore.Batch batch = blobs.batch()) {
            int stored = 0;
            try {
                while (next(source, batch, refused)) {
                    stored++;
                }
            } catch (IOException e) {
                batch.commit();
                throw UploadFaults.interrupted(e);
            }
            batch.commit();
            return new UploadApi.Received(stored - refused.size(), refused);
        }
    }

    /// @return false at the end of the batch
    private static boolean next(InputStream source, BlobStore.Batch batch, List<String> refused) throws IOException {
        byte[] head = source.readNBytes(UploadApi.BLOB_HEAD);
        if (head.length == 0) {
            return false;
        }
        if (head.length < UploadApi.BLOB_HEAD) {
            throw new EOFException();
        }
        int count = ByteBuffer.wrap(head).getInt();
        if (count < 0 || count >= UploadApi.MAX_BLOB) {
            batch.commit();
            throw UploadFaults.invalidBatch();
        }
        byte[] bytes = source.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException();
        }
        String digest = HexFormat.of().formatHex(head, Integer.BYTES, head.length);
        try {
            batch.put(new ByteArrayInputStream(bytes), digest);
        } catch (FaultException e) {
            if (!e.fault().code().equals(OTHER_BYTES)) {
                throw e;
            }
            refused.add(digest);
        }
        return true;
    }
}
