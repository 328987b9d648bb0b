package dev.tone.desktop.releases;

import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.status.TrialWords;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.id.ElementId;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Observable;
import dev.tone.model.observe.Pin;
import dev.tone.model.release.ReleaseNumbers;
import dev.tone.model.release.ReleaseProgress;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What the release on trial of the one selected element was asked and answered, beside the release before; live.
/// Nothing while there is none.
public final class TrialBar extends VBox implements Pin {
    private final ReleasesViewModel releases;
    private final Observable<Set<ElementId>> selected;
    private final Ui ui;
    private final Lifetime lifetime = new Lifetime();

    public TrialBar(ReleasesViewModel releases, Observable<Set<ElementId>> selected, Ui ui) {
        super(6);
        this.releases = releases;
        this.selected = selected;
        this.ui = ui;
        setId("trial-bar");
        getStyleClass().add("live-bar");
        lifetime.add(selected.watch(_ -> refresh()));
        lifetime.add(Fx.watch(releases.changesProperty(), _ -> refresh()));
    }

    private void refresh() {
        Set<ElementId> ids = selected.get();
        Deployment deployment =
                ids.size() == 1 ? releases.onTrial(ids.iterator().next()).orElse(null) : null;
        ReleaseProgress release =
                deployment == null ? null : releases.of(deployment).orElse(null);
        Nodes.toggle(this, release != null);
        if (deployment == null || release == null) {
            getChildren().clear();
            return;
        }
        Label title = Nodes.label(TrialWords.state(deployment, ui.texts()), "medium");
        title.setId("trial-title");
        getChildren().setAll(title, numbers(deployment, release));
    }

    private GridPane numbers(Deployment deployment, ReleaseProgress release) {
        GridPane grid = new GridPane(16, 4);
        grid.setId("trial-numbers");
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().add(names);
        String before = release.beforeNumber() == null ? "?" : Long.toString(release.beforeNumber());
        grid.addRow(
                0,
                Nodes.label("", "section"),
                Nodes.label(ui.text("release.column.new", deployment.number()), "section"),
                Nodes.label(ui.text("release.column.before", before), "section"));
        if (release.candidate().wanted() > 0) {
            row(grid, "ready", release, numbers -> NumberWords.ready(numbers, ui));
        } else {
            row(grid, "requests", release, numbers -> ui.formats().number(numbers.requests()));
            row(grid, "errors", release, numbers -> NumberWords.errors(numbers, ui));
            row(grid, "p95", release, numbers -> NumberWords.p95(numbers, ui));
        }
        for (var cell : grid.getChildren()) {
            if (GridPane.getColumnIndex(cell) > 0) {
                GridPane.setHalignment(cell, HPos.RIGHT);
            }
        }
        return grid;
    }

    private void row(GridPane grid, String key, ReleaseProgress release, Function<ReleaseNumbers, String> text) {
        Label name = Nodes.label(ui.texts().get("release.number." + key), "section");
        Label fresh = Nodes.label(text.apply(release.candidate()), "medium");
        Label standing = Nodes.label(text.apply(release.current()), "medium");
        fresh.setId("trial-" + key + "-new");
        standing.setId("trial-" + key + "-before");
        for (Label value : List.of(fresh, standing)) {
            value.setAccessibleText(name.getText() + ": " + value.getText());
        }
        if (key.equals("errors") && release.candidate().failed() > 0) {
            fresh.getStyleClass().add("danger-text");
        }
        grid.addRow(grid.getRowCount(), name, fresh, standing);
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
