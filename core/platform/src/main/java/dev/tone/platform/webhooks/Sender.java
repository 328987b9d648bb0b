package dev.tone.platform.webhooks;

import dev.tone.model.fault.FaultException;
import dev.tone.model.webhook.WebhookAttempt;
import dev.tone.platform.kernel.egress.AddressRule;
import dev.tone.platform.kernel.egress.Answer;
import dev.tone.platform.kernel.egress.Call;
import dev.tone.platform.kernel.egress.Caller;
import dev.tone.platform.kernel.egress.Egress;
import dev.tone.platform.kernel.egress.EgressException;
import dev.tone.platform.kernel.egress.Pauses;
import dev.tone.platform.kernel.secret.StandardWebhook;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Makes one call to a receiver: signed, no redirect followed, within ten seconds, reading only the beginning of what
/// is answered.
final class Sender implements AutoCloseable {
    static final Egress.Limits LIMITS = new Egress.Limits(
            Duration.ofSeconds(5), Duration.ofSeconds(10), 1, Duration.ofSeconds(1), Duration.ofSeconds(1));
    private static final int EXCERPT = 2_048;
    private static final int OVER = 300;

    private final Destinations destinations;
    private final Clock clock;
    private final Egress anywhere;
    private final Egress outside;

    Sender(Destinations destinations, Egress.Limits limits, Clock clock, SecureRandom random) {
        this.destinations = destinations;
        this.clock = clock;
        anywhere = new Egress(limits, AddressRule.any(), Pauses.real(), clock, random);
        outside = new Egress(limits, AddressRule.publicOnly(), Pauses.real(), clock, random);
    }

    /// @param status null when nothing was answered
    /// @param problem null when it was taken
    /// @param retryAfter that the receiver asked for
    record Result(
            Instant at,
            long millis,
            @Nullable Integer status,
            @Nullable String problem,
            @Nullable String excerpt,
            @Nullable Duration retryAfter) {
        WebhookAttempt attempt(int number, String url) {
            return new WebhookAttempt(number, at, url, millis, status, problem, excerpt);
        }

        boolean isGone() {
            return status != null && status == 410;
        }
    }

    /// @param secrets each signs
    Result send(String url, WebhookRepository.Event event, Supplier<List<String>> secrets) throws InterruptedException {
        Instant now = clock.instant();
        long begun = System.nanoTime();
        try {
            // Once more: who runs the platform may have changed what it calls.
            URI uri = destinations.require(url);
            byte[] body = event.body().getBytes(StandardCharsets.UTF_8);
            Call call = Call.post(uri)
                    .bytes(CloudEvent.MEDIA_TYPE + "; charset=utf-8", body)
                    .header("User-Agent", "Tone-Webhooks/1")
                    // A connection kept for the next event may have been closed there meanwhile.
                    .header("Connection", "close")
                    .header(StandardWebhook.ID, event.id())
                    .header(StandardWebhook.TIMESTAMP, Long.toString(now.getEpochSecond()))
                    .header(StandardWebhook.SIGNATURE, StandardWebhook.sign(secrets.get(), event.id(), now, body))
                    .beginningOnly(EXCERPT);
            Egress way = destinations.mayBePrivate(uri) ? anywhere : outside;
            Answer answer = way.send(call, uri.getHost(), Caller.patient());
            return new Result(
                    now,
                    millis(begun),
                    answer.status(),
                    answer.isSuccess() ? null : problem(answer.status()),
                    excerpt(answer.text()),
                    Egress.retryAfter(answer.header("Retry-After"), now));
        } catch (EgressException e) {
            return new Result(now, millis(begun), null, problem(e), null, null);
        } catch (FaultException e) {
            return new Result(now, millis(begun), null, e.fault().title(), null, null);
        }
    }

    private static long millis(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun).toMillis();
    }

    private static String problem(int status) {
        if (status == 410) {
            return "It wants nothing any more (410).";
        }
        return status < 400 && status >= OVER
                ? "It redirects (" + status + "), which is not followed."
                : "It answered " + status + ".";
    }

    private static String problem(EgressException e) {
        return switch (e.reason()) {
            case TIMED_OUT -> "It did not answer in time.";
            case FORBIDDEN_ADDRESS -> "Its address is inside a private network and is not called from here.";
            case UNREACHABLE -> "It cannot be reached: " + e.getMessage() + ".";
            case TOO_LARGE, ENDED -> "The call ended early.";
        };
    }

    /// Without what a terminal or a window would act upon.
    static String excerpt(String text) {
        StringBuilder clean = new StringBuilder();
        text.codePoints()
                .map(c ->
                        Character.isISOControl(c) && c != '\n' && c != '\t' || Character.getType(c) == Character.FORMAT
                                ? '\uFFFD'
                                : c)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    @Override
    public void close() {
        anywhere.close();
        outside.close();
    }
}
