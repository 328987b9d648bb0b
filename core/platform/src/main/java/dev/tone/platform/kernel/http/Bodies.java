package dev.tone.platform.kernel.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.fault.FaultKind;
import dev.tone.model.json.Json;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads JSON bodies: only JSON, only so large, only complete records.
final class Bodies {
    /// A name that stands twice means one thing to us and may mean the other to whoever looked at it before.
    private static final ObjectReader STRICT =
            Json.mapper().reader().with(StreamReadFeature.STRICT_DUPLICATE_DETECTION);

    private final int limit;

    /// @param limit in bytes
    Bodies(int limit) {
        this.limit = limit;
    }

    byte[] read(Context context) {
        requireJson(context.header("Content-Type"));
        long declared = context.req().getContentLengthLong();
        if (declared > limit) {
            throw tooLarge();
        }
        try {
            InputStream in = context.req().getInputStream();
            byte[] bytes = in.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw tooLarge();
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A page in a browser can send forms and plain text anywhere without asking; JSON it cannot.
    private static void requireJson(@Nullable String contentType) {
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        int end = type.indexOf(';');
        if (!(end < 0 ? type : type.substring(0, end)).strip().equals("application/json")) {
            throw new Fault(
                            FaultKind.UNSUPPORTED,
                            "request/not-json",
                            "The body has to be JSON.",
                            "Send it with `Content-Type: application/json`.")
                    .asException();
        }
    }

    private FaultException tooLarge() {
        return new Fault(
                        FaultKind.TOO_LARGE,
                        "request/too-large",
                        "The request is too large.",
                        "At most " + (limit >> 20) + " MiB go in one request.")
                .asException();
    }

    <T> T parse(byte[] bytes, Class<T> type) {
        T value;
        try {
            value = STRICT.readValue(JsonText.of(bytes), type);
        } catch (CharacterCodingException e) {
            throw invalid("", "It is not UTF-8, or has half of a character.");
        } catch (ValueInstantiationException e) {
            throw invalid(where(e), e.getCause() instanceof IllegalArgumentException cause ? cause.getMessage() : null);
        } catch (StreamConstraintsException e) {
            throw invalid("", "It is nested too deeply or has too long names or numbers.");
        } catch (JsonMappingException e) {
            throw invalid(where(e), null);
        } catch (JsonProcessingException e) {
            throw invalid("", "It is not JSON.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (value == null) {
            throw invalid("", "It is empty.");
        }
        String missing = Required.firstMissing(value);
        if (missing != null) {
            throw invalid(missing, null);
        }
        return value;
    }

    private static String where(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
    }

    private static FaultException invalid(String where, @Nullable String why) {
        String title = where.isEmpty()
                ? "The request's body cannot be used."
                : "`" + where + "` in the request's body is missing or cannot be used.";
        return Fault.invalid("request/invalid-body", title, why).asException();
    }
}
