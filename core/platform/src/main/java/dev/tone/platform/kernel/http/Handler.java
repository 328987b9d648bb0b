package dev.tone.platform.kernel.http;

import org.jspecify.annotations.Nullable;

/// What a domain does for one endpoint: reads the request's records, calls its facade, answers a record.
@FunctionalInterface
public interface Handler {
    /// @return the endpoint's response (a [dev.tone.model.api.Page] of it when paged), null when it has none or when a
    ///     RAW handler has written the answer itself
    @Nullable
    Object handle(Request request) throws Exception;
}
