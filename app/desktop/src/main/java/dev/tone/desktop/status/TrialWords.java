package dev.tone.desktop.status;

import dev.tone.desktop.i18n.Texts;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.deployment.Stage;
import dev.tone.model.deployment.StageName;
import dev.tone.model.deployment.StageState;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a deployment is called while its release is on trial: with its share of the visitors.
public final class TrialWords {
    private TrialWords() {}

    /// The stage of the trial that goes on.
    public static Optional<Stage> trial(Deployment deployment) {
        return deployment.state() != DeploymentState.DEPLOYING
                ? Optional.empty()
                : deployment.stages().stream()
                        .filter(stage -> stage.state() == StageState.RUNNING && isTrial(stage.name()))
                        .findFirst();
    }

    private static boolean isTrial(StageName stage) {
        return stage == StageName.CANARY || stage == StageName.BESIDE;
    }

    /// The deployment's state in words.
    public static String state(Deployment deployment, Texts texts) {
        return trial(deployment)
                .map(stage -> say(stage.name(), stage.label(), texts))
                .orElseGet(() -> texts.word("deployment.state", deployment.state()));
    }

    /// A stage's name, with what tells it from the others of that name.
    public static String stage(Stage stage, Texts texts) {
        return isTrial(stage.name())
                ? say(stage.name(), stage.label(), texts)
                : texts.word("stage", stage.name()) + (stage.label() == null ? "" : " " + stage.label());
    }

    /// @return e.g. `Canary 25 %`
    public static String say(StageName stage, @Nullable String label, Texts texts) {
        String share = label == null ? "" : label.replace(Stage.OPEN, "").strip();
        boolean open = label != null && label.endsWith(Stage.OPEN);
        if (stage == StageName.CANARY) {
            return texts.get(open ? "release.word.canary-waits" : "release.word.canary", share);
        }
        return texts.get(open ? "release.word.waits" : "release.word.beside");
    }
}
