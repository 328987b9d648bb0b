package dev.tone.desktop.deployments.timeline;

import dev.tone.model.deployment.Deployment;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/// Which stretch of time is looked at: all there is, the last while up to now, or one that was chosen. The first two
/// go on with the time. Pure.
sealed interface TimelineFrame {
    record All() implements TimelineFrame {}

    record Last(Duration length) implements TimelineFrame {}

    record Chosen(Timeline.Span span) implements TimelineFrame {}

    default Timeline.Span span(Collection<Deployment> deployments, Instant now) {
        return switch (this) {
            case All _ -> Timeline.span(deployments, now);
            case Last last -> Timeline.last(last.length(), now);
            case Chosen chosen -> chosen.span();
        };
    }

    /// Closer or further, up to now: what follows the time goes on following it.
    default TimelineFrame zoom(double factor, Timeline.Span shown) {
        return this instanceof Last last
                ? new Last(clamped(Math.round(last.length().toMillis() * factor)))
                : new Chosen(shown.zoom(factor, 0.5));
    }

    private static Duration clamped(long millis) {
        return Duration.ofMillis(Math.clamp(millis, Timeline.SHORTEST.toMillis(), Timeline.LONGEST.toMillis()));
    }
}
