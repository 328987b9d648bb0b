package dev.tone.platform.deployments.sites;

import java.io.IOException;
import java.util.function.IntSupplier;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// Two releases behind one door. Who comes again gets the same one: a cookie keeps one of ten thousand places, and each
/// release begins at another place, so that it is not always the same visitors who are first. The place says nothing
/// of a visitor that could be told from one in ten thousand others.
final class SplitHandler implements SiteHandler {
    private static final Pattern PLACE = Pattern.compile("\\d{1,4}");
    static final String COOKIE = "tone-release";
    private static final int PLACES = 10_000;

    private final SiteHandler current;
    private final SiteHandler candidate;
    private final IntSupplier percent;
    private final int first;
    private final RandomGenerator random;

    /// @param percent how many of a hundred visitors the candidate gets now
    /// @param first any number that is another one for each candidate
    SplitHandler(SiteHandler current, SiteHandler candidate, IntSupplier percent, int first, RandomGenerator random) {
        this.current = current;
        this.candidate = candidate;
        this.percent = percent;
        this.first = first;
        this.random = random;
    }

    @Override
    public boolean handle(SiteExchange exchange) throws IOException {
        int share = percent.getAsInt();
        if (share == 0) {
            return current.handle(exchange);
        }
        int known = place(exchange.request().headers());
        int place = known >= 0 ? known : random.nextInt(PLACES);
        boolean fresh = Math.floorMod(place + first, PLACES) < share * (PLACES / 100);
        SiteHandler handler = fresh ? candidate : current;
        if (known >= 0) {
            return handler.handle(exchange);
        }
        return handler.handle(exchange.heardBy((_, headers) ->
                headers.add("Set-Cookie", COOKIE + "=" + place + "; Path=/; Max-Age=604800; HttpOnly; SameSite=Lax")));
    }

    /// @return -1 when the visitor has none yet
    private static int place(Headers headers) {
        for (String value : headers.all("cookie")) {
            for (String pair : value.split(";")) {
                String stripped = pair.strip();
                if (stripped.startsWith(COOKIE + "=")) {
                    String digits = stripped.substring(COOKIE.length() + 1);
                    return PLACE.matcher(digits).matches() ? Integer.parseInt(digits) : -1;
                }
            }
        }
        return -1;
    }
}
