package dev.tone.platform.releases;

import dev.tone.model.release.HealthRules;
import dev.tone.model.release.ReleaseNumbers;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the numbers of a release on trial mean.
///
/// @param code null while there is nothing against it
/// @param sentence names the numbers; at most 80 characters
/// @param details the numbers in it, for whoever says it in another language
/// @param enough whether so much was seen that nothing against it means something
record Verdict(@Nullable String code, String sentence, List<String> details, boolean enough) {
    /// Differences below this many milliseconds are noise, whatever their ratio.
    private static final int NOISE = 20;

    boolean isBad() {
        return code != null;
    }

    /// @param standing the release before, in what the new one is compared by: visitors with visitors, probes with
    ///     probes
    /// @param counts whether answers can be counted at all
    /// @param settled whether it has run for so long that how slow it is means something
    static Verdict of(
            HealthRules rules, ReleaseNumbers fresh, ReleaseNumbers standing, boolean counts, boolean settled) {
        if (fresh.exits() > rules.exits()) {
            return bad(
                    "release/exits",
                    "It ended %s by itself within this step; %d allowed."
                            .formatted(times(fresh.exits()), rules.exits()),
                    fresh.exits(),
                    rules.exits());
        }
        if (!counts) {
            boolean all = fresh.wanted() > 0 && fresh.ready() >= fresh.wanted();
            return new Verdict(null, fresh.ready() + " of " + fresh.wanted() + " ready", List.of(), all);
        }
        boolean enough = fresh.answers() >= rules.minRequests();
        // Fewer answers than the minimum are judged as well, once not even the missing ones could make up for them.
        long of = enough ? fresh.answers() : rules.minRequests();
        if (fresh.failed() * 100.0 > rules.errorPercent() * of) {
            return bad(
                    fresh.errors() > 0 ? "release/errors" : "release/probes",
                    String.format(
                            Locale.ROOT,
                            "%,d of %,d answers were errors: %.1f %%, %s %% allowed.",
                            fresh.failed(),
                            fresh.answers(),
                            fresh.failedPercent(),
                            number(rules.errorPercent())),
                    fresh.failed(),
                    fresh.answers(),
                    number(fresh.failedPercent()),
                    number(rules.errorPercent()));
        }
        Integer slow = fresh.p95();
        Integer usual = standing.p95();
        boolean comparable = enough
                && settled
                && (fresh.requests() < rules.minRequests() || standing.requests() >= rules.minRequests());
        if (comparable
                && rules.latencyPercent() > 0
                && slow != null
                && usual != null
                && slow - usual > NOISE
                && slow * 100L > (long) usual * rules.latencyPercent()) {
            return bad(
                    "release/latency",
                    String.format(
                            Locale.ROOT,
                            "p95 is %,d ms, before it was %,d ms; %d %% of that allowed.",
                            slow,
                            usual,
                            rules.latencyPercent()),
                    slow,
                    usual,
                    rules.latencyPercent());
        }
        return new Verdict(
                null,
                String.format(
                        Locale.ROOT,
                        "answers: %,d, errors: %.1f %%%s",
                        fresh.answers(),
                        fresh.failedPercent(),
                        slow == null ? "" : ", p95 " + slow + " ms"),
                List.of(),
                enough);
    }

    private static String times(int count) {
        return count == 1 ? "once" : count + " times";
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }

    private static Verdict bad(String code, String sentence, Object... details) {
        return new Verdict(
                code, sentence, Stream.of(details).map(String::valueOf).toList(), true);
    }
}
