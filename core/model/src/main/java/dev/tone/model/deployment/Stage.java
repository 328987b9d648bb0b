package dev.tone.model.deployment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One bar of the timeline.
///
/// @param label tells stages of the same name apart, `25 %`; null where there is only one
public record Stage(
        StageName name,
        StageState state,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String label) {
    /// Ends the label of a stage that goes on until a person says so.
    public static final String OPEN = "…";

    public Stage(StageName name, StageState state, @Nullable Instant startedAt, @Nullable Instant finishedAt) {
        this(name, state, startedAt, finishedAt, null);
    }

    /// All stages of a name as one, as far as it has come: from the first to the last.
    public static Optional<Stage> whole(List<Stage> stages, StageName name) {
        return stages.stream()
                .filter(stage -> stage.name() == name)
                .reduce((first, next) ->
                        new Stage(name, next.state(), first.startedAt(), next.finishedAt(), next.label()));
    }
}
