package dev.tone.desktop.comparisons;

import dev.tone.model.deployment.Deployment;
import dev.tone.model.observe.Pin;
import javafx.scene.Node;

/// The logs of two deployments beside each other. Closing it ends the following of both.
public interface LogsBeside extends Pin {
    Node node();

    /// To the next place that differs, or the one before.
    void step(boolean forward);

    /// Opens them.
    @FunctionalInterface
    interface Source {
        LogsBeside open(Deployment before, Deployment after);
    }
}
