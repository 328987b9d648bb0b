package dev.tone.model.api;

import dev.tone.model.diagnostics.StorageReport;
import java.util.List;

/// The bytes behind artifacts as a whole.
public final class StorageApi {
    public static final Endpoint GET = Endpoint.get(
            "storage.get",
            "/storage",
            Permission.DIAGNOSTICS_READ,
            StorageReport.class,
            "Where bytes are kept, when they were last compared with their digests, and what is damaged");
    public static final Endpoint CHECK = Endpoint.post(
            "storage.check",
            "/storage:check",
            Permission.WORKSPACE_MANAGE,
            null,
            StorageReport.class,
            "Begins to read and compare everything now, unless that is under way");

    public static final List<Endpoint> ALL = List.of(GET, CHECK);

    private StorageApi() {}
}
