package dev.tone.desktop.deployments.timeline;

import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.Stage;
import dev.tone.model.deployment.StageName;
import dev.tone.model.deployment.StageState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Stages as bars on a scale of time. Pure.
public final class Timeline {
    /// Closer than this nothing more is to be seen, and further away no deployment is a place of its own.
    static final Duration SHORTEST = Duration.ofSeconds(5);
    static final Duration LONGEST = Duration.ofDays(800);

    private Timeline() {}

    /// One bar.
    ///
    /// @param from and to: parts of the scale, 0 to 1
    public record Bar(
            StageName stage, @Nullable String label, StageState state, double from, double to, Duration length) {
        boolean isOf(Stage one) {
            return stage == one.name() && Objects.equals(label, one.label());
        }
    }

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
            long next = Math.clamp(Math.round(whole * factor), SHORTEST.toMillis(), LONGEST.toMillis());
            Instant start = from.plusMillis(Math.round((whole - next) * at));
            return new Span(start, start.plusMillis(next));
        }

        public Span move(double parts) {
            long by = Math.round(length().toMillis() * parts);
            return new Span(from.plusMillis(by), to.plusMillis(by));
        }

        /// The same length, moved no further than it takes to see that time with a little air around.
        Span showing(Instant time) {
            double part = part(time);
            return part < 0 ? move(part - 0.1) : part > 1 ? move(part - 0.9) : this;
        }
    }

    /// When the work began: waiting for people or for a time before is none. Null while it still waits.
    public static @Nullable Instant begun(Deployment deployment) {
        return waited(deployment) ? deployment.startedAt() : deployment.createdAt();
    }

    private static boolean waited(Deployment deployment) {
        return deployment.stages().stream().anyMatch(stage -> stage.name() == StageName.WAIT);
    }

    /// The span of one deployment's work, or of its waiting until then: to now while it runs, and as long as it may
    /// usually still take.
    public static Span span(Deployment deployment, Usual usual, Instant now) {
        Instant from = Objects.requireNonNullElse(begun(deployment), deployment.createdAt());
        Instant to = end(deployment, now);
        if (!deployment.state().isFinished()) {
            Instant expected =
                    usual.whole().map(range -> from.plus(range.high())).orElse(to);
            to = expected.isAfter(to) ? expected : to;
        }
        return new Span(from, to.isAfter(from) ? to : from.plusMillis(1));
    }

    /// The span that holds all of them, with a little air at the end.
    public static Span span(Collection<Deployment> deployments, Instant now) {
        Instant from = now.minus(SHORTEST);
        for (Deployment deployment : deployments) {
            if (deployment.createdAt().isBefore(from)) {
                from = deployment.createdAt();
            }
        }
        return withAir(new Span(from, now.isAfter(from) ? now : from.plusSeconds(1)));
    }

    /// The last stretch of this length up to now, with a little air at the end.
    static Span last(Duration length, Instant now) {
        return withAir(new Span(now.minus(length), now));
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
            boolean before = from < 0 && to <= 0;
            if (!before && from <= 1) {
                bars.add(new Bar(
                        stage.name(),
                        stage.label(),
                        stage.state(),
                        Math.max(0, from),
                        Math.min(1, to),
                        Duration.between(start, end)));
            }
        }
        return bars;
    }

    /// A step between marks of the scale that gives at most this many: 1 s, 5 s, 15 s, 1 min, … 30 days.
    public static Duration step(Span scale, int most) {
        for (long seconds : new long[] {1, 5, 15, 60, 300, 900, 3_600, 14_400, 43_200, 86_400, 604_800}) {
            if (scale.length().toSeconds() / seconds <= most) {
                return Duration.ofSeconds(seconds);
            }
        }
        return Duration.ofDays(30);
    }

    /// From the beginning of the work to its end; empty while it runs and where it was never begun.
    public static Optional<Duration> length(Deployment deployment) {
        Instant begun = begun(deployment);
        Instant end = deployment.finishedAt();
        return begun == null || end == null ? Optional.empty() : Optional.of(Duration.between(begun, end));
    }

    static Instant end(Deployment deployment, Instant now) {
        return deployment.finishedAt() == null ? now : deployment.finishedAt();
    }

    static boolean touches(Deployment deployment, Span span, Instant now) {
        return !end(deployment, now).isBefore(span.from())
                && !deployment.createdAt().isAfter(span.to());
    }

    static Duration distance(Instant one, Instant other) {
        return Duration.between(one, other).abs();
    }

    private static Span withAir(Span span) {
        return new Span(span.from(), span.to().plus(span.length().dividedBy(25)));
    }
}
