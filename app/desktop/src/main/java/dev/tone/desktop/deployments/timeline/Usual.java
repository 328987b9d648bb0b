package dev.tone.desktop.deployments.timeline;

import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentKind;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.deployment.Stage;
import dev.tone.model.deployment.StageName;
import dev.tone.model.deployment.StageState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// How long a deployment usually takes, stage by stage: the middle half of the last good ones of its kind in the same
/// environment. Pure.
///
/// @param whole from beginning to end
public record Usual(Map<StageName, Range> stages, Optional<Range> whole) {
    /// Fewer say nothing about what is usual.
    static final int LEAST = 3;
    /// More would remember how it was long ago.
    static final int MOST = 20;

    private static final Usual NOTHING = new Usual(Map.of(), Optional.empty());

    public Usual {
        stages = Map.copyOf(stages);
    }

    /// From the first to the third quartile.
    ///
    /// @param of how many deployments it is made
    public record Range(Duration low, Duration high, int of) {
        /// Whether that is clearly more than usual: half as much again, and a second at the least.
        public boolean isExceededBy(Duration length) {
            return length.compareTo(high.plus(high.dividedBy(2))) > 0
                    && length.minus(high).compareTo(Duration.ofSeconds(1)) > 0;
        }
    }

    public static Usual nothing() {
        return NOTHING;
    }

    /// @param history deployments of the same project, in any order
    public static Usual of(Deployment deployment, Collection<Deployment> history) {
        List<Deployment> alike = history.stream()
                .filter(before -> before.number() < deployment.number())
                .filter(before -> before.environment().equals(deployment.environment()))
                .filter(before -> isBuilt(before) == isBuilt(deployment))
                .filter(before ->
                        before.state() == DeploymentState.SUCCEEDED || before.state() == DeploymentState.SUPERSEDED)
                .sorted((a, b) -> Long.compare(b.number(), a.number()))
                .limit(MOST)
                .toList();
        Map<StageName, Range> stages = new EnumMap<>(StageName.class);
        for (StageName name : StageName.values()) {
            range(alike.stream().flatMap(before -> lengths(before, name))).ifPresent(range -> stages.put(name, range));
        }
        return new Usual(stages, range(alike.stream().flatMap(before -> Timeline.length(before).stream())));
    }

    public Optional<Range> stage(StageName name) {
        return Optional.ofNullable(stages.get(name));
    }

    /// A rollback or a promotion builds nothing, so that it is never as long as a deployment that does.
    private static boolean isBuilt(Deployment deployment) {
        return deployment.kind() != DeploymentKind.ROLLBACK && deployment.kind() != DeploymentKind.PROMOTE;
    }

    private static Stream<Duration> lengths(Deployment deployment, StageName name) {
        return deployment.stages().stream()
                .filter(stage -> stage.name() == name && stage.state() == StageState.SUCCEEDED)
                .flatMap(stage -> length(stage).stream());
    }

    private static Optional<Duration> length(Stage stage) {
        return stage.startedAt() == null || stage.finishedAt() == null
                ? Optional.empty()
                : Optional.of(Duration.between(stage.startedAt(), stage.finishedAt()));
    }

    private static Optional<Range> range(Stream<Duration> lengths) {
        List<Duration> sorted = new ArrayList<>(lengths.sorted().toList());
        if (sorted.size() < LEAST) {
            return Optional.empty();
        }
        int last = sorted.size() - 1;
        return Optional.of(
                new Range(sorted.get(Math.round(last * 0.25f)), sorted.get(Math.round(last * 0.75f)), sorted.size()));
    }
}
