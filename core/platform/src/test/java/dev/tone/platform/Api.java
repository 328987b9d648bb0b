package dev.tone.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.model.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A client of nothing but HTTP, for tests.
public final class Api implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final String url;
    private final String token;

    public Api(Platform platform) {
        this(platform.url(), platform.token());
    }

    public Api(String url, String token) {
        this.url = url;
        this.token = token;
    }

    /// An answer, with JSON bodies read.
    public record Answer(int status, JsonNode json, String text, HttpResponse<String> http) {
        public @Nullable String header(String name) {
            return http.headers().firstValue(name).orElse(null);
        }

        public String code() {
            return json.path("code").asText();
        }
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    public Answer delete(String path, String... headers) {
        return send("DELETE", path, null, headers);
    }

    /// @param body a record, a text or bytes to send as they are, or null for none
    public Answer post(String path, @Nullable Object body, String... headers) {
        return send("POST", path, body, headers);
    }

    /// @param path below `/api/v1`, or from the root when it starts with `//`
    /// @param headers names and values in turn; an empty value leaves out what is sent by default
    public Answer send(String method, String path, @Nullable Object body, String... headers) {
        String full = path.startsWith("//") ? path.substring(1) : "/api/v1" + path;
        var request = HttpRequest.newBuilder(URI.create(url + full));
        List<String> names = List.of(headers);
        if (!names.contains("Authorization")) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body != null && !names.contains("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            if (!headers[i + 1].isEmpty()) {
                request.header(headers[i], headers[i + 1]);
            }
        }
        request.method(
                method,
                body == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : body instanceof byte[] bytes
                                ? HttpRequest.BodyPublishers.ofByteArray(bytes)
                                : HttpRequest.BodyPublishers.ofString(
                                        body instanceof String text ? text : Json.write(body)));
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), json(response.body()), response.body(), response);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return Json.mapper().readTree(text);
        } catch (JsonProcessingException e) {
            return Json.mapper().missingNode();
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
