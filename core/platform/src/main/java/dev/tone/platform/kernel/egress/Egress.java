package dev.tone.platform.kernel.egress;

import dev.tone.model.observe.Pin;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/// Calls other people's servers. A call has a time limit as a whole, an answer has a size limit; what is refused for
/// the moment or fails on the way is tried again as long as that can do no harm, after the time that the server asked
/// for. Redirects are answers: who follows one decides what goes along. Thread-safe.
public final class Egress implements Pin {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;
    private static final int FORBIDDEN = 403;
    private static final int CHUNK = 1 << 16;

    /// @param connect to reach the server
    /// @param call for one attempt as a whole
    /// @param attempts at most, the first included
    /// @param firstPause before the second attempt when the server does not say; doubles from there
    /// @param longestPause that is waited for; who is asked for more gets the refusal
    public record Limits(Duration connect, Duration call, int attempts, Duration firstPause, Duration longestPause) {
        public static Limits usual() {
            return new Limits(
                    Duration.ofSeconds(10), Duration.ofMinutes(2), 6, Duration.ofMillis(500), Duration.ofMinutes(2));
        }
    }

    private @Nullable OkHttpClient made;
    private final Map<Authority, OkHttpClient> vouched = new ConcurrentHashMap<>();
    private final Limits limits;
    private final Pauses pauses;
    private final Clock clock;
    private final RandomGenerator random;
    private final AddressRule rule;

    public Egress(Limits limits, AddressRule rule, Pauses pauses, Clock clock, RandomGenerator random) {
        this.limits = limits;
        this.pauses = pauses;
        this.clock = clock;
        this.random = random;
        this.rule = rule;
    }

    /// Made with the first call: reading the system's trusted certificates would delay every start.
    private synchronized OkHttpClient client() {
        OkHttpClient client = made;
        if (client == null) {
            client = new OkHttpClient.Builder()
                    .connectTimeout(limits.connect())
                    .readTimeout(limits.call())
                    .writeTimeout(limits.call())
                    .callTimeout(limits.call())
                    .followRedirects(false)
                    .followSslRedirects(false)
                    // It would send again what may have been acted upon.
                    .retryOnConnectionFailure(false)
                    .addNetworkInterceptor(this::guarded)
                    .build();
            made = client;
        }
        return client;
    }

    private Response guarded(Interceptor.Chain chain) throws IOException {
        var connection = chain.connection();
        if (connection != null && !rule.allows(connection.socket().getInetAddress())) {
            throw new ForbiddenAddress();
        }
        return chain.proceed(chain.request());
    }

    private static final class ForbiddenAddress extends IOException {
        private static final long serialVersionUID = 1;

        private ForbiddenAddress() {
            super("This address is not called from here");
        }
    }

