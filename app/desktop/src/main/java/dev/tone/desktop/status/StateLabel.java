package dev.tone.desktop.status;

import dev.tone.desktop.i18n.Texts;
import dev.tone.desktop.kit.view.Icons;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.deployment.SiteHealth;
import javafx.scene.control.Label;

/// A state as shape, colour and word.
public final class StateLabel extends Label {
    public StateLabel() {
        getStyleClass().add("state-label");
    }

    public StateLabel(DeploymentState state, Texts texts) {
        this();
        show(state, texts);
    }

    /// With the share of the visitors while its release is on trial.
    public StateLabel(Deployment deployment, Texts texts) {
        this();
        show(StateLook.of(deployment.state()), TrialWords.state(deployment, texts));
    }

    public StateLabel(SiteHealth health, Texts texts) {
        this();
        show(health, texts);
    }

    public void show(DeploymentState state, Texts texts) {
        show(StateLook.of(state), texts.word("deployment.state", state));
    }

    public void show(SiteHealth health, Texts texts) {
        show(StateLook.of(health), texts.word("site.health", health));
    }

    private void show(StateLook look, String word) {
        setGraphic(Icons.of(look.icon(), look.tone() + "-icon"));
        setText(word);
        getStyleClass().removeIf(style -> style.endsWith("-state"));
        getStyleClass().add(look.tone() + "-state");
    }
}
