package dev.tone.client.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.tone.client.http.BoundedJson.TooLarge;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.fault.FaultKind;
import dev.tone.model.fault.Problem;
import dev.tone.model.json.Json;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.ProtocolException;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/// What goes wrong on the wire, as faults that people can read.
public final class Faults {
    /// There was no answer. Whether the platform acted is not known.
    public static final String UNREACHABLE = "platform/unreachable";
    /// There was an answer that does not speak our language.
    public static final String GARBAGE = "platform/garbage";
    /// Somebody is there, and no whole answer came in the time that it may take. Whether the platform acted is not
    /// known.
    public static final String SLOW = "platform/too-slow";
    /// It cannot be told from somebody who only pretends to be it.
    public static final String UNTRUSTED = "platform/untrusted";
    /// The asking thread was interrupted.
    public static final String CANCELED = "client/canceled";

    private static final String KEPT = "Your work is kept on this computer and is sent when the platform is back.";
    /// What OkHttp says of a connection that closed before the first line of an answer was whole.
    private static final Pattern BEGUN = Pattern.compile("not found: limit=[1-9].*", Pattern.DOTALL);
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
        TooLarge large = cause(failure, TooLarge.class);
        if (large != null) {
            return new FaultException(garbage("Its answer has more than " + large.most() + " bytes."), failure);
        }
        if (failure instanceof JsonProcessingException && !isCutOff(failure)) {
            return new FaultException(garbage("It could not be read as JSON."), failure);
        }
        return new FaultException(ofConnection(failure), failure);
    }

    private static Fault ofConnection(IOException failure) {
        if (isNoise(failure)) {
            return garbage("It does not speak HTTP.");
        }
        SSLException tls = cause(failure, SSLException.class);
        if (tls != null) {
            return tls instanceof SSLHandshakeException || tls instanceof SSLPeerUnverifiedException
                    ? new Fault(
                            FaultKind.UNAVAILABLE,
                            UNTRUSTED,
                            "This computer does not trust the platform's certificate.",
                            "Check the address, or ask who runs the platform for a certificate that is valid for it.")
                    : garbage("It does not encrypt.");
        }
        return isSlow(failure)
                ? new Fault(FaultKind.UNAVAILABLE, SLOW, "The platform answers too slowly.", KEPT)
                : new Fault(FaultKind.UNAVAILABLE, UNREACHABLE, "The platform does not answer.", KEPT);
    }

    /// An answer that is none, unlike one that breaks off.
    private static boolean isNoise(IOException failure) {
        ProtocolException protocol = cause(failure, ProtocolException.class);
        EOFException end = cause(failure, EOFException.class);
        return protocol != null && !says(protocol).startsWith("unexpected end of stream")
                || end != null && BEGUN.matcher(says(end)).find();
    }

    /// Whoever cannot even be connected to is not slow but away.
    private static boolean isSlow(IOException failure) {
        InterruptedIOException late = cause(failure, InterruptedIOException.class);
        return late != null && !says(late).toLowerCase(Locale.ROOT).contains("connect");
    }

    private static String says(Throwable failure) {
        return Objects.requireNonNullElse(failure.getMessage(), "");
    }

    private static <T extends Throwable> @Nullable T cause(Throwable failure, Class<T> kind) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return kind.cast(cause);
            }
        }
        return null;
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