    /// Returns with an answer, whatever its status.
    ///
    /// @param who what people call the server
    public Answer send(Call call, String who, Caller caller) throws EgressException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            if (caller.isEnded()) {
                throw new EgressException(EgressException.Reason.ENDED, "Nobody waits for it any more");
            }
            Duration pause;
            try {
                Answer answer = once(call, caller);
                pause = pauseAfter(call, answer, attempt);
                if (pause == null) {
                    return answer;
                }
                caller.hears(who + " answers " + answer.status() + "; trying again in " + seconds(pause));
            } catch (EgressException e) {
                boolean passes = e.reason() == EgressException.Reason.UNREACHABLE
                        || e.reason() == EgressException.Reason.TIMED_OUT;
                if (!passes || !call.repeatable() || attempt >= limits.attempts() || caller.isEnded()) {
                    throw e;
                }
                pause = backoff(attempt);
                caller.hears(who + " cannot be reached (" + e.getMessage() + "); trying again in " + seconds(pause));
            }
            pauses.pause(pause, caller);
        }
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }

    /// Null when this answer is the last word.
    private @Nullable Duration pauseAfter(Call call, Answer answer, int attempt) {
        if (attempt >= limits.attempts()) {
            return null;
        }
        Duration asked = pauseAsked(answer);
        boolean refused = answer.status() == TOO_MANY_REQUESTS
                || (answer.status() == UNAVAILABLE && (call.repeatable() || asked != null))
                // GitHub's second rate limit.
                || (answer.status() == FORBIDDEN && asked != null);
        boolean failed = call.repeatable()
                && switch (answer.status()) {
                    case 408, 500, 502, 504 -> true;
                    default -> false;
                };
        if (!refused && !failed) {
            return null;
        }
        Duration pause = asked == null ? backoff(attempt) : asked;
        return pause.compareTo(limits.longestPause()) > 0 ? null : pause;
    }

    private Duration backoff(int attempt) {
        long doubled = limits.firstPause().toMillis() << Math.min(attempt - 1, 10);
        long most = Math.min(doubled, limits.longestPause().toMillis());
        return Duration.ofMillis(most / 2 + random.nextLong(most / 2 + 1));
    }

    /// How long whoever answered wants to be left alone; null when it does not say.
    public @Nullable Duration pauseAsked(Answer answer) {
        return retryAfter(answer.header("Retry-After"), clock.instant());
    }

    /// Seconds or a date, as RFC 9110 has it; null for none.
    public static @Nullable Duration retryAfter(@Nullable String header, Instant now) {
        if (header == null) {
            return null;
        }
        String text = header.strip();
        if (!text.isEmpty() && text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Duration.ofSeconds(Long.parseLong(text));
        }
        try {
            Duration left = Duration.between(
                    now,
                    ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
            return left.isNegative() ? Duration.ZERO : left;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private Answer once(Call call, Caller caller) throws EgressException {
        okhttp3.Call sent = client(call.authority()).newCall(request(call));
        try (Pin _ = caller.onEnd(sent::cancel);
                Response response = sent.execute()) {
            return new Answer(
                    response.code(),
                    call.uri(),
                    response.headers(),
                    read(response.body().byteStream(), call));
        } catch (IOException e) {
            throw failure(call, caller, e);
        }
    }

    private OkHttpClient client(@Nullable Authority authority) {
        return authority == null
                ? client()
                // Shares its threads and connections with the other one.
                : vouched.computeIfAbsent(
                        authority, each -> each.install(client().newBuilder()).build());
    }

    private static EgressException failure(Call call, Caller caller, IOException e) {
        if (caller.isEnded()) {
            return new EgressException(EgressException.Reason.ENDED, "Nobody waits for it any more", e);
        }
        return switch (e) {
            case TooLarge _ ->
                new EgressException(
                        EgressException.Reason.TOO_LARGE, "its answer has over " + call.largestAnswer() + " bytes", e);
            case ForbiddenAddress _ ->
                new EgressException(EgressException.Reason.FORBIDDEN_ADDRESS, "its address is not called from here", e);
            case InterruptedIOException _ ->
                new EgressException(EgressException.Reason.TIMED_OUT, "it did not answer in time", e);
            default -> new EgressException(EgressException.Reason.UNREACHABLE, words(e), e);
        };
    }

    private static String words(IOException e) {
        String message = e.getMessage();
        return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
    }

    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;
    }

    private static byte[] read(InputStream in, Call call) throws IOException {
        if (call.beginning()) {
            return in.readNBytes((int) Math.min(call.largestAnswer(), Integer.MAX_VALUE));
        }
        long most = call.largestAnswer();
        try (java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream()) {
            byte[] chunk = new byte[CHUNK];
            int count;
            while ((count = in.read(chunk)) >= 0) {
                bytes.write(chunk, 0, count);
                if (bytes.size() > most) {
                    throw new TooLarge();
                }
            }
            return bytes.toByteArray();
        }
    }

    private static Request request(Call call) {
        URI uri = call.uri();
        Request.Builder request = new Request.Builder().url(uri.toString());
        call.headers().forEach(request::header);
        Call.Body body = call.body();
        RequestBody sent = body == null
                ? needsBody(call.method()) ? RequestBody.create(new byte[0], null) : null
                : new Streamed(body);
        return request.method(call.method(), sent).build();
    }

    private static boolean needsBody(String method) {
        return method.equals("POST") || method.equals("PUT") || method.equals("PATCH");
    }

    private static final class Streamed extends RequestBody {
        private final Call.Body body;

        private Streamed(Call.Body body) {
            this.body = body;
        }

        @Override
        public @Nullable MediaType contentType() {
            return MediaType.parse(body.type());
        }

        @Override
        public long contentLength() {
            return body.length();
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            try (InputStream in = body.source().open();
                    okio.Source source = Okio.source(in)) {
                sink.writeAll(source);
            }
        }
    }

    @Override
    public synchronized void close() {
        OkHttpClient client = made;
        if (client != null) {
            client.dispatcher().cancelAll();
            client.dispatcher().executorService().shutdown();
            client.connectionPool().evictAll();
        }
    }
}
