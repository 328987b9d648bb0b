package dev.tone.platform.comparisons;

import dev.tone.model.comparison.StageChange;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.Stage;
import dev.tone.model.deployment.StageName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The stages of two deployments side by side. Pure.
final class Stages {
    private Stages() {}

    static List<StageChange> of(Deployment before, Deployment after) {
        List<StageChange> stages = new ArrayList<>();
        for (StageName name : StageName.values()) {
            Stage was = stage(before, name);
            Stage is = stage(after, name);
            if (was != null || is != null) {
                stages.add(new StageChange(
                        name,
                        was == null ? null : was.state(),
                        is == null ? null : is.state(),
                        duration(was),
                        duration(is)));
            }
        }
        return stages;
    }

    private static @Nullable Stage stage(Deployment deployment, StageName name) {
        return Stage.whole(deployment.stages(), name).orElse(null);
    }

    private static @Nullable Duration duration(@Nullable Stage stage) {
        return stage == null || stage.startedAt() == null || stage.finishedAt() == null
                ? null
                : Duration.between(stage.startedAt(), stage.finishedAt());
    }

    static @Nullable Duration delta(Deployment before, Deployment after) {
        Duration was = duration(before);
        Duration is = duration(after);
        return was == null || is == null ? null : is.minus(was);
    }

    private static @Nullable Duration duration(Deployment deployment) {
        return deployment.startedAt() == null || deployment.finishedAt() == null
                ? null
                : Duration.between(deployment.startedAt(), deployment.finishedAt());
    }
}
