package dev.tone.platform.kernel.http;

import dev.tone.model.api.Endpoint;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/// Which handler answers which endpoint. Filled while the platform is put together, then read only.
public final class RouteRegistry {
    private final Map<String, Route> routes = new LinkedHashMap<>();

    /// Binds a handler whose work is quick: with an `Idempotency-Key`, all of it runs in one transaction.
    public void bind(Endpoint endpoint, Handler handler) {
        add(new Route(endpoint, handler, false));
    }

    /// Binds a handler that works for long before it acts (unpacks, hashes, waits) and must not hold a transaction
    /// meanwhile. It does the acting part inside [Request#once].
    public void bindSlow(Endpoint endpoint, Handler handler) {
        add(new Route(endpoint, handler, true));
    }

    private void add(Route route) {
        if (routes.putIfAbsent(route.endpoint().id(), route) != null) {
            throw new IllegalStateException("Bound twice: " + route.endpoint().id());
        }
    }

    Collection<Route> routes() {
        return routes.values();
    }

    public Collection<Endpoint> endpoints() {
        return routes.values().stream().map(Route::endpoint).toList();
    }

    record Route(Endpoint endpoint, Handler handler, boolean slow) {}
}
