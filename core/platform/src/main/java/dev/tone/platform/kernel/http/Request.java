package dev.tone.platform.kernel.http;

import dev.tone.model.api.Endpoint;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultKind;
import dev.tone.model.id.Id;
import dev.tone.platform.kernel.policy.Actor;
import io.javalin.http.Context;
import java.io.InputStream;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A request as a handler sees it. Belongs to the thread that handles it.
public final class Request {
    private static final Pattern ETAG = Pattern.compile("\"v(\\d{1,18})\"");

    private final Context context;
    private final Endpoint endpoint;
    private final @Nullable Actor actor;
    private final Bodies bodies;
    private byte @Nullable [] body;
    private @Nullable String etag;
    private @Nullable Once once;
    private @Nullable Integer status;

    Request(Context context, Endpoint endpoint, @Nullable Actor actor, Bodies bodies) {
        this.context = context;
        this.endpoint = endpoint;
        this.actor = actor;
        this.bodies = bodies;
    }

    /// Who asks.
    ///
    /// @throws IllegalStateException on a public route
    public Actor actor() {
        if (actor == null) {
            throw new IllegalStateException("A public route has no actor");
        }
        return actor;
    }

    /// A path parameter as the typed id it is; what cannot be an id names nothing.
    public <I extends Id> I id(String parameter, Function<String, I> type) {
        try {
            return type.apply(context.pathParam(parameter));
        } catch (IllegalArgumentException e) {
            throw Fault.notFound(parameter + "/not-found", "There is no such " + parameter + ".")
                    .asException();
        }
    }

    public @Nullable String query(String name) {
        return context.queryParam(name);
    }

    public @Nullable Long queryNumber(String name) {
        String text = query(name);
        try {
            return text == null || text.isEmpty() ? null : Long.valueOf(text);
        } catch (NumberFormatException e) {
            throw Fault.invalid("request/invalid-parameter", "`" + name + "` is not a number.", null)
                    .asException();
        }
    }

    /// @param keys how many columns the list is sorted by, see [PageRequest#page]
    public PageRequest page(int keys) {
        return PageRequest.parse(query("limit"), query("cursor"), keys);
    }

    /// The JSON body as a record that is complete and valid.
    public <T> T body(Class<T> type) {
        return bodies.parse(bytes(), type);
    }

    byte[] bytes() {
        if (body == null) {
            body = bodies.read(context);
        }
        return body;
    }

    /// The version that the client has seen, from `If-Match`; null when it does not care.
    public @Nullable Long ifMatch() {
        String header = context.header("If-Match");
        if (header == null || header.equals("*")) {
            return null;
        }
        Matcher matcher = ETAG.matcher(header.strip());
        if (!matcher.matches()) {
            throw new Fault(
                            FaultKind.STALE,
                            "request/stale",
                            "`If-Match` is not a version of this object.",
                            "Read it again, then change it.")
                    .asException();
        }
        return Long.valueOf(matcher.group(1));
    }

    /// Sends the object's version along as `ETag`.
    public void version(long version) {
        etag = "\"v" + version + "\"";
    }

    /// Answers with another status than the endpoint's own; for health, where both say the same.
    public void status(int status) {
        this.status = status;
    }

    @Nullable
    Integer status() {
        return status;
    }

    @Nullable
    String etag() {
        return etag;
    }

    /// For handlers bound with [RouteRegistry#bindSlow]: runs the part that acts, in one transaction with the memory of
    /// having acted. Called once; with a key that was used before it answers what was answered then.
    public <T> T once(Supplier<T> work) {
        Once current = once;
        if (current == null) {
            return work.get();
        }
        return current.run(work);
    }

    void once(Once once) {
        this.once = once;
    }

    Endpoint endpoint() {
        return endpoint;
    }

    /// The body's bytes as they come, for what is not JSON.
    public InputStream incoming() {
        return DirectBody.of(context.bodyInputStream());
    }

    /// The HTTP exchange itself, for RAW endpoints.
    public Context raw() {
        return context;
    }

    interface Once {
        <T> T run(Supplier<T> work);
    }
}
