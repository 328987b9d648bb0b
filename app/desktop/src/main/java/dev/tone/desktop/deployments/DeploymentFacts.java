package dev.tone.desktop.deployments;

import dev.tone.desktop.deployments.timeline.Timeline;
import dev.tone.desktop.kit.text.Formats;
import dev.tone.desktop.kit.view.CopyButton;
import dev.tone.desktop.kit.view.Fact;
import dev.tone.desktop.kit.view.MiddleLabel;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.status.StateLabel;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.Site;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What is known of a deployment, a word above each: where it is, how it is, how long it took, what it is made of.
final class DeploymentFacts extends FlowPane {
    private static final double WIDEST_DETAIL = 320;

    private final DeploymentsViewModel deployments;
    private final Ui ui;
    private final Label took = new Label();
    private final Label when = new Label();

    DeploymentFacts(DeploymentsViewModel deployments, Ui ui) {
        super(28, 10);
        this.deployments = deployments;
        this.ui = ui;
        took.setId("deployment-took");
        getStyleClass().add("facts");
    }

    /// Moves on what passes between the facts.
    void showTimes(Deployment deployment) {
        took.setText(ui.formats().durationBetween(Timeline.begun(deployment), deployment.finishedAt()));
        when.setText(ui.formats().relative(deployment.createdAt()));
    }

    private Node health(Site site) {
        VBox health = new VBox(2, new StateLabel(site.health(), ui.texts()));
        String why = site.detail();
        if (why != null) {
            var said = Nodes.paragraph(ui.texts().say(why), "muted", "small");
            said.setId("deployment-site-detail");
            said.setMaxWidth(WIDEST_DETAIL);
            health.getChildren().add(said);
        }
        return health;
    }

    void show(Deployment deployment) {
        getChildren().clear();
        String url = deployment.url();
        if (url != null) {
            MiddleLabel address = new MiddleLabel(url);
            address.setId("deployment-url");
            address.setMaxWidth(380);
            HBox link = new HBox(4, address, new CopyButton("deployment-copy-url", url, ui));
            link.setAlignment(Pos.CENTER_LEFT);
            getChildren().add(fact("deployments.fact.url", link));
        }
        Optional<Site> site = deployment.live() ? deployments.site(deployment) : Optional.empty();
        site.ifPresent(now -> getChildren().add(fact("deployments.fact.health", health(now))));
        showTimes(deployment);
        getChildren()
                .addAll(
                        fact("deployments.fact.duration", took),
                        fact(
                                "deployments.fact.when",
                                Nodes.tip(when, ui.formats().absolute(deployment.createdAt()))));
        Long size = deployment.releaseSize();
        if (size != null) {
            Integer files = deployment.releaseFiles();
            getChildren()
                    .add(fact(
                            "deployments.fact.size",
                            Nodes.label(
                                    ui.text("deployments.size", ui.formats().bytes(size), files == null ? 0 : files))));
        }
        getChildren().add(fact("deployments.fact.artifact", Nodes.label(deployments.artifactName(deployment))));
        HBox digest = new HBox(
                4,
                Nodes.tip(
                        Nodes.label(Formats.shortDigest(deployment.artifactDigest()), "mono"),
                        deployment.artifactDigest()),
                new CopyButton("deployment-copy-digest", deployment.artifactDigest(), ui));
        digest.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(fact("deployments.fact.digest", digest));
        Long revision = deployment.canvasRevision();
        if (revision != null) {
            getChildren()
                    .add(fact(
                            "deployments.fact.revision",
                            Nodes.label(ui.formats().number(revision))));
        }
    }

    private Node fact(String key, Node value) {
        return new Fact(ui.texts().get(key), value);
    }
}
