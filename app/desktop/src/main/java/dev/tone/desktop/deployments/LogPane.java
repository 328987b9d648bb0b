package dev.tone.desktop.deployments;

import dev.tone.model.deployment.Deployment;
import dev.tone.model.observe.Pin;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// The log of a deployment, as the detail shows it. Closing it ends the following.
public interface LogPane extends Pin {
    Node node();

    /// Points out a line by its sequence.
    void reveal(long sequence);

    /// Makes panes.
    @FunctionalInterface
    interface Source {
        /// @param save asks where to and writes the whole log
        @Nullable
        LogPane open(Deployment deployment, Runnable save);
    }
}
