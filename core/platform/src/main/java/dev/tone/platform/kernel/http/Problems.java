package dev.tone.platform.kernel.http;

import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.fault.FaultKind;
import dev.tone.model.fault.Problem;
import dev.tone.model.json.Json;
import dev.tone.platform.kernel.log.Correlation;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Turns every failure into an RFC 9457 problem that says nothing about our insides. A surprise is logged here, once.
final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private Problems() {}

    static int status(FaultKind kind) {
        return switch (kind) {
            case INVALID -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case STALE -> 412;
            case TOO_LARGE -> 413;
            case UNSUPPORTED -> 415;
            case UNPROCESSABLE -> 422;
            case LIMITED -> 429;
            case INTERNAL -> 500;
            case UNAVAILABLE -> 503;
            case EXHAUSTED -> 507;
        };
    }

    static void write(Context context, Throwable failure) {
        if (failure instanceof HttpResponseException http) {
            write(context, ofHttp(http.getStatus()), http.getStatus());
            return;
        }
        Fault fault = fault(failure);
        write(context, fault, status(fault.kind()));
    }

    private static Fault fault(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FaultException expected) {
                return expected.fault();
            }
            if (cause instanceof IOException io && isDiskFull(io)) {
                LOG.warn("The disk is full", failure);
                return new Fault(
                        FaultKind.EXHAUSTED, "disk/full", "The disk is full.", "Free some space, then try again.");
            }
        }
        LOG.error("A request failed", failure);
        return new Fault(
                FaultKind.INTERNAL,
                "platform/internal",
                "Something went wrong in the platform.",
                "Try again. If it stays, the log has the details under the correlation id.");
    }

    private static boolean isDiskFull(IOException e) {
        @Nullable String message = e.getMessage();
        return message != null && message.contains("No space left on device");
    }

    private static Fault ofHttp(int status) {
        return switch (status) {
            case 404 -> Fault.notFound("request/unknown-path", "There is nothing at this address.");
            case 405 ->
                new Fault(
                        FaultKind.UNSUPPORTED, "request/method-not-allowed", "This address has no such method.", null);
            case 413 -> new Fault(FaultKind.TOO_LARGE, "request/too-large", "The request is too large.", null);
            default -> Fault.invalid("request/refused", "The request cannot be understood.", null);
        };
    }

    private static void write(Context context, Fault fault, int status) {
        Problem problem = Problem.of(fault, status, Correlation.current());
        context.status(status)
                .contentType(Problem.MEDIA_TYPE)
                .result(Json.write(problem).getBytes(StandardCharsets.UTF_8));
        if (fault.kind() == FaultKind.UNAUTHENTICATED) {
            context.header("WWW-Authenticate", "Bearer realm=\"tone\"");
        }
    }

    /// For failures below routing, where there is no exchange yet.
    static String text(int status) {
        return Json.write(Problem.of(ofHttp(status), status, Correlation.OWN));
    }
}
