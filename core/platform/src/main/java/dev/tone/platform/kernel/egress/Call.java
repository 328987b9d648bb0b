package dev.tone.platform.kernel.egress;

import dev.tone.model.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A call to somebody else's server.
///
/// @param repeatable whether it may be sent again when it is not known what became of it
/// @param largestAnswer bytes, unpacked; a longer answer is a failure
/// @param beginning whether only the beginning of a longer answer is read instead
/// @param authority who vouches for the server instead of whom everybody trusts; null for those
public record Call(
        String method,
        URI uri,
        Map<String, String> headers,
        @Nullable Body body,
        boolean repeatable,
        long largestAnswer,
        boolean beginning,
        @Nullable Authority authority) {
    private static final long USUAL_ANSWER = 8L << 20;

    public Call {
        headers = Map.copyOf(headers);
    }

    /// What is sent along; opened again for each attempt.
    public record Body(String type, long length, Source source) {}

    @FunctionalInterface
    public interface Source {
        InputStream open() throws IOException;
    }

    public static Call get(URI uri) {
        return new Call("GET", uri, Map.of(), null, true, USUAL_ANSWER, false, null);
    }

    public static Call post(URI uri) {
        return new Call("POST", uri, Map.of(), null, false, USUAL_ANSWER, false, null);
    }

    public static Call of(String method, URI uri) {
        return new Call(method, uri, Map.of(), null, !method.equals("POST"), USUAL_ANSWER, false, null);
    }

    public Call json(Object value) {
        byte[] bytes = Json.write(value).getBytes(StandardCharsets.UTF_8);
        return bytes("application/json", bytes);
    }

    public Call bytes(String type, byte[] bytes) {
        return body(new Body(type, bytes.length, () -> new ByteArrayInputStream(bytes)));
    }

    public Call file(Path file, long length) {
        return body(new Body("application/octet-stream", length, () -> Files.newInputStream(file)));
    }

    private Call body(Body sent) {
        return new Call(method, uri, headers, sent, repeatable, largestAnswer, beginning, authority);
    }

    public Call header(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new Call(method, uri, more, body, repeatable, largestAnswer, beginning, authority);
    }

    public Call repeatedFreely() {
        return new Call(method, uri, headers, body, true, largestAnswer, beginning, authority);
    }

    public Call atMost(long bytes) {
        return new Call(method, uri, headers, body, repeatable, bytes, beginning, authority);
    }

    /// Reads at most so much of the answer and leaves the rest.
    public Call beginningOnly(long bytes) {
        return new Call(method, uri, headers, body, repeatable, bytes, true, authority);
    }

    public Call trusting(Authority vouching) {
        return new Call(method, uri, headers, body, repeatable, largestAnswer, beginning, vouching);
    }

    /// Without what headers and query may hold.
    @Override
    public String toString() {
        return method + " " + uri.getHost() + uri.getPath();
    }
}
