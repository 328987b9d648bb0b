package dev.tone.platform.kernel.http;

import dev.tone.model.api.Endpoint;
import dev.tone.model.api.Endpoint.Trait;
import dev.tone.model.api.Headers;
import dev.tone.model.api.Permission;
import dev.tone.model.json.Json;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.kernel.policy.Policy;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What happens around every handler: the policy, the idempotency key, the answer.
final class Dispatch {
    private final Policy policy;
    private final Idempotency idempotency;
    private final Bodies bodies;

    Dispatch(Policy policy, Idempotency idempotency, Bodies bodies) {
        this.policy = policy;
        this.idempotency = idempotency;
        this.bodies = bodies;
    }

    void handle(RouteRegistry.Route route, Context context) throws Exception {
        Endpoint endpoint = route.endpoint();
        Actor actor = context.attribute(Gate.ACTOR);
        if (endpoint.permission() != Permission.PUBLIC) {
            if (actor == null) {
                throw Gate.unauthenticated();
            }
            policy.require(actor, endpoint.permission());
        }
        Request request = new Request(context, endpoint, actor, bodies);
        String key = endpoint.has(Trait.IDEMPOTENT) ? context.header(Headers.IDEMPOTENCY_KEY) : null;
        if (endpoint.has(Trait.RAW)) {
            route.handler().handle(request);
        } else if (key == null) {
            send(context, endpoint, request.status(), act(route, request));
        } else {
            send(context, endpoint, null, once(route, request, Idempotency.Key.of(request, key)));
        }
    }

    private static Idempotency.Answer act(RouteRegistry.Route route, Request request) {
        try {
            Object value = route.handler().handle(request);
            return new Idempotency.Answer(value == null ? null : Json.write(value), request.etag());
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Idempotency.Answer once(RouteRegistry.Route route, Request request, Idempotency.Key key) {
        var before = idempotency.find(key);
        if (before.isPresent()) {
            return before.get();
        }
        if (!route.slow()) {
            return idempotency.once(key, () -> act(route, request));
        }
        Remembering once = new Remembering(key, request);
        request.once(once);
        Idempotency.Answer answer = act(route, request);
        if (!once.called) {
            throw new IllegalStateException("A slow handler did not act once: " + key.endpoint());
        }
        return answer;
    }

    /// @param status when it is another than the endpoint's own
    private static void send(Context context, Endpoint endpoint, @Nullable Integer status, Idempotency.Answer answer)
            throws IOException {
        if (answer.etag() != null) {
            context.header("ETag", answer.etag());
        }
        @Nullable String json = answer.json();
        if (json == null) {
            context.status(204);
        } else {
            context.status(status != null ? status : endpoint.has(Trait.CREATES) ? 201 : 200)
                    .contentType("application/json");
            byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
            context.res().setContentLength(bytes.length);
            context.res().getOutputStream().write(bytes);
        }
    }

    private final class Remembering implements Request.Once {
        private final Idempotency.Key key;
        private final Request request;
        private boolean called;

        Remembering(Idempotency.Key key, Request request) {
            this.key = key;
            this.request = request;
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T run(Supplier<T> work) {
            called = true;
            // What a slow handler makes once is its endpoint's response.
            Class<T> type = (Class<T>) request.endpoint().response();
            if (type == null) {
                throw new IllegalStateException("A slow handler answers something: " + key.endpoint());
            }
            return idempotency.value(key, type, work, request::etag);
        }
    }
}
