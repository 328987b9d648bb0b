package dev.tone.desktop.canvas.inspector;

import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.status.StateLabel;
import dev.tone.model.deployment.Site;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// How the site of the selected element is, and the ways to what it writes and to the lines of its deployment.
public final class LiveBar extends VBox implements Pin {
    private final Lifetime lifetime = new Lifetime();
    private final StateLabel health = new StateLabel();
    private final Label why = Nodes.paragraph("", "muted", "small");
    private final Button siteLog;
    private final Button log;
    private final SelectedSite site;
    private final SelectedLog lines;
    private final Ui ui;

    /// @param openSiteLog shows what an environment's site writes
    /// @param openLog shows the element's lines
    public LiveBar(
            SelectedSite site,
            SelectedLog lines,
            Consumer<EnvironmentId> openSiteLog,
            Consumer<SelectedLog.Lines> openLog,
            Ui ui) {
        super(4);
        this.site = site;
        this.lines = lines;
        this.ui = ui;
        setId("live-bar");
        getStyleClass().add("live-bar");
        health.setId("live-health");
        siteLog = Nodes.button("live-log", ui.text("deployments.log-of.site"), Feather.FILE_TEXT, () -> {
            Site now = site.get();
            if (now != null) {
                openSiteLog.accept(now.environment());
            }
        });
        log = Nodes.button("element-log", ui.text("action.canvas.element-log"), Feather.LIST, () -> {
            SelectedLog.Lines now = lines.get();
            if (now != null) {
                openLog.accept(now);
            }
        });
        siteLog.getStyleClass().add("small");
        log.getStyleClass().add("small");
        why.setId("live-detail");
        // The inspector is narrower than all three side by side.
        FlowPane ways = new FlowPane(8, 4, log, siteLog);
        getChildren().addAll(health, ways, why);
        lifetime.add(Fx.onChange(this::show, site.siteProperty(), lines.linesProperty()));
        show();
    }

    private void show() {
        Site now = site.get();
        Nodes.toggle(this, now != null || lines.get() != null);
        Nodes.toggle(health, now != null);
        Nodes.toggle(siteLog, now != null && now.servedHere());
        Nodes.toggle(log, lines.get() != null);
        String detail = now == null ? null : now.detail();
        Nodes.toggle(why, detail != null);
        why.setText(detail == null ? "" : ui.texts().say(detail));
        if (now != null) {
            health.show(now.health(), ui.texts());
        }
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
