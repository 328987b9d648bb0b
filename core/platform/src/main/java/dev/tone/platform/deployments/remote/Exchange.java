package dev.tone.platform.deployments.remote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.platform.kernel.egress.Answer;
import dev.tone.platform.kernel.egress.Authority;
import dev.tone.platform.kernel.egress.Call;
import dev.tone.platform.kernel.egress.Caller;
import dev.tone.platform.kernel.egress.Egress;
import dev.tone.platform.kernel.egress.EgressException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A conversation with a provider's API: one token, one caller. What the provider refuses becomes a sentence.
public final class Exchange {
    private static final int LONGEST_COMPLAINT = 200;
    /// Longer pauses are told in minutes.
    private static final Duration SECONDS_SAID = Duration.ofSeconds(90);

    private final Egress egress;
    private final Host host;
    private final String token;
    private final Caller caller;

    Exchange(Egress egress, Host host, String token, Caller caller) {
        this.egress = egress;
        this.host = host;
        this.token = token;
        this.caller = caller;
    }

    /// For clearing up after the caller has lost interest.
    public Exchange unconcerned() {
        return new Exchange(egress, host, token, Caller.patient());
    }

    /// @param path encoded, relative to the API
    public URI uri(String path) throws HostException {
        return URI.create(host.api(token) + path);
    }

    /// For hosts that speak to more than their API.
    public String token() {
        return token;
    }

    /// A part of a path.
    public static String part(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /// The JSON of an answer that says yes.
    public JsonNode send(Call call) throws HostException, InterruptedException {
        Answer answer = answer(call);
        if (!answer.isSuccess()) {
            throw refused(answer);
        }
        JsonNode json = answer.json();
        if (json.isMissingNode() && !answer.text().isBlank()) {
            throw HostException.unexpected(title(), "no JSON");
        }
        return json;
    }

    public JsonNode get(String path) throws HostException, InterruptedException {
        JsonNode json = send(Call.get(uri(path)));
        if (!json.isContainerNode()) {
            throw HostException.unexpected(title(), "no JSON");
        }
        return json;
    }

    /// Whatever the API says.
    public Answer answer(Call call) throws HostException, InterruptedException {
        Call signed = call;
        for (Map.Entry<String, String> header : host.headers(token).entrySet()) {
            signed = signed.header(header.getKey(), header.getValue());
        }
        Authority authority = host.authority(token);
        return raw(authority == null ? signed : signed.trusting(authority));
    }

    /// As [#answer], to an address that is not the API's: without the token.
    public Answer raw(Call call) throws HostException, InterruptedException {
        try {
            return egress.send(call, title(), caller);
        } catch (EgressException e) {
            String why = e.getMessage();
            throw switch (e.reason()) {
                case TIMED_OUT -> new HostException("provider/no-answer", title() + " did not answer in time.");
                case TOO_LARGE -> HostException.unexpected(title(), "far too much");
                case UNREACHABLE ->
                    new HostException("provider/unreachable", title() + " cannot be reached: " + why + ".");
                case FORBIDDEN_ADDRESS -> HostException.unexpected(title(), "an address that is not called from here");
                case ENDED -> new HostException("provider/ended", "Nobody waits for " + title() + " any more.");
            };
        }
    }

    public HostException refused(Answer answer) {
        int status = answer.status();
        String complaint = host.complaint(answer.json());
        // Some repeat what they were sent.
        String said = complaint == null ? "" : " It says: " + shortened(masked(complaint));
        return HostException.answered(code(status), sentence(answer) + said, status);
    }

    private static String code(int status) {
        return switch (status) {
            case 401 -> "provider/token-refused";
            case 403 -> "provider/not-allowed";
            case 404 -> "provider/not-found";
            case 429, 503 -> "provider/busy";
            default -> status >= 500 ? "provider/failed" : "provider/refused";
        };
    }

    private String sentence(Answer answer) {
        int status = answer.status();
        return switch (status) {
            case 401 -> title() + " does not accept the token.";
            case 403 -> "The token may not do this at " + title() + ".";
            case 404 -> title() + " does not have this.";
            case 429, 503 -> later(answer);
            default ->
                status >= 500
                        ? title() + " failed with status " + status + "."
                        : title() + " refuses it (" + status + ").";
        };
    }

    private String later(Answer answer) {
        Duration pause = egress.pauseAsked(answer);
        if (pause == null) {
            return title() + " asks to come back later (" + answer.status() + ").";
        }
        return pause.compareTo(SECONDS_SAID) > 0
                ? title() + " asks to come back in " + pause.plusSeconds(59).toMinutes() + " minutes ("
                        + answer.status() + ")."
                : title() + " asks to come back in " + pause.toSeconds() + " seconds (" + answer.status() + ").";
    }

    private String masked(String text) {
        String masked = text;
        for (String secret : host.secrets(token)) {
            masked = masked.replace(secret, "••••");
        }
        return masked;
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_COMPLAINT ? line : line.substring(0, LONGEST_COMPLAINT - 1) + "…";
    }

    public String title() {
        return host.description().title();
    }

    /// A text that the answer must have.
    public String text(JsonNode answer, String field) throws HostException {
        String text = optional(answer, field);
        if (text == null) {
            throw HostException.unexpected(title(), "no `" + field + "`");
        }
        return text;
    }

    public static @Nullable String optional(JsonNode answer, String field) {
        JsonNode value = answer.path(field);
        String text = value.isValueNode() && !value.isNull() ? value.asText() : "";
        return text.isEmpty() ? null : text;
    }
}
