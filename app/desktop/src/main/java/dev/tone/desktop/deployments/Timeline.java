package dev.tone.desktop.deployments;

import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.Stage;
import dev.tone.model.deployment.StageName;
import dev.tone.model.deployment.StageState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Stages as bars on a scale of time. Pure.
public final class Timeline {
    private Timeline() {}

    /// One bar.
    ///
    /// @param from and to: parts of the scale, 0 to 1
    public record Bar(StageName stage, StageState state, double from, double to, Duration length) {}

    /// A stretch of time.
    public record Span(Instant from, Instant to) {
        public Duration length() {
            return Duration.between(from, to);
        }

        double part(Instant time) {
            double whole = Math.max(1, length().toMillis());
            return Duration.between(from, time).toMillis() / whole;
        }

        /// Zooms around a point.
        ///
        /// @param factor below 1 shows less time
        /// @param at part of the scale that stays in place
        public Span zoom(double factor, double at) {
            long whole = length().toMillis();
            long next = Math.max(1_000, Math.round(whole * factor));
            Instant start = from.plusMillis(Math.round((whole - next) * at));
            return new Span(start, start.plusMillis(next));
        }

        public Span move(double parts) {
            long by = Math.round(length().toMillis() * parts);
            return new Span(from.plusMillis(by), to.plusMillis(by));
        }
    }

    /// The span of one deployment: to now while it runs.
    public static Span span(Deployment deployment, Instant now) {
        Instant from = deployment.createdAt();
        Instant to = deployment.finishedAt() == null ? now : deployment.finishedAt();
        return new Span(from, to.isAfter(from) ? to : from.plusMillis(1));
    }

    /// The span that holds all of them, with a little air at the end.
    public static Span span(Collection<Deployment> deployments, Instant now) {
        Instant from = now;
        for (Deployment deployment : deployments) {
            if (deployment.createdAt().isBefore(from)) {
                from = deployment.createdAt();
            }
        }
        Instant to = now.isAfter(from) ? now : from.plusSeconds(1);
        return new Span(from, to.plusMillis(Duration.between(from, to).toMillis() / 50));
    }

    /// The bars of a deployment on a scale; what lies outside is left out, what reaches over the edge is cut.
    public static List<Bar> bars(Deployment deployment, Span scale, Instant now) {
        List<Bar> bars = new ArrayList<>();
        for (Stage stage : deployment.stages()) {
            @Nullable Instant start = stage.startedAt();
            if (start == null) {
                continue;
            }
            Instant end = stage.finishedAt() == null ? now : stage.finishedAt();
            double from = scale.part(start);
            double to = scale.part(end);
            if (to >= 0 && from <= 1) {
                bars.add(new Bar(
                        stage.name(), stage.state(), Math.max(0, from), Math.min(1, to), Duration.between(start, end)));
            }
        }
        return bars;
    }

    /// A step between marks of the scale that gives at most this many: 1 s, 5 s, 15 s, 1 min, …
    public static Duration step(Span scale, int most) {
        for (long seconds : new long[] {1, 5, 15, 60, 300, 900, 3_600, 14_400, 43_200, 86_400, 604_800}) {
            if (scale.length().toSeconds() / seconds <= most) {
                return Duration.ofSeconds(seconds);
            }
        }
        return Duration.ofDays(30);
    }
}
