package dev.tone.platform.hooks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.model.artifact.Sha256;
import dev.tone.model.json.Json;
import dev.tone.platform.Api;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Calls a hook as its senders do, reckoned from their specifications.
public final class Calls {
    private final Api api;
    private final String path;
    private final String secret;

    /// @param made answer of making the hook
    public Calls(Api api, JsonNode made) {
        this(api, made, made.path("secret").asText());
    }

    Calls(Api api, JsonNode made, String secret) {
        this.api = api;
        this.path = made.at("/hook/path").asText().substring("/api/v1".length());
        this.secret = secret;
    }

    Calls with(String other) {
        return new Calls(api, Json.mapper().valueToTree(Map.of("hook", Map.of("path", "/api/v1" + path))), other);
    }

    static byte[] mac(String algorithm, byte[] key, byte[] data) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            return mac.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    Api.Answer send(String body, String... headers) {
        List<String> all = new ArrayList<>(List.of("Authorization", ""));
        all.addAll(List.of(headers));
        return api.post(path, body, all.toArray(String[]::new));
    }

    public Api.Answer standard(String id, Instant time, String body) {
        byte[] key = Base64.getDecoder().decode(secret.replace("whsec_", ""));
        String signed = id + "." + time.getEpochSecond() + "." + body;
        String signature =
                Base64.getEncoder().encodeToString(mac("HmacSHA256", key, signed.getBytes(StandardCharsets.UTF_8)));
        return send(
                body,
                "webhook-id",
                id,
                "webhook-timestamp",
                Long.toString(time.getEpochSecond()),
                "webhook-signature",
                "v1a,other v1," + signature);
    }

    Api.Answer github(String event, String delivery, String body) {
        return send(
                body,
                "X-GitHub-Event",
                event,
                "X-GitHub-Delivery",
                delivery,
                "X-Hub-Signature-256",
                "sha256=" + hex("HmacSHA256", body));
    }

    Api.Answer vercel(String body) {
        return send(body, "x-vercel-signature", hex("HmacSHA1", body));
    }

    private String hex(String algorithm, String body) {
        return HexFormat.of()
                .formatHex(
                        mac(algorithm, secret.getBytes(StandardCharsets.UTF_8), body.getBytes(StandardCharsets.UTF_8)));
    }

    /// @param sent what travels; signed is the other one
    Api.Answer netlify(String signed, String sent, String algorithm) {
        String head = part("{\"alg\":\"" + algorithm + "\",\"typ\":\"JWT\"}");
        String payload =
                part("{\"iss\":\"netlify\",\"sha256\":\"" + Sha256.of(signed.getBytes(StandardCharsets.UTF_8)) + "\"}");
        byte[] mac = mac(
                "HmacSHA256",
                secret.getBytes(StandardCharsets.UTF_8),
                (head + "." + payload).getBytes(StandardCharsets.UTF_8));
        String signature = Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
        return send(sent, "X-Webhook-Signature", head + "." + payload + "." + signature);
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
