package dev.tone.platform.storage.web;

import dev.tone.model.api.StorageApi;
import dev.tone.platform.kernel.http.RouteRegistry;
import dev.tone.platform.storage.StorageFacade;

/// Storage over HTTP.
public final class StorageRoutes {
    private final StorageFacade storage;

    public StorageRoutes(StorageFacade storage) {
        this.storage = storage;
    }

    public void bind(RouteRegistry routes) {
        routes.bind(StorageApi.GET, request -> storage.report(request.actor()));
        routes.bind(StorageApi.CHECK, request -> storage.check(request.actor()));
    }
}
