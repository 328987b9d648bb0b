package dev.tone.desktop.deployments;

import dev.tone.model.deployment.Deployment;
import dev.tone.model.observe.Pin;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// What other features show on the deployments' page.
public interface DeploymentExtras {
    /// Over list and detail.
    Node banner();

    /// The banner is to say what holds now.
    void refresh(Node banner);

    /// Over the stages of a deployment.
    Optional<Node> of(Deployment deployment);

    /// Runs whenever one of them would be another.
    Pin onChange(Runnable changed);

    DeploymentExtras NONE = new DeploymentExtras() {
        @Override
        public Node banner() {
            return new Region();
        }

        @Override
        public void refresh(Node banner) {
            // It says nothing.
        }

        @Override
        public Optional<Node> of(Deployment deployment) {
            return Optional.empty();
        }

        @Override
        public Pin onChange(Runnable changed) {
            return () -> {};
        }
    };
}
