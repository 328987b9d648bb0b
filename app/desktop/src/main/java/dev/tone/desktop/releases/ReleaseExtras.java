package dev.tone.desktop.releases;

import dev.tone.desktop.deployments.DeploymentExtras;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// What the deployments' page shows of releases, with what others show there.
public final class ReleaseExtras implements DeploymentExtras {
    private final ReleasesViewModel releases;
    private final Others others;
    private final DeploymentExtras more;
    private final Ui ui;

    /// What a release's panel asks of other features.
    @FunctionalInterface
    public interface Others {
        /// Ends the deployment; all of the traffic stays with the release before.
        void abort(Deployment deployment);
    }

    public ReleaseExtras(ReleasesViewModel releases, Others others, DeploymentExtras more, Ui ui) {
        this.releases = releases;
        this.others = others;
        this.more = more;
        this.ui = ui;
    }

    @Override
    public Node banner() {
        return more.banner();
    }

    @Override
    public void refresh(Node banner) {
        more.refresh(banner);
    }

    @Override
    public Optional<Node> of(Deployment deployment) {
        Optional<Node> first = more.of(deployment);
        Optional<Node> own =
                releases.of(deployment).map(release -> new ReleasePanel(deployment, release, releases, others, ui));
        return own.isPresent() && first.isPresent()
                ? Optional.of(new VBox(14, first.get(), own.get()))
                : own.or(() -> first);
    }

    @Override
    public Pin onChange(Runnable changed) {
        Lifetime both = new Lifetime();
        both.add(more.onChange(changed));
        var changes = releases.changesProperty().subscribe(_ -> changed.run());
        both.add(changes::unsubscribe);
        return both;
    }
}
