package dev.tone.desktop.comparisons;

import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.view.KeyScroll;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Segments;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.comparison.Comparison;
import dev.tone.model.comparison.Difference;
import dev.tone.model.comparison.ElementChange;
import dev.tone.model.comparison.FileChange;
import dev.tone.model.comparison.Plan;
import dev.tone.model.comparison.ValueChange;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentKind;
import dev.tone.model.observe.Pin;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The parts of a comparison, each as a node of its own.
final class CompareParts implements Pin {
    private static final String COMPOSE = "compose";
    private static final double SIDE = 320;
    private static final double PICTURE_GAP = 16;
    /// Below the picture there are its counts.
    private static final double PICTURE_FOOT = 28;

    private final CompareViewModel model;
    private final Function<Deployment, String> artifacts;
    private final LogsBeside.Source logSource;
    private final DrawingPictures pictures;
    private final Ui ui;
    private final DifferenceRows rows;
    private String format = COMPOSE;
    private Stepper stepper = _ -> {};
    private Pin shown = () -> {};

    @FunctionalInterface
    private interface Stepper {
        void step(boolean forward);
    }

    CompareParts(
            CompareViewModel model,
            Function<Deployment, String> artifacts,
            LogsBeside.Source logSource,
            DrawingPictures pictures,
            Ui ui) {
        this.model = model;
        this.artifacts = artifacts;
        this.logSource = logSource;
        this.pictures = pictures;
        this.ui = ui;
        this.rows = new DifferenceRows(ui);
    }

    void step(boolean forward) {
        stepper.step(forward);
    }

    Node node(ComparePanel.Part part, Comparison comparison) {
        close();
        stepper = _ -> {};
        return switch (part) {
            case OVERVIEW -> overview(comparison);
            case DRAWING -> drawing(comparison);
            case BLUEPRINT -> blueprint();
            case VALUES -> values(comparison.difference());
            case FILES -> files(comparison);
            case STAGES -> scrolled(new StagePairs(comparison, ui));
            case LOG -> log(comparison);
        };
    }

    private Node overview(Comparison comparison) {
        Plan asPlan = new Plan(
                DeploymentKind.DEPLOY,
                comparison.after().environment(),
                comparison.before(),
                comparison.difference(),
                List.of(),
                false);
        PlanView view = new PlanView(
                asPlan, artifacts.apply(comparison.before()), artifacts.apply(comparison.after()), pictures, ui);
        Duration delta = comparison.durationDelta();
        if (delta != null) {
            view.getChildren()
                    .add(DifferenceRows.fact(
                            org.kordamp.ikonli.feather.Feather.CLOCK,
                            ui.text(
                                    delta.isNegative() ? "compare.faster" : "compare.slower",
                                    ui.formats().duration(delta.abs()))));
        }
        return scrolled(view);
    }

    private ScrollPane scrolled(Region content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setId("compare-scroll");
        scroll.setFitToWidth(true);
        KeyScroll.install(scroll, ui.text("compare.heading"));
        return scroll;
    }

    private Node drawing(Comparison comparison) {
        if (!comparison.difference().drawing().known()) {
            return Nodes.paragraph(
                    ui.text(PlanView.unknownDrawing(comparison.difference().drawing())), "muted");
        }
        ListView<ElementChange> list =
                list("compare-elements", comparison.difference().drawing().elements(), rows::element);
        list.setPlaceholder(Nodes.label(ui.text("compare.equal"), "muted"));
        if (comparison.difference().drawing().after() == null) {
            return list;
        }
        list.setPrefWidth(SIDE);
        list.setMinWidth(SIDE);
        BorderPane both = new BorderPane();
        both.setLeft(list);
        StackPane room = new StackPane();
        room.setMinSize(0, 0);
        both.setCenter(room);
        // As large as the room that is there, once it is known.
        room.layoutBoundsProperty().subscribe(bounds -> {
            if (room.getChildren().isEmpty() && bounds.getWidth() > 1 && bounds.getHeight() > PICTURE_FOOT) {
                room.getChildren()
                        .setAll(new DrawingPicture(
                                comparison.difference().drawing(),
                                bounds.getWidth() - PICTURE_GAP,
                                bounds.getHeight() - PICTURE_FOOT,
                                pictures,
                                ui));
                StackPane.setMargin(room.getChildren().getFirst(), new Insets(0, 0, 0, PICTURE_GAP));
            }
        });
        return both;
    }

