package dev.tone.desktop.deployments.timeline;

import dev.tone.model.deployment.Stage;
import dev.tone.model.deployment.StageName;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The stages that decide when a deployment is done: back from the one that ended last, each time to the one that
/// ended last before it began. What ran beside them could have taken longer without anybody waiting. Pure.
public final class CriticalPath {
    /// Clocks and rounding let a stage begin a little before the one ended that it waited for.
    private static final Duration OVERLAP = Duration.ofMillis(20);

    private final Set<StageName> stages;
    private final @Nullable StageName longest;

    private CriticalPath(Set<StageName> stages, @Nullable StageName longest) {
        this.stages = stages;
        this.longest = longest;
    }

    public static CriticalPath of(List<Stage> all, Instant now) {
        List<Stage> left =
                new ArrayList<>(all.stream().filter(CriticalPath::isWork).toList());
        Set<StageName> path = EnumSet.noneOf(StageName.class);
        @Nullable StageName longest = null;
        Duration most = Duration.ZERO;
        Optional<Stage> at = last(left, now);
        while (at.isPresent()) {
            Stage stage = at.get();
            path.add(stage.name());
            Instant start = start(stage);
            Duration length = Duration.between(start, end(stage, now));
            if (length.compareTo(most) > 0) {
                most = length;
                longest = stage.name();
            }
            left.removeIf(other -> other == stage || end(other, now).isAfter(start.plus(OVERLAP)));
            at = last(left, now);
        }
        return new CriticalPath(path, longest);
    }

    public boolean contains(StageName stage) {
        return stages.contains(stage);
    }

    /// The one that making faster would gain the most.
    public Optional<StageName> longest() {
        return Optional.ofNullable(longest);
    }

    /// Nothing that is made faster shortens the waiting for people or for a time.
    private static boolean isWork(Stage stage) {
        return stage.startedAt() != null && stage.name() != StageName.WAIT;
    }

    private static Optional<Stage> last(List<Stage> stages, Instant now) {
        return stages.stream()
                .max(Comparator.comparing((Stage stage) -> end(stage, now)).thenComparing(CriticalPath::start));
    }

    private static Instant start(Stage stage) {
        return stage.startedAt() == null ? Instant.MIN : stage.startedAt();
    }

    private static Instant end(Stage stage, Instant now) {
        return stage.finishedAt() == null ? now : stage.finishedAt();
    }
}
