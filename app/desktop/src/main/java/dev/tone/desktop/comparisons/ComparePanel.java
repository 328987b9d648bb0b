package dev.tone.desktop.comparisons;

import dev.tone.desktop.kit.dialog.Dialogs;
import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.view.FaultView;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Segments;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.status.TrialWords;
import dev.tone.model.comparison.Comparison;
import dev.tone.model.deployment.Deployment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Any two deployments beside each other, over most of the window: their drawings, blueprints, values, files, stages
/// and logs. N and P step through what differs.
public final class ComparePanel {
    private static final double WIDTH = 0.92;
    private static final double HEIGHT = 0.84;

    private final CompareViewModel model;
    private final Function<Deployment, String> environments;
    private final Ui ui;
    private final BorderPane body = new BorderPane();
    private final StackPane center = new StackPane();
    private final CompareParts parts;
    private Part part = Part.OVERVIEW;

    enum Part {
        OVERVIEW,
        DRAWING,
        BLUEPRINT,
        VALUES,
        FILES,
        STAGES,
        LOG
    }

    /// @param artifacts what people call a deployment's artifact
    /// @param environments what people call a deployment's environment
    /// @param logs opens the logs beside each other
    /// @param pictures shows on the drawing what differs
    public ComparePanel(
            CompareViewModel model,
            Function<Deployment, String> artifacts,
            Function<Deployment, String> environments,
            LogsBeside.Source logs,
            DrawingPictures pictures,
            Ui ui) {
        this.model = model;
        this.environments = environments;
        this.ui = ui;
        this.parts = new CompareParts(model, artifacts, logs, pictures, ui);
    }

    public void show(Dialogs dialogs) {
        show(dialogs, Part.OVERVIEW);
    }

    /// With the logs in front.
    public void showLogs(Dialogs dialogs) {
        show(dialogs, Part.LOG);
    }

    private void show(Dialogs dialogs, Part first) {
        part = first;
        Region frame = dialogs.layers().frame();
        body.setId("compare");
        body.getStylesheets().add(TextDifferenceView.sheet());
        body.setPrefSize(frame.getWidth() * WIDTH - 48, frame.getHeight() * HEIGHT - 60);
        body.setTop(head());
        body.setCenter(center);
        center.setMinSize(0, 0);
        body.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        Fx.watch(model.comparisonProperty(), _ -> refresh());
        Fx.watch(model.faultProperty(), fault -> {
            if (fault != null) {
                center.getChildren().setAll(new FaultView(fault, ui));
            }
        });
        dialogs.panel("compare-dialog", ui.text("compare.heading"), body, frame.getWidth() * WIDTH, () -> {
            parts.close();
            model.close();
        });
    }

    private VBox head() {
        HBox pair = DifferenceRows.row(
                choice("compare-before", "compare.before", true),
                Nodes.iconButton("compare-turn", ui.text("compare.turn"), Feather.REPEAT, model::turnAround),
                choice("compare-after", "compare.after", false));
        ToggleGroup group = new ToggleGroup();
        List<ToggleButton> parts = new ArrayList<>();
        for (Part each : Part.values()) {
            ToggleButton tab = new ToggleButton(ui.texts().word("compare.part", each));
            tab.setId("compare-" + each.name().toLowerCase(Locale.ROOT));
            tab.setToggleGroup(group);
            tab.setMinWidth(Region.USE_PREF_SIZE);
            tab.setSelected(each == part);
            Segments.onChoice(tab, () -> {
                part = each;
                refresh();
            });
            parts.add(tab);
        }
        HBox second = DifferenceRows.row(
                Segments.row(parts), Nodes.spacer(), Nodes.label(ui.text("compare.keys"), "muted", "small"));
        VBox head = new VBox(12, pair, second);
        head.setPadding(new javafx.geometry.Insets(0, 0, 12, 0));
        return head;
    }

    private ComboBox<Deployment> choice(String id, String label, boolean first) {
        ComboBox<Deployment> box = new ComboBox<>(FXCollections.observableList(model.all()));
        box.setId(id);
        box.setAccessibleText(ui.texts().get(label));
        box.setPrefWidth(360);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Deployment deployment) {
                return deployment == null ? "" : name(deployment);
            }

            @Override
            public @Nullable Deployment fromString(String text) {
                return null;
            }
        });
        box.valueProperty().bindBidirectional(first ? model.beforeProperty() : model.afterProperty());
        return box;
    }

    private String name(Deployment deployment) {
        return ui.text(
                "compare.item",
                deployment.number(),
                environments.apply(deployment),
                TrialWords.state(deployment, ui.texts()),
                ui.formats().relative(deployment.createdAt()));
    }

    private void refresh() {
        Comparison comparison = model.comparisonProperty().get();
        if (model.faultProperty().get() != null) {
            return;
        }
        center.getChildren()
                .setAll(
                        comparison == null
                                ? Nodes.label(ui.text("rollback.reading"), "muted")
                                : parts.node(part, comparison));
    }

    /// Letters step only where nobody writes.
    private void onKey(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.getTarget() instanceof TextInputControl) {
            return;
        }
        if (event.getCode() == KeyCode.N || event.getCode() == KeyCode.P) {
            parts.step(event.getCode() == KeyCode.N);
            event.consume();
        }
    }
}
