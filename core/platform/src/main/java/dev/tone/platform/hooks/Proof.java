package dev.tone.platform.hooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.model.artifact.Sha256;
import dev.tone.model.fault.FaultException;
import dev.tone.model.hook.HookSender;
import dev.tone.model.json.Json;
import dev.tone.platform.kernel.secret.StandardWebhook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Decides whether a call is what it claims to be, as each sender proves it. The signature is looked at before
/// anything of the body is; comparisons take the same time whatever differs.
final class Proof {
    /// For senders whose signature covers the time of sending.
    static final Duration WINDOW = Duration.ofMinutes(5);
    /// For senders that repeat a call with the time of what happened. Shorter than calls are remembered.
    static final Duration LONG_WINDOW = Duration.ofDays(3);

    private static final Pattern ID = Pattern.compile("[\\x21-\\x7E]{1,256}");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");
    private static final int LONGEST = 200;

    /// Numbers above are milliseconds, not seconds.
    private static final long MILLIS = 100_000_000_000L;

    private final UnaryOperator<@Nullable String> headers;
    private final byte[] body;
    private final List<String> secrets;
    private final Instant now;

    /// @param headers value by name, null for none
    /// @param secrets any of them may have signed
    Proof(UnaryOperator<@Nullable String> headers, byte[] body, List<String> secrets, Instant now) {
        this.headers = headers;
        this.body = body;
        this.secrets = secrets;
        this.now = now;
    }

    /// @throws FaultException why it is not believed
    Proven of(HookSender sender) {
        return switch (sender) {
            case STANDARD -> standard();
            case GITHUB -> github();
            case VERCEL -> vercel();
            case NETLIFY -> netlify();
        };
    }

    private Proven standard() {
        String id = header(StandardWebhook.ID, ID);
        long seconds = Long.parseLong(header(StandardWebhook.TIMESTAMP, SECONDS));
        String signature = header(StandardWebhook.SIGNATURE);
        if (!StandardWebhook.isSigned(secrets, id, seconds, body, signature)) {
            throw HookFaults.wrongSignature();
        }
        requireWithin(Instant.ofEpochSecond(seconds), WINDOW);
        JsonNode json = json();
        String event = text(json, "type");
        Instant time = time(json.path("time"));
        String subject = String.join(" ", or(text(json, "source"), ""), or(text(json, "subject"), ""), or(event, ""));
        return new Proven(id, id, event, subject, time == null ? time(json.path("timestamp")) : time, json);
    }

    private Proven github() {
        String header = "X-Hub-Signature-256";
        String given = header(header);
        requireHex("HmacSHA256", given.startsWith("sha256=") ? given.substring(7) : "");
        String event = headers.apply("X-GitHub-Event");
        JsonNode json = json();
        JsonNode run = json.path("workflow_run");
        // Of other events the body has times that are not theirs.
        Instant time = switch (or(event, "")) {
            case "push" -> time(json.at("/repository/pushed_at"));
            case "workflow_run" -> time(run.path("updated_at"));
            case "release" -> time(json.at("/release/published_at"));
            default -> null;
        };
        if (time != null) {
            requireWithin(time, LONG_WINDOW);
        }
        String about = or(text(json, "ref"), or(text(run, "head_branch"), ""));
        String subject = String.join(" ", or(text(json.path("repository"), "full_name"), ""), or(event, ""), about);
        return proven(headers.apply("X-GitHub-Delivery"), event, subject, time, json);
    }

    private Proven vercel() {
        requireHex("HmacSHA1", header("x-vercel-signature"));
        JsonNode json = json();
        Instant time = time(json.path("createdAt"));
        if (time == null) {
            throw HookFaults.tooOld();
        }
        requireWithin(time, LONG_WINDOW);
        String about = or(text(json.at("/payload/deployment"), "id"), or(text(json.path("payload"), "id"), ""));
        return proven(text(json, "id"), text(json, "type"), about, time, json);
    }

