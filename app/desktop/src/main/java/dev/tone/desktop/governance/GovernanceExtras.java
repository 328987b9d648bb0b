package dev.tone.desktop.governance;

import dev.tone.desktop.deployments.DeploymentExtras;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.observe.Pin;
import java.util.Optional;
import javafx.scene.Node;

/// What the deployments' page shows of what holds and waits.
public final class GovernanceExtras implements DeploymentExtras {
    private final GovernanceViewModel governance;
    private final Ui ui;

    public GovernanceExtras(GovernanceViewModel governance, Ui ui) {
        this.governance = governance;
        this.ui = ui;
    }

    @Override
    public Node banner() {
        RulesBanner banner = new RulesBanner(governance, ui);
        banner.refresh();
        return banner;
    }

    @Override
    public void refresh(Node banner) {
        if (banner instanceof RulesBanner rules) {
            rules.refresh();
        }
    }

    @Override
    public Optional<Node> of(Deployment deployment) {
        return governance.gate(deployment).map(gate -> new GatePanel(deployment, gate, governance, ui));
    }

    @Override
    public Pin onChange(Runnable changed) {
        var changes = governance.changesProperty().subscribe(_ -> changed.run());
        return changes::unsubscribe;
    }
}
