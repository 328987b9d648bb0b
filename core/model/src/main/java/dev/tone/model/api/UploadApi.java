package dev.tone.model.api;

import static dev.tone.model.api.Endpoint.Trait.RAW;

import java.util.List;

/// Resumable uploads: tus 1.0.0 (core, creation, creation-with-upload, checksum, expiration, termination,
/// concatenation).
/// `Upload-Metadata` carries `project` and, when known before, `sha256` (hex); both base64-encoded as tus demands.
public final class UploadApi {
    public static final Endpoint OPTIONS = raw("uploads.options", Method.OPTIONS, "/uploads", "tus capabilities");
    public static final Endpoint CREATE = raw("uploads.create", Method.POST, "/uploads", "Creates an upload");
    public static final Endpoint OFFSET =
            raw("uploads.offset", Method.HEAD, "/uploads/{upload}", "How many bytes have arrived");
    public static final Endpoint APPEND =
            raw("uploads.append", Method.PATCH, "/uploads/{upload}", "Appends bytes at an offset");
    public static final Endpoint TERMINATE =
            raw("uploads.terminate", Method.DELETE, "/uploads/{upload}", "Ends an upload and frees its bytes");

    public static final List<Endpoint> ALL = List.of(OPTIONS, CREATE, OFFSET, APPEND, TERMINATE);

    private static Endpoint raw(String id, Method method, String path, String summary) {
        return Endpoint.of(id, method, path, Permission.ARTIFACT_WRITE, null, null, summary)
                .with(RAW);
    }

    private UploadApi() {}
}
