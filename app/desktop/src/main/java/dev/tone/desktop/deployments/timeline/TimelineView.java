package dev.tone.desktop.deployments.timeline;

import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Segments;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.status.StateLabel;
import dev.tone.desktop.status.TrialWords;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.id.EnvironmentId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// All deployments in time: a lane per environment above, the waterfall of the chosen one beneath. The wheel with Ctrl
/// or ⌘ zooms at the pointer, with Shift it moves through time, dragging does too. By keys: arrows walk from deployment
/// to deployment and from lane to lane, + and - zoom, 0 shows all, Enter opens.
public final class TimelineView extends VBox {
    private static final double ZOOM = 0.7;
    private static final double STEP = 0.1;

    private final TimelineSource source;
    private final Consumer<Deployment> open;
    private final Ui ui;
    private final ObjectProperty<TimelineFrame> frame = new SimpleObjectProperty<>(new TimelineFrame.All());
    private final TimelineScale scale;
    private final LanesPane lanes;
    private final VBox chosen = new VBox(10);
    private final Waterfall waterfall;
    private final Label took = new Label();
    private final ToggleGroup presets = new ToggleGroup();
    private double draggedFrom = Double.NaN;
    private Timeline.@Nullable Span shown;

    /// The stretches that have a button of their own.
    private enum Preset {
        HOUR(Duration.ofHours(1)),
        DAY(Duration.ofDays(1)),
        WEEK(Duration.ofDays(7)),
        MONTH(Duration.ofDays(30));

        private final Duration length;

        Preset(Duration length) {
            this.length = length;
        }
    }

