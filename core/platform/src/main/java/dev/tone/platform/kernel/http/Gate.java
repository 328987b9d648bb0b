package dev.tone.platform.kernel.http;

import dev.tone.model.api.Endpoint;
import dev.tone.model.api.Headers;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.fault.FaultKind;
import dev.tone.model.id.IdGenerator;
import dev.tone.platform.kernel.log.Correlation;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Stands before every route and every WebSocket. Loopback is open to each browser tab and each user of the machine, so
/// a request is let through only when it names this server exactly, comes from no web page and carries the token.
final class Gate {
    /// Where the actor travels with the exchange.
    static final String ACTOR = "tone.actor";
    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);
    private static final String BEARER = "bearer ";
    private static final String OVERRIDE = "X-HTTP-Method-Override";
    private static final String UPLOADS = Endpoint.BASE + "/uploads/";

    private final Authenticator authenticator;
    private final Supplier<Set<String>> hosts;
    private final Predicate<String> isPublic;
    private final IdGenerator ids;
    private final RefusalLog refusals = new RefusalLog();
    private final Knocking knocking;

    /// @param hosts `name:port` texts under which the server may be called
    /// @param isPublic says of a path whether it needs no token
    Gate(
            Authenticator authenticator,
            Supplier<Set<String>> hosts,
            Predicate<String> isPublic,
            IdGenerator ids,
            Clock clock) {
        this.authenticator = authenticator;
        this.hosts = hosts;
        this.isPublic = isPublic;
        this.ids = ids;
        this.knocking = new Knocking(clock);
    }

    /// @throws FaultException when the request is refused
    void enter(Context context) {
        String asked = context.header(Headers.CORRELATION_ID);
        String correlation = asked != null && Correlation.isAcceptable(asked) ? asked : ids.next();
        org.slf4j.MDC.put(Correlation.KEY, correlation);
        context.header(Headers.CORRELATION_ID, correlation);
        try {
            admit(context);
        } catch (FaultException refusal) {
            if (refusals.mayLog()) {
                LOG.warn(
                        "Refused {} {}: {}",
                        context.method(),
                        context.path(),
                        refusal.fault().code());
            }
            // A refused caller does not get to keep a connection.
            context.header("Connection", "close");
            throw refusal;
        }
    }

    void leave() {
        org.slf4j.MDC.remove(Correlation.KEY);
    }

    private void admit(Context context) {
        String host = context.header("Host");
        if (host == null || !hosts.get().contains(host.toLowerCase(Locale.ROOT))) {
            throw refused(
                    "request/unknown-host",
                    "This server is not known under that name.",
                    "Use the address that it was started with, or let who runs it add this one with --host-name.");
        }
        boolean open = isPublic.test(context.path());
        boolean page = isFromPage(context.header("Sec-Fetch-Site")) && !(open && isFollowedLink(context));
        if (context.header("Origin") != null || page) {
            throw refused("request/foreign-origin", "Web pages may not call this server.", null);
        }
        if (context.header(OVERRIDE) != null && !isTusPatch(context)) {
            throw Fault.invalid("request/method-override", "The method cannot be overridden.", null)
                    .asException();
        }
        if (open) {
            return;
        }
        String authorization = context.header("Authorization");
        identify(context, authorization);
    }

    /// tus has it for clients that cannot send PATCH; it reaches what PATCH on the same address would.
    private static boolean isTusPatch(Context context) {
        return context.req().getMethod().equals("POST")
                && "PATCH".equals(context.header(OVERRIDE))
                && context.path().startsWith(UPLOADS);
    }

    private void identify(Context context, @Nullable String authorization) {
        if (authorization == null || !authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
            throw unauthenticated();
        }
        var actor = authenticator.authenticate(
                authorization.substring(BEARER.length()).strip());
        if (actor == null) {
            throw wrongToken(context);
        }
        context.attribute(ACTOR, actor);
    }

    /// The right token is never made to wait: nobody can lock the owner out.
    private FaultException wrongToken(Context context) {
        Duration wait = knocking.wrong(context.req().getRemoteAddr());
        if (wait.isZero()) {
            return unauthenticated();
        }
        long seconds = wait.plusMillis(999).toSeconds();
        context.header("Retry-After", Long.toString(seconds));
        return new Fault(
                        FaultKind.LIMITED,
                        "request/too-many-attempts",
                        "Too many requests came with a wrong token.",
                        "Wait " + seconds + " s, read the token from the platform's token file again, and retry.")
                .asException();
    }

    private static boolean isFromPage(@Nullable String site) {
        return site != null && !site.equals("none");
    }

    private static FaultException refused(String code, String title, @Nullable String detail) {
        return new Fault(FaultKind.FORBIDDEN, code, title, detail).asException();
    }

    /// Somebody clicked on it in a page, which cannot read what comes of it.
    private static boolean isFollowedLink(Context context) {
        return context.method() == HandlerType.GET && "navigate".equals(context.header("Sec-Fetch-Mode"));
    }

    static FaultException unauthenticated() {
        return new Fault(
                        FaultKind.UNAUTHENTICATED,
                        "request/unauthenticated",
                        "The platform does not know who asks.",
                        "It takes the token in its token file, as `Authorization: Bearer`. Whoever runs the platform can read it.")
                .asException();
    }

    /// @return the path of a template as it is on the wire
    static String path(Endpoint endpoint) {
        return endpoint.path().startsWith("//") ? endpoint.path().substring(1) : Endpoint.BASE + endpoint.path();
    }
}
