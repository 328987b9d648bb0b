package dev.tone.cli;

import dev.tone.model.release.ReleaseNumbers;
import dev.tone.model.release.ReleasePhase;
import dev.tone.model.release.ReleaseProgress;
import dev.tone.model.release.ReleaseStrategy;
import dev.tone.model.release.ReleaseText;
import java.util.Locale;

/// Releases in lines.
final class ReleaseTextOf {
    private ReleaseTextOf() {}

    static String strategy(ReleaseStrategy strategy) {
        if (strategy.isAtOnce()) {
            return "at once";
        }
        String way = switch (strategy.kind()) {
            case AT_ONCE -> "at once";
            case BLUE_GREEN -> "blue-green, healthy for " + ReleaseText.time(strategy.healthySeconds());
            case CANARY -> "canary " + ReleaseText.of(strategy.steps());
        };
        return way + (strategy.manual() ? ", asks" : "");
    }

    static String progress(ReleaseProgress release) {
        StringBuilder text = new StringBuilder();
        text.append(
                switch (release.phase()) {
                    case PENDING -> "It is not on trial yet: " + strategy(release.strategy());
                    case BESIDE -> "It runs beside the release before";
                    case CANARY -> "Canary " + release.percent() + " %";
                    case WAITING ->
                        "It waits: `tone release continue` gives it all of the traffic, `tone release abort` takes it"
                                + " back";
                    case TAKEN_OVER -> "It has all of the traffic";
                    case TAKEN_BACK ->
                        "It was taken back" + (release.verdict() == null ? "" : ": " + release.verdict());
                });
        if (release.until() != null) {
            text.append(" until ").append(Printer.time(release.until()));
        }
        if (release.warmUntil() != null) {
            text.append("; #")
                    .append(release.beforeNumber())
                    .append(" is kept running until ")
                    .append(Printer.time(release.warmUntil()));
        }
        if (release.previewUrl() != null) {
            text.append("\n  alone at ").append(release.previewUrl());
        }
        if (release.phase() != ReleasePhase.PENDING) {
            numbers(text, "new", release.candidate());
            numbers(text, "before", release.current());
        }
        return text.toString();
    }

    private static void numbers(StringBuilder text, String name, ReleaseNumbers numbers) {
        text.append(String.format(Locale.ROOT, "%n  %-7s", name));
        if (numbers.wanted() > 0) {
            text.append(numbers.ready())
                    .append(" of ")
                    .append(numbers.wanted())
                    .append(" ready, ")
                    .append(numbers.exits())
                    .append(" restarts");
            return;
        }
        text.append(String.format(
                Locale.ROOT,
                "%,d requests, %,d probes, %,d errors (%.1f %%), p95 %s, %d exits",
                numbers.requests(),
                numbers.probes(),
                numbers.failed(),
                numbers.failedPercent(),
                numbers.p95() == null ? "–" : numbers.p95() + " ms",
                numbers.exits()));
    }
}
