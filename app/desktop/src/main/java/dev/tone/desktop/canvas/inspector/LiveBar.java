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
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// How the site of the selected element is, and the way to what it writes.
public final class LiveBar extends HBox implements Pin {
    private final Lifetime lifetime = new Lifetime();
    private final StateLabel health = new StateLabel();
    private final Button log;
    private final Ui ui;

    /// @param openLog shows what the process behind an environment's site writes
    public LiveBar(SelectedSite selected, Consumer<EnvironmentId> openLog, Ui ui) {
        super(8);
        this.ui = ui;
        setId("live-bar");
        getStyleClass().add("live-bar");
        setAlignment(Pos.CENTER_LEFT);
        health.setId("live-health");
        log = Nodes.button("live-log", ui.text("deployments.log-of.site"), Feather.FILE_TEXT, () -> {
            Site site = selected.get();
            if (site != null) {
                openLog.accept(site.environment());
            }
        });
        log.getStyleClass().add("small");
        getChildren().addAll(health, Nodes.spacer(), log);
        lifetime.add(Fx.watch(selected.siteProperty(), this::show));
    }

    private void show(@Nullable Site site) {
        Nodes.toggle(this, site != null);
        if (site != null) {
            health.show(site.health(), ui.texts());
            Nodes.toggle(log, site.servedHere());
        }
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
