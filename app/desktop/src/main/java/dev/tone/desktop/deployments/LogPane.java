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

    /// Takes the keyboard: its keys step through the lines.
    void focus();

    /// Shows only the lines of an element.
    void only(String element);

    /// Makes panes.
    interface Source {
        LogPane open(Deployment deployment);

        /// What a site writes.
        LogPane openSite(Site site);
    }
}