    private <T> ListView<T> list(String id, List<T> items, Function<T, Node> row) {
        ListView<T> list = new ListView<>();
        list.setId(id);
        list.getStyleClass().add("plain-list");
        list.setCellFactory(_ -> new ListCell<>() {
            @Override
            protected void updateItem(@Nullable T item, boolean empty) {
                super.updateItem(item, empty);
                setGraphic(empty || item == null ? null : row.apply(item));
                setPrefWidth(0);
            }
        });
        list.getItems().setAll(items);
        stepper = forward -> {
            if (!items.isEmpty()) {
                int at = list.getSelectionModel().getSelectedIndex();
                int next = Math.clamp(at + (forward ? 1L : -1L), 0, items.size() - 1);
                list.getSelectionModel().select(next);
                list.scrollTo(Math.max(0, next - 3));
            }
        };
        return list;
    }

    private Node blueprint() {
        TextDifferenceView lines = new TextDifferenceView("compare-blueprint-lines", ui);
        Fx.watch(model.blueprintProperty(), lines::show);
        stepper = lines::step;
        ToggleGroup group = new ToggleGroup();
        HBox formats = new HBox();
        formats.getStyleClass().add("segments");
        for (String each : List.of(COMPOSE, "kubernetes")) {
            ToggleButton button = new ToggleButton(ui.texts().get("blueprint." + each));
            button.setId("compare-blueprint-" + each);
            button.getStyleClass().add(each.equals(COMPOSE) ? "left-pill" : "right-pill");
            button.setToggleGroup(group);
            button.setSelected(each.equals(format));
            Segments.onChoice(button, () -> {
                format = each;
                model.readBlueprint(each);
            });
            formats.getChildren().add(button);
        }
        model.readBlueprint(format);
        BorderPane pane = new BorderPane(lines);
        VBox top = new VBox(formats);
        top.setPadding(new javafx.geometry.Insets(0, 0, 8, 0));
        pane.setTop(top);
        return pane;
    }

    private Node values(Difference difference) {
        VBox box = new VBox(12);
        section(box, "compare.variables", difference.variables(), ValueChange::name);
        section(box, "compare.settings", difference.settings(), value -> PlanView.setting(value.name(), ui));
        section(box, "compare.provider", difference.provider(), _ -> ui.text("plan.provider.name"));
        if (box.getChildren().isEmpty()) {
            box.getChildren().add(Nodes.label(ui.text("compare.equal"), "muted"));
        }
        return scrolled(box);
    }

    private void section(VBox box, String title, List<ValueChange> values, Function<ValueChange, String> name) {
        if (!values.isEmpty()) {
            VBox each = new VBox(4, Nodes.label(ui.texts().get(title), "section"));
            values.forEach(value -> each.getChildren().add(rows.value(name.apply(value), value)));
            box.getChildren().add(each);
        }
    }

    private Node files(Comparison comparison) {
        List<FileChange> changes = comparison.difference().files().changes();
        TextDifferenceView lines = new TextDifferenceView("compare-file-lines", ui);
        ListView<FileChange> list = list("compare-files-list", changes, rows::file);
        list.setPlaceholder(Nodes.label(ui.text("compare.no-files"), "muted"));
        list.getSelectionModel().selectedItemProperty().subscribe(file -> {
            if (file != null) {
                model.readFile(file.path());
            }
        });
        if (changes.isEmpty()) {
            return list;
        }
        Fx.watch(model.fileProperty(), lines::show);
        list.getSelectionModel().selectFirst();
        list.setPrefWidth(SIDE);
        BorderPane pane = new BorderPane(lines);
        BorderPane.setMargin(lines, new javafx.geometry.Insets(0, 0, 0, 12));
        pane.setLeft(list);
        return pane;
    }

    private Node log(Comparison comparison) {
        LogsBeside logs = logSource.open(comparison.before(), comparison.after());
        shown = logs;
        stepper = logs::step;
        return logs.node();
    }

    @Override
    public void close() {
        shown.close();
        shown = () -> {};
    }
}
