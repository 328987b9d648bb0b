package dev.tone.model.api;

import static dev.tone.model.api.Endpoint.Trait.RAW;

import dev.tone.model.artifact.Sha256;
import java.util.List;

/// Resumable uploads: tus 1.0.0 (core, creation, creation-with-upload, checksum, expiration, termination,
/// concatenation). `Upload-Metadata` carries `project` and, when known before, `sha256` (hex); both
/// base64-encoded as tus demands.
public final class UploadApi {
    public static final Endpoint OPTIONS = raw("uploads.options", Method.OPTIONS, "/uploads", "tus capabilities");
    public static final Endpoint CREATE = raw("uploads.create", Method.POST, "/uploads", "Creates an upload");
    public static final Endpoint OFFSET =
            raw("uploads.offset", Method.HEAD, "/uploads/{upload}", "How many bytes have arrived");
    public static final Endpoint APPEND =
            raw("uploads.append", Method.PATCH, "/uploads/{upload}", "Appends bytes at an offset");
    public static final Endpoint TERMINATE =
            raw("uploads.terminate", Method.DELETE, "/uploads/{upload}", "Ends an upload and frees its bytes");

    public static final Endpoint BLOBS = Endpoint.post(
            "uploads.blobs",
            "/projects/{project}/blobs",
            Permission.ARTIFACT_WRITE,
            byte[].class,
            Received.class,
            "Takes many files of less than 1 MiB in one request of at most 32 MiB: for each its length (4 bytes, the"
                    + " highest first), its SHA-256 (32 bytes) and its bytes. Each is there whole or not at all; what"
                    + " came whole before a cut is kept. Ask `artifacts:missing` before, make an artifact of them with"
                    + " `artifacts:from-files` after");

    public static final List<Endpoint> ALL = List.of(OPTIONS, CREATE, OFFSET, APPEND, TERMINATE, BLOBS);

    public static final String BLOBS_TYPE = "application/octet-stream";
    /// Bytes of a whole batch, heads included.
    public static final int MAX_BATCH = 32 << 20;
    /// Bytes of a file that is too large for a batch, and of all larger ones.
    public static final int MAX_BLOB = 1 << 20;
    /// What goes before the bytes of a file.
    public static final int BLOB_HEAD = Integer.BYTES + Sha256.HEX_LENGTH / 2;

    /// @param stored files that are there now, whether they were before or not
    /// @param refused digests of those whose bytes were others than announced
    public record Received(int stored, List<String> refused) {
        public Received {
            refused = List.copyOf(refused);
        }
    }

    private static Endpoint raw(String id, Method method, String path, String summary) {
        return Endpoint.of(id, method, path, Permission.ARTIFACT_WRITE, null, null, summary)
                .with(RAW);
    }

    private UploadApi() {}
}
