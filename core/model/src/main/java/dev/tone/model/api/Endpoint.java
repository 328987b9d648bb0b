package dev.tone.model.api;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One operation of the REST API.
///
/// @param id stable operation id, `domain.verb`
/// @param path template below [#BASE], with `{name}` parameters; verbs as `{id}:verb`
/// @param request type of the JSON body, null when there is none
/// @param response type of the JSON answer, null when there is none (204) or when it is not JSON ([Trait#RAW])
/// @param query names of the optional query parameters
public record Endpoint(
        String id,
        Method method,
        String path,
        Permission permission,
        @Nullable Class<?> request,
        @Nullable Class<?> response,
        Set<Trait> traits,
        List<String> query,
        String summary) {
    public static final String BASE = "/api/v1";

    /// What generic machinery does around the handler.
    public enum Trait {
        /// `Idempotency-Key` is honoured: the same key gives the same answer and acts once.
        IDEMPOTENT,
        /// The answer is a [Page] of the response type; takes `cursor` and `limit`.
        PAGED,
        /// Answers 201 instead of 200.
        CREATES,
        /// The answer carries `ETag`; where the endpoint changes, `If-Match` is honoured.
        VERSIONED,
        /// Body or answer are not JSON; the summary says what they are.
        RAW
    }

    public Endpoint {
        traits = Set.copyOf(traits);
        query = List.copyOf(query);
    }

    public static Endpoint get(String id, String path, Permission permission, Class<?> response, String summary) {
        return of(id, Method.GET, path, permission, null, response, summary);
    }

    public static Endpoint post(
            String id,
            String path,
            Permission permission,
            @Nullable Class<?> request,
            @Nullable Class<?> response,
            String summary) {
        return of(id, Method.POST, path, permission, request, response, summary);
    }

    public static Endpoint of(
            String id,
            Method method,
            String path,
            Permission permission,
            @Nullable Class<?> request,
            @Nullable Class<?> response,
            String summary) {
        return new Endpoint(id, method, path, permission, request, response, Set.of(), List.of(), summary);
    }

    public Endpoint with(Trait first, Trait... more) {
        EnumSet<Trait> all = EnumSet.of(first, more);
        all.addAll(traits);
        return new Endpoint(id, method, path, permission, request, response, all, query, summary);
    }

    public Endpoint query(String... names) {
        return new Endpoint(id, method, path, permission, request, response, traits, List.of(names), summary);
    }

    public boolean has(Trait trait) {
        return traits.contains(trait);
    }
}
