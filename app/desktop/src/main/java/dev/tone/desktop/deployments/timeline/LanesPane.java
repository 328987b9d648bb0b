package dev.tone.desktop.deployments.timeline;

import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.project.Environment;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// One lane per environment with its deployments as blocks, and a line where now is.
final class LanesPane extends Region {
    static final double HEAD = 168;
    private static final double BLOCK = 24;
    private static final double GAP = 4;
    private static final Insets AIR = new Insets(8, 0, 8, 20);

    private final Ui ui;
    private final Consumer<Deployment> select;
    private final Consumer<Deployment> open;
    private final Consumer<Timeline.Span> look;
    private final Pane names = new Pane();
    private final Pane area = new Pane();
    private final Region nowLine = new Region();
    private final Map<DeploymentId, TimelineBlock> blocks = new HashMap<>();
    private List<Environment> environments = List.of();
    private List<Deployment> deployments = List.of();
    private Timeline.Span span;
    private @Nullable DeploymentId selected;
    private double wanted = BLOCK;

    /// @param look shows another stretch of time, when a block of several is opened
    LanesPane(Consumer<Deployment> select, Consumer<Deployment> open, Consumer<Timeline.Span> look, Ui ui) {
        this.select = select;
        this.open = open;
        this.look = look;
        this.ui = ui;
        this.span = Timeline.span(List.of(), ui.formats().now());
        setId("timeline-lanes");
        getStyleClass().add("timeline-lanes");
        setFocusTraversable(true);
        setAccessibleRole(javafx.scene.AccessibleRole.LIST_VIEW);
        nowLine.getStyleClass().add("timeline-now");
        nowLine.setMouseTransparent(true);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(area.widthProperty());
        clip.heightProperty().bind(area.heightProperty());
        area.setClip(clip);
        getChildren().addAll(names, area);
        setOnMousePressed(event -> {
            requestFocus();
            // The pane around would take the focus from here.
            event.consume();
        });
    }

    void show(List<Environment> lanes, List<Deployment> shown, Timeline.Span stretch, @Nullable DeploymentId chosen) {
        environments = List.copyOf(lanes);
        deployments = List.copyOf(shown);
        span = stretch;
        selected = chosen;
        place();
    }

    /// Width of the scale.
    double scaleWidth() {
        return Math.max(1, getWidth() - HEAD);
    }

    @Override
    protected double computePrefHeight(double width) {
        return wanted;
    }

    @Override
    protected double computeMinHeight(double width) {
        return wanted;
    }

    @Override
    protected void layoutChildren() {
        names.resizeRelocate(0, 0, HEAD, getHeight());
        boolean wider = area.getWidth() != getWidth() - HEAD;
        area.resizeRelocate(HEAD, 0, Math.max(0, getWidth() - HEAD), getHeight());
        if (wider) {
            place();
        }
        placeNow();
    }

    private void place() {
        Instant now = ui.formats().now();
        List<Lanes.Lane> lanes = Lanes.arrange(
                environments.stream().map(Environment::id).toList(), deployments, span, scaleWidth(), now);
        names.getChildren().clear();
        area.getChildren().clear();
        double y = 0;
        for (int i = 0; i < lanes.size(); i++) {
            y = place(lanes.get(i), environments.get(i), y, now);
        }
        area.getChildren().add(nowLine);
        blocks.values().removeIf(block -> block.getParent() == null);
        placeNow();
        if (wanted != y) {
            wanted = y;
            requestLayout();
        }
    }

    private double place(Lanes.Lane lane, Environment environment, double top, Instant now) {
        double height = AIR.getTop() + lane.rows() * (BLOCK + GAP) - GAP + AIR.getBottom();
        for (Pane pane : List.of(names, area)) {
            Region ground = new Region();
            ground.getStyleClass().add("timeline-lane");
            ground.resizeRelocate(0, top, pane == names ? HEAD : scaleWidth(), height);
            ground.setManaged(false);
            pane.getChildren().add(ground);
        }
        Label name = Nodes.label(environment.name(), "medium");
        Label count = Nodes.label(ui.text("timeline.count", count(environment.id())), "subtle", "tiny");
        double middle = top + height / 2;
        put(names, name, AIR.getLeft(), middle - 17, HEAD - AIR.getLeft());
        put(names, count, AIR.getLeft(), middle + 1, HEAD - AIR.getLeft());
        for (Lanes.Block block : lane.blocks()) {
            TimelineBlock node = blocks.computeIfAbsent(block.first().id(), _ -> new TimelineBlock(ui));
            node.show(block, environment.name(), span, now, isSelected(block));
            node.onPress(event -> {
                select.accept(block.first());
                if (event.getClickCount() == 2) {
                    openOrLookInto(block, now);
                }
            });
            node.setManaged(false);
            node.resizeRelocate(
                    Math.floor(block.x()),
                    top + AIR.getTop() + block.row() * (BLOCK + GAP),
                    Math.ceil(block.width()),
                    BLOCK);
            area.getChildren().add(node);
        }
        return top + height;
    }

    private static void put(Pane pane, Label label, double x, double y, double width) {
        label.setManaged(false);
        pane.getChildren().add(label);
        label.resizeRelocate(x, y, width, 16);
    }

    private long count(EnvironmentId environment) {
        return deployments.stream()
                .filter(d -> d.environment().equals(environment))
                .count();
    }

    private boolean isSelected(Lanes.Block block) {
        return block.deployments().stream().anyMatch(d -> d.id().equals(selected));
    }

    private void openOrLookInto(Lanes.Block block, Instant now) {
        if (block.isCluster()) {
            Instant from = block.deployments().getFirst().createdAt();
            Instant to = block.deployments().stream()
                    .map(d -> Timeline.end(d, now))
                    .max(Instant::compareTo)
                    .orElse(now);
            look.accept(new Timeline.Span(from, to).zoom(1.2, 0.5));
        } else {
            open.accept(block.first());
        }
    }

    private void placeNow() {
        double part = span.part(ui.formats().now());
        nowLine.setVisible(part >= 0 && part <= 1);
        nowLine.setManaged(false);
        nowLine.resizeRelocate(Math.floor(part * area.getWidth()), 0, 1, Math.max(wanted, getHeight()));
    }
}
