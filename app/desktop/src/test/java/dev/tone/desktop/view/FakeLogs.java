package dev.tone.desktop.view;

import dev.tone.desktop.deployments.LogPane;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.Site;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;

/// Logs that are only a name, and remember what was done with them.
public final class FakeLogs implements LogPane.Source {
    public final List<String> asked = new ArrayList<>();

    @Override
    public LogPane open(Deployment deployment) {
        return new Pane("log of " + deployment.id());
    }

    @Override
    public LogPane openSite(Site site) {
        return new Pane("site log of " + site.environment());
    }

    private final class Pane implements LogPane {
        private final Label node;

        Pane(String name) {
            node = new Label(name);
            node.setId("own-log");
            asked.add(name);
        }

        @Override
        public Node node() {
            return node;
        }

        @Override
        public void reveal(long sequence) {
            asked.add(node.getText() + " line " + sequence);
        }

        @Override
        public void focus() {
            asked.add(node.getText() + " has the keyboard");
        }

        @Override
        public void only(String element) {
            asked.add(node.getText() + " only " + element);
        }

        @Override
        public void close() {
            asked.add(node.getText() + " closed");
        }
    }
}