    /// A JWS whose payload has the hash of the body.
    private Proven netlify() {
        String[] parts = header("X-Webhook-Signature").split("\\.", 4);
        if (parts.length != 3) {
            throw HookFaults.wrongSignature();
        }
        byte[] signed = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
        byte[] signature = decoded(parts[2]);
        boolean fits = false;
        for (String secret : secrets) {
            fits |= MessageDigest.isEqual(
                    StandardWebhook.mac("HmacSHA256", secret.getBytes(StandardCharsets.UTF_8), signed), signature);
        }
        if (!fits
                || !"HS256".equals(text(parsed(decoded(parts[0])), "alg"))
                || !Sha256.of(body).equals(text(parsed(decoded(parts[1])), "sha256"))) {
            throw HookFaults.wrongSignature();
        }
        JsonNode json = json();
        Instant time = first(json.path("updated_at"), json.path("created_at"));
        if (time != null) {
            requireWithin(time, LONG_WINDOW);
        }
        String event = or(headers.apply("X-Netlify-Event"), or(text(json, "state"), ""));
        return proven(text(json, "id"), event, or(text(json, "id"), ""), time, json);
    }

    /// What the sender signs is the body alone, so it is known again by that.
    private Proven proven(
            @Nullable String message, @Nullable String event, String subject, @Nullable Instant time, JsonNode json) {
        String digest = Sha256.of(body);
        return new Proven(digest, brief(or(message, digest)), event, subject, time, json);
    }

    private void requireHex(String algorithm, String given) {
        byte[] signature;
        try {
            signature = HexFormat.of().parseHex(given);
        } catch (IllegalArgumentException e) {
            throw HookFaults.wrongSignature();
        }
        boolean fits = false;
        for (String secret : secrets) {
            fits |= MessageDigest.isEqual(
                    StandardWebhook.mac(algorithm, secret.getBytes(StandardCharsets.UTF_8), body), signature);
        }
        if (!fits) {
            throw HookFaults.wrongSignature();
        }
    }

    private void requireWithin(Instant time, Duration past) {
        if (time.isBefore(now.minus(past)) || time.isAfter(now.plus(WINDOW))) {
            throw HookFaults.tooOld();
        }
    }

    private String header(String name) {
        String value = headers.apply(name);
        if (value == null || value.isBlank()) {
            throw HookFaults.noSignature(name);
        }
        return value.strip();
    }

    private String header(String name, Pattern form) {
        String value = header(name);
        if (!form.matcher(value).matches()) {
            throw HookFaults.noSignature(name);
        }
        return value;
    }

    private JsonNode json() {
        JsonNode json = parsed(body);
        if (!json.isObject()) {
            throw HookFaults.notJson();
        }
        return json;
    }

    private static JsonNode parsed(byte[] bytes) {
        try {
            return Json.mapper().readTree(bytes);
        } catch (JsonProcessingException e) {
            throw HookFaults.notJson();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] decoded(String part) {
        try {
            return Base64.getUrlDecoder().decode(part);
        } catch (IllegalArgumentException e) {
            throw HookFaults.wrongSignature();
        }
    }

    private static @Nullable String text(JsonNode json, String name) {
        JsonNode value = json.path(name);
        return value.isTextual() ? brief(value.asText()) : null;
    }

    private static String brief(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private static String or(@Nullable String text, String other) {
        return text == null ? other : text;
    }

    private static @Nullable Instant first(JsonNode... values) {
        for (JsonNode value : values) {
            Instant time = time(value);
            if (time != null) {
                return time;
            }
        }
        return null;
    }

    /// A time in any of the forms that senders use: RFC 3339, seconds or milliseconds since 1970.
    private static @Nullable Instant time(JsonNode value) {
        if (value.canConvertToLong() && value.isIntegralNumber()) {
            long number = value.asLong();
            return number > MILLIS ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
        }
        try {
            return value.isTextual() ? OffsetDateTime.parse(value.asText()).toInstant() : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
