package dev.tone.desktop.deployments;

import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.Site;
import dev.tone.model.observe.Pin;
import javafx.scene.Node;

/// The log of a deployment or a site, as the detail shows it. Closing it ends the following.
public interface LogPane extends Pin {
    Node node();

    /// Points out a line by its sequence.
    void reveal(long sequence);

    /// Makes panes.
    interface Source {
        LogPane open(Deployment deployment);

        /// What the process behind a site writes.
        LogPane openSite(Site site);
    }
}
