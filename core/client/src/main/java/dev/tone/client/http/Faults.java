package dev.tone.client.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.tone.client.http.BoundedJson.TooLarge;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.fault.FaultKind;
import dev.tone.model.fault.Problem;
import dev.tone.model.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/// What goes wrong on the wire, as faults that people can read.
public final class Faults {
    /// There was no answer. Whether the platform acted is not known.
    public static final String UNREACHABLE = "platform/unreachable";
    /// There was an answer that does not speak our language.
    public static final String GARBAGE = "platform/garbage";
    /// The asking thread was interrupted.
    public static final String CANCELED = "client/canceled";

    private static final int MAX_PROBLEM = 256 * 1024;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private Faults() {}

    /// Whether the same call may succeed later without anybody changing anything.
    public static boolean isTransient(Fault fault) {
        return fault.kind() == FaultKind.UNAVAILABLE || fault.kind() == FaultKind.LIMITED;
    }

    public static FaultException of(IOException failure) {
        if (Thread.currentThread().isInterrupted()) {
            return new FaultException(
                    new Fault(FaultKind.UNAVAILABLE, CANCELED, "The call was canceled.", null), failure);
        }
        TooLarge large = tooLarge(failure);
        if (large != null) {
            return new FaultException(garbage("Its answer has more than " + large.most() + " bytes."), failure);
        }
        if (failure instanceof JsonProcessingException && !isCutOff(failure)) {
            return new FaultException(garbage("It could not be read as JSON."), failure);
        }
        return new FaultException(
                new Fault(
                        FaultKind.UNAVAILABLE,
                        UNREACHABLE,
                        "The platform does not answer.",
                        "Your work is kept on this computer and is sent when the platform is back."),
                failure);
    }

    public static FaultException of(int status, @Nullable ResponseBody body) {
        Problem problem = problem(body);
        if (problem != null) {
            return problem.toFault().asException();
        }
        if (status == TOO_MANY_REQUESTS) {
            return new Fault(FaultKind.LIMITED, "platform/busy", "The platform is busy.", "Try again in a moment.")
                    .asException();
        }
        return garbage("It answered " + status + (status >= SERVER_ERROR ? " without a reason." : "."))
                .asException();
    }

    public static Fault garbage(String detail) {
        return new Fault(
                FaultKind.UNAVAILABLE,
                GARBAGE,
                "What answers at the platform's address is not a Tone platform of this version.",
                detail);
    }

    private static @Nullable Problem problem(@Nullable ResponseBody body) {
        if (body == null) {
            return null;
        }
        try {
            var source = body.source();
            if (source.request(MAX_PROBLEM + 1L)) {
                return null;
            }
            return Json.mapper().readValue(source.readUtf8(), Problem.class);
        } catch (IOException | UncheckedIOException _) {
            return null;
        }
    }

    private static @Nullable TooLarge tooLarge(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TooLarge large) {
                return large;
            }
        }
        return null;
    }

    /// Jackson wraps a connection that breaks in the middle of a list.
    private static boolean isCutOff(Throwable failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException && !(cause instanceof JsonProcessingException)) {
                return true;
            }
        }
        return false;
    }
}
