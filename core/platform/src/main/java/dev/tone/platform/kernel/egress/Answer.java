package dev.tone.platform.kernel.egress;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.model.json.Json;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/// What a server answered, whatever its status.
public final class Answer {
    private final int status;
    private final URI uri;
    private final Headers headers;
    private final byte[] body;

    Answer(int status, URI uri, Headers headers, byte[] body) {
        this.status = status;
        this.uri = uri;
        this.headers = headers;
        this.body = body;
    }

    public int status() {
        return status;
    }

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    public @Nullable String header(String name) {
        return headers.get(name);
    }

    /// The body itself, not a copy.
    public byte[] bytes() {
        return body;
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /// The body as JSON; a missing node when it is none.
    public JsonNode json() {
        try {
            return body.length == 0
                    ? Json.mapper().missingNode()
                    : Json.mapper().readTree(body);
        } catch (IOException e) {
            return Json.mapper().missingNode();
        }
    }
}
