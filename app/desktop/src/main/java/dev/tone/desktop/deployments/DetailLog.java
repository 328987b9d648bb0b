package dev.tone.desktop.deployments;

import dev.tone.desktop.kit.view.EmptyState;
import dev.tone.desktop.kit.view.Icons;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.status.TrialWords;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.Site;
import dev.tone.model.id.EnvironmentId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The logs below a deployment: its own, and where it takes visitors that of its site.
final class DetailLog extends BorderPane {
    private final DeploymentsViewModel deployments;
    private final LogPane.Source logs;
    private final Ui ui;
    private final HBox segments = new HBox();
    private final Label only;
    private @Nullable LogPane pane;
    /// What is shown: a deployment's id, a site, or why there is nothing.
    private @Nullable Object shown;

    /// A site that is served, and keeps its log, elsewhere.
    private record Silent(EnvironmentId environment) {}

    DetailLog(DeploymentsViewModel deployments, LogPane.Source logs, Ui ui) {
        this.deployments = deployments;
        this.logs = logs;
        this.ui = ui;
        setId("detail-log");
        only = Nodes.label(ui.texts().word("deployments.log-of", LogChoice.Of.DEPLOYMENT), "section");
        for (LogChoice.Of of : LogChoice.Of.values()) {
            ToggleButton button = new ToggleButton(ui.texts().word("deployments.log-of", of));
            button.setId("log-of-" + of.name().toLowerCase(Locale.ROOT));
            button.setOnAction(_ -> deployments.logChoice().show(of, null));
            button.getStyleClass().add(of == LogChoice.Of.DEPLOYMENT ? "left-pill" : "right-pill");
            segments.getChildren().add(button);
        }
        segments.getStyleClass().add("segments");
        ToggleButton alone = new ToggleButton("", Icons.of(Feather.MAXIMIZE_2));
        alone.setId("log-alone");
        alone.getStyleClass().add("icon-button");
        alone.setAccessibleText(ui.text("action.log.alone"));
        Nodes.tip(alone, ui.text("action.log.alone"));
        alone.selectedProperty().bindBidirectional(deployments.logChoice().aloneProperty());
        // What had the keyboard may be gone with what stood above.
        alone.selectedProperty().subscribe((_, on) -> {
            if (on) {
                focusLines();
            }
        });
        HBox head = new HBox();
        head.getChildren().addAll(segments, only, Nodes.spacer(), alone);
        head.getStyleClass().add("log-choice");
        head.setAlignment(Pos.CENTER_LEFT);
        setTop(head);
    }

    /// Whether the site's log is in front.
    boolean isOfSite() {
        return shown instanceof EnvironmentId || shown instanceof Silent;
    }

    void show(Deployment deployment) {
        Optional<Site> site = siteOf(deployment);
        LogChoice choice = deployments.logChoice();
        boolean ofSite = site.isPresent() && choice.chosenProperty().get() == LogChoice.Of.SITE;
        Nodes.toggle(segments, site.isPresent());
        Nodes.toggle(only, site.isEmpty());
        for (Node node : segments.getChildren()) {
            ((ToggleButton) node).setSelected(node.getId().equals(ofSite ? "log-of-site" : "log-of-deployment"));
        }
        if (!ofSite) {
            become(deployment.id(), () -> logs.open(deployment));
        } else if (site.get().servedHere()) {
            become(site.get().environment(), () -> logs.openSite(site.get()));
        } else {
            becomeSilent(site.get());
        }
        Long line = choice.takeLine();
        if (line != null && pane != null) {
            pane.reveal(line);
        }
        String element = choice.takeElement();
        if (element != null && pane != null) {
            pane.only(element);
        }
    }

    /// Visitors go to it, or some of them.
    private Optional<Site> siteOf(Deployment deployment) {
        return deployment.live() || TrialWords.trial(deployment).isPresent()
                ? deployments.site(deployment)
                : Optional.empty();
    }

    private void become(Object wanted, Supplier<LogPane> opening) {
        if (!wanted.equals(shown)) {
            close();
            shown = wanted;
            pane = opening.get();
            setCenter(pane.node());
        }
    }

    private void becomeSilent(Site site) {
        Silent wanted = new Silent(site.environment());
        if (!wanted.equals(shown)) {
            close();
            shown = wanted;
            EmptyState empty = new EmptyState(
                    Feather.FILE_TEXT, ui.text("deployments.site-log.none"), ui.text("deployments.site-log.elsewhere"));
            empty.setId("site-log-none");
            setCenter(empty);
        }
    }

    /// Points out a line of the deployment's own log.
    void reveal(Deployment deployment, long sequence) {
        deployments.logChoice().show(LogChoice.Of.DEPLOYMENT, sequence);
        show(deployment);
        focusLines();
    }

    private void focusLines() {
        if (pane != null) {
            pane.focus();
        }
    }

    void close() {
        setCenter(null);
        shown = null;
        if (pane != null) {
            pane.close();
            pane = null;
        }
    }
}
