package dev.tone.desktop.deployments;

import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.status.StateLabel;
import dev.tone.model.deployment.Deployment;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Deployments one below the other on a common scale of time. The wheel with Ctrl or ⌘ zooms at the pointer, with Shift
/// it moves through time; the buttons do the same.
final class TimelineLanes extends VBox {
    private static final double ROW = 34;
    private static final double HEAD = 260;
    private static final double ZOOM = 0.8;
    private static final int MARKS = 10;

    private final Ui ui;
    private final ObservableList<Deployment> deployments;
    private final ObjectProperty<Timeline.@Nullable Span> chosen = new SimpleObjectProperty<>();
    private final ListView<Deployment> list;
    private final Scale scale;

    TimelineLanes(
            ObservableList<Deployment> deployments,
            java.util.function.Function<Deployment, String> environment,
            Consumer<Deployment> open,
            Ui ui) {
        this.ui = ui;
        this.deployments = deployments;
        this.scale = new Scale();
        getStyleClass().add("timeline");
        list = new ListView<>(deployments);
        list.setId("timeline-list");
        list.setFixedCellSize(ROW);
        list.setCellFactory(_ -> new Lane(environment));
        list.setPlaceholder(Nodes.label(ui.text("deployments.none"), "muted"));
        list.setOnMouseClicked(event -> {
            Deployment selected = list.getSelectionModel().getSelectedItem();
            if (event.getClickCount() == 2 && selected != null) {
                open.accept(selected);
            }
        });
        list.setOnKeyPressed(event -> {
            Deployment selected = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == javafx.scene.input.KeyCode.ENTER && selected != null) {
                open.accept(selected);
            }
        });
        list.addEventFilter(ScrollEvent.SCROLL, this::onScroll);
        VBox.setVgrow(list, Priority.ALWAYS);
        HBox.setHgrow(scale, Priority.ALWAYS);
        HBox tools = new HBox(
                4,
                Nodes.iconButton("timeline-zoom-in", ui.text("timeline.zoom-in"), Feather.ZOOM_IN, () -> zoom(ZOOM, 1)),
                Nodes.iconButton(
                        "timeline-zoom-out", ui.text("timeline.zoom-out"), Feather.ZOOM_OUT, () -> zoom(1 / ZOOM, 1)),
                Nodes.iconButton("timeline-fit", ui.text("timeline.fit"), Feather.MAXIMIZE_2, () -> chosen.set(null)));
        tools.setMinWidth(HEAD);
        tools.setAlignment(Pos.CENTER_LEFT);
        HBox head = new HBox(tools, scale);
        head.getStyleClass().add("timeline-head");
        getChildren().addAll(head, list);
        chosen.subscribe(_ -> refresh());
        deployments.subscribe(this::refresh);
    }

    /// Moves running bars on.
    void refresh() {
        scale.requestLayout();
        if (list != null) {
            list.refresh();
        }
    }

    private Timeline.Span span() {
        Timeline.Span own = chosen.get();
        return own == null ? Timeline.span(deployments, ui.formats().now()) : own;
    }

    private void zoom(double factor, double at) {
        chosen.set(span().zoom(factor, at));
    }

    private void onScroll(ScrollEvent event) {
        double part = Math.clamp((event.getX() - HEAD) / Math.max(1, list.getWidth() - HEAD), 0, 1);
        if (event.isShortcutDown()) {
            zoom(event.getDeltaY() > 0 ? ZOOM : 1 / ZOOM, part);
            event.consume();
        } else if (event.isShiftDown()) {
            double delta = event.getDeltaX() == 0 ? event.getDeltaY() : event.getDeltaX();
            chosen.set(span().move(delta > 0 ? -0.1 : 0.1));
            event.consume();
        }
    }

    private final class Lane extends ListCell<Deployment> {
        private final java.util.function.Function<Deployment, String> environment;

        Lane(java.util.function.Function<Deployment, String> environment) {
            this.environment = environment;
        }

        @Override
        protected void updateItem(@Nullable Deployment deployment, boolean empty) {
            super.updateItem(deployment, empty);
            if (deployment == null || empty) {
                setGraphic(null);
                return;
            }
            Instant now = ui.formats().now();
            StateLabel state = new StateLabel(deployment.state(), ui.texts());
            HBox head = new HBox(
                    8,
                    Nodes.label("#" + deployment.number(), "medium"),
                    Nodes.label(environment.apply(deployment), "muted", "small"),
                    Nodes.spacer(),
                    state);
            head.setAlignment(Pos.CENTER_LEFT);
            head.setMinWidth(HEAD - 20);
            head.setMaxWidth(HEAD - 20);
            List<Timeline.Bar> bars = Timeline.bars(deployment, span(), now);
            StageBars.Track track = new StageBars.Track(bars);
            for (int i = 0; i < bars.size(); i++) {
                Timeline.Bar bar = bars.get(i);
                Tooltip.install(
                        track.regions().get(i),
                        Nodes.tooltip(ui.texts().word("stage", bar.stage()) + "  "
                                + ui.formats().duration(bar.length())));
            }
            HBox.setHgrow(track, Priority.ALWAYS);
            HBox row = new HBox(12, head, track);
            row.setAlignment(Pos.CENTER_LEFT);
            setAccessibleText("#" + deployment.number() + " " + state.getText());
            setGraphic(row);
        }
    }

    /// Marks of time above the lanes.
    private final class Scale extends Pane {
        private static final double WIDTH = 80;

        private final DateTimeFormatter format =
                DateTimeFormatter.ofPattern("HH:mm:ss", ui.texts().locale()).withZone(ZoneId.systemDefault());
        private final DateTimeFormatter day =
                DateTimeFormatter.ofPattern("MM-dd HH:mm", ui.texts().locale()).withZone(ZoneId.systemDefault());

        Scale() {
            setMinHeight(24);
            widthProperty().subscribe(_ -> requestLayout());
        }

        @Override
        protected void layoutChildren() {
            getChildren().clear();
            Timeline.Span span = span();
            int most = (int) Math.clamp(getWidth() / WIDTH, 1, MARKS);
            Duration step = Timeline.step(span, most);
            long first = (span.from().getEpochSecond() / step.toSeconds() + 1) * step.toSeconds();
            for (long at = first; at < span.to().getEpochSecond(); at += step.toSeconds()) {
                Instant time = Instant.ofEpochSecond(at);
                Label label = Nodes.label((step.toHours() >= 1 ? day : format).format(time), "subtle", "tiny");
                getChildren().add(label);
                label.autosize();
                label.relocate(span.part(time) * getWidth(), 4);
            }
        }
    }
}