    /// @param open shows a deployment with its log
    public TimelineView(TimelineSource source, Consumer<Deployment> open, Ui ui) {
        this.source = source;
        this.open = open;
        this.ui = ui;
        setId("timeline");
        getStyleClass().add("timeline");
        scale = new TimelineScale(ui);
        lanes = new LanesPane(source::select, open, span -> frame.set(new TimelineFrame.Chosen(span)), ui);
        waterfall = new Waterfall(ui);
        chosen.setId("timeline-chosen");
        chosen.getStyleClass().add("timeline-chosen");
        ScrollPane scroll = new ScrollPane(lanes);
        scroll.setId("timeline-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(tools(), head(), scroll, chosen);
        lanes.addEventFilter(ScrollEvent.SCROLL, this::onScroll);
        lanes.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> draggedFrom = event.getX());
        lanes.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::onDrag);
        lanes.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        lanes.widthProperty().subscribe(this::refresh);
        frame.subscribe(next -> {
            presets.getToggles().forEach(toggle -> toggle.setSelected(next.equals(toggle.getUserData())));
            refresh();
        });
    }

    /// Brings everything up to what is known now.
    public void refresh() {
        if (lanes == null) {
            return;
        }
        Deployment selected = source.selected();
        Timeline.Span span = span();
        shown = span;
        scale.show(span);
        lanes.show(source.environments(), source.shown(), span, selected == null ? null : selected.id());
        lanes.setAccessibleText(selected == null ? ui.text("timeline.title") : describe(selected));
        showChosen(selected);
    }

    /// Lets what runs go on, once a second, and the time where it moves anything.
    public void tick() {
        boolean running = source.shown().stream().anyMatch(d -> !d.state().isFinished());
        if (running || shown == null || Math.abs(shown.part(span().from())) * lanes.scaleWidth() >= 1) {
            refresh();
        }
    }

    private HBox tools() {
        List<ToggleButton> stretches = new ArrayList<>();
        stretches.add(preset("timeline-all", ui.text("timeline.all"), new TimelineFrame.All()));
        for (Preset preset : Preset.values()) {
            stretches.add(preset(
                    "timeline-" + preset.name().toLowerCase(java.util.Locale.ROOT),
                    ui.texts().word("timeline", preset),
                    new TimelineFrame.Last(preset.length)));
        }
        HBox tools = new HBox(
                8,
                Segments.row(stretches),
                Nodes.iconButton("timeline-zoom-in", ui.text("timeline.zoom-in"), Feather.ZOOM_IN, () -> zoom(ZOOM)),
                Nodes.iconButton(
                        "timeline-zoom-out", ui.text("timeline.zoom-out"), Feather.ZOOM_OUT, () -> zoom(1 / ZOOM)),
                Nodes.spacer(),
                Nodes.label(ui.text("timeline.keys"), "subtle", "small"),
                Nodes.button("timeline-export", ui.text("timeline.export"), Feather.DOWNLOAD, this::export));
        tools.setAlignment(Pos.CENTER_LEFT);
        tools.getStyleClass().add("timeline-tools");
        return tools;
    }

    private ToggleButton preset(String id, String text, TimelineFrame stretch) {
        ToggleButton button = new ToggleButton(text);
        button.setId(id);
        button.setUserData(stretch);
        button.setToggleGroup(presets);
        button.setMinWidth(USE_PREF_SIZE);
        Segments.onChoice(button, () -> frame.set(stretch));
        return button;
    }

    private HBox head() {
        Label corner = Nodes.label(ui.text("timeline.environment"), "section");
        corner.setMinWidth(LanesPane.HEAD);
        corner.setMaxWidth(LanesPane.HEAD);
        HBox.setHgrow(scale, Priority.ALWAYS);
        HBox head = new HBox(corner, scale);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("timeline-head");
        return head;
    }

    private void showChosen(@Nullable Deployment deployment) {
        Nodes.toggle(chosen, deployment != null);
        if (deployment == null) {
            return;
        }
        Instant now = ui.formats().now();
        Usual usual = Usual.of(deployment, source.history());
        waterfall.show(deployment, usual, now);
        took.setText(ui.formats().durationBetween(deployment.createdAt(), deployment.finishedAt()));
        String key = deployment.id() + " " + deployment.state();
        if (key.equals(chosen.getUserData())) {
            return;
        }
        chosen.setUserData(key);
        HBox title = new HBox(
                10,
                Nodes.label(ui.text("deployments.number", deployment.number()), "subtitle"),
                new StateLabel(deployment, ui.texts()),
                Nodes.label(source.environmentName(deployment), "chip"),
                took);
        usual.whole()
                .ifPresent(range -> title.getChildren()
                        .add(Nodes.label(
                                ui.text(
                                        "timeline.usually",
                                        ui.formats().duration(range.low()) + " – "
                                                + ui.formats().duration(range.high())),
                                "subtle",
                                "small")));
        title.getChildren()
                .addAll(
                        Nodes.spacer(),
                        Nodes.button(
                                "timeline-open", ui.text("timeline.open"), Feather.ARROW_RIGHT, () -> openChosen()));
        title.setAlignment(Pos.CENTER_LEFT);
        chosen.getChildren().setAll(title, waterfall);
    }

    private void openChosen() {
        Deployment selected = source.selected();
        if (selected != null) {
            open.accept(selected);
        }
    }

    private String describe(Deployment deployment) {
        return ui.text("deployments.number", deployment.number()) + ", "
                + TrialWords.state(deployment, ui.texts()) + ", "
                + source.environmentName(deployment);
    }

    private Timeline.Span span() {
        return frame.get().span(source.shown(), ui.formats().now());
    }

    private void zoom(double factor) {
        frame.set(frame.get().zoom(factor, span()));
    }

    private void export() {
        ui.desk()
                .chooseSaveFile(ui.text("timeline.export"), "deployments.csv")
                .ifPresent(file -> source.save(file, TimelineCsv.of(source.shown(), source::environmentName)));
    }

    private void onScroll(ScrollEvent event) {
        double part = Math.clamp((event.getX() - LanesPane.HEAD) / lanes.scaleWidth(), 0, 1);
        double delta = event.getDeltaX() == 0 ? event.getDeltaY() : event.getDeltaX();
        if (event.isShortcutDown()) {
            frame.set(new TimelineFrame.Chosen(span().zoom(event.getDeltaY() > 0 ? ZOOM : 1 / ZOOM, part)));
            event.consume();
        } else if (event.isShiftDown() || event.getDeltaX() != 0) {
            move(delta > 0 ? -STEP : STEP);
            event.consume();
        }
    }

    private void onDrag(MouseEvent event) {
        double by = draggedFrom - event.getX();
        if (!Double.isNaN(by) && Math.abs(by) >= 1) {
            move(by / lanes.scaleWidth());
            draggedFrom = event.getX();
        }
    }

    private void move(double parts) {
        frame.set(new TimelineFrame.Chosen(span().move(parts)));
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> walk(-1, 0);
            case RIGHT -> walk(1, 0);
            case UP -> walk(0, -1);
            case DOWN -> walk(0, 1);
            case HOME -> walkTo(source.shown().isEmpty() ? null : source.shown().getLast());
            case END -> walkTo(source.shown().isEmpty() ? null : source.shown().getFirst());
            case ENTER -> openChosen();
            case PLUS, EQUALS, ADD -> zoom(ZOOM);
            case MINUS, SUBTRACT -> zoom(1 / ZOOM);
            case DIGIT0, NUMPAD0 -> frame.set(new TimelineFrame.All());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void walk(int across, int down) {
        Deployment from = source.selected();
        List<Deployment> shown = source.shown();
        if (from == null || !shown.contains(from)) {
            walkTo(shown.isEmpty() ? null : shown.getFirst());
            return;
        }
        List<EnvironmentId> order =
                source.environments().stream().map(e -> e.id()).toList();
        Optional<Deployment> next = Lanes.next(order, shown, from, across, down);
        next.ifPresent(this::walkTo);
    }

    private void walkTo(@Nullable Deployment deployment) {
        if (deployment == null) {
            return;
        }
        source.select(deployment);
        Timeline.Span span = span();
        Timeline.Span showing = span.showing(deployment.createdAt());
        if (!showing.equals(span)) {
            frame.set(new TimelineFrame.Chosen(showing));
        }
        refresh();
    }
}
