package dev.tone.desktop.deployments.timeline;

import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.project.Environment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final List<Ground> grounds = new ArrayList<>();
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

    /// Keeps what is there: nodes that join the scene anew are dressed anew.
    private void place() {
        Instant now = ui.formats().now();
        List<Lanes.Lane> lanes = Lanes.arrange(
                environments.stream().map(Environment::id).toList(), deployments, span, scaleWidth(), now);
        ground(lanes.size());
        Set<DeploymentId> gone = new HashSet<>(blocks.keySet());
        List<TimelineBlock> come = new ArrayList<>();
        double y = 0;
        for (int i = 0; i < lanes.size(); i++) {
            Lanes.Lane lane = lanes.get(i);
            String name = environments.get(i).name();
            double height = AIR.getTop() + lane.rows() * (BLOCK + GAP) - GAP + AIR.getBottom();
            grounds.get(i).place(name, ui.text("timeline.count", count(lane.environment())), y, height, scaleWidth());
            for (Lanes.Block block : lane.blocks()) {
                gone.remove(block.first().id());
                place(block, name, y, now, come);
            }
            y += height;
        }
        area.getChildren().removeAll(gone.stream().map(blocks::remove).toList());
        area.getChildren().addAll(come);
        nowLine.toFront();
        placeNow();
        if (wanted != y) {
            wanted = y;
            requestLayout();
        }
    }

    /// As many lanes as there have to be, under everything else.
    private void ground(int lanes) {
        if (grounds.size() != lanes) {
            grounds.clear();
            for (int i = 0; i < lanes; i++) {
                grounds.add(new Ground());
            }
            blocks.clear();
            names.getChildren().clear();
            area.getChildren().clear();
            for (Ground ground : grounds) {
                names.getChildren().addAll(ground.beside, ground.name, ground.count);
                area.getChildren().add(ground.under);
            }
            area.getChildren().add(nowLine);
        }
    }

    /// What a lane lies on, and what it is called.
    private static final class Ground {
        final Region beside = new Region();
        final Region under = new Region();
        final Label name = Nodes.label("", "medium");
        final Label count = Nodes.label("", "subtle", "tiny");

        Ground() {
            for (Region each : List.of(beside, under, name, count)) {
                each.setManaged(false);
            }
            beside.getStyleClass().add("timeline-lane");
            under.getStyleClass().add("timeline-lane");
        }

        void place(String called, String counted, double top, double height, double width) {
            beside.resizeRelocate(0, top, HEAD, height);
            under.resizeRelocate(0, top, width, height);
            name.setText(called);
            count.setText(counted);
            double middle = top + height / 2;
            name.resizeRelocate(AIR.getLeft(), middle - 17, HEAD - AIR.getLeft(), 16);
            count.resizeRelocate(AIR.getLeft(), middle + 1, HEAD - AIR.getLeft(), 16);
        }
    }

    private void place(Lanes.Block block, String environment, double top, Instant now, List<TimelineBlock> come) {
        TimelineBlock node = blocks.get(block.first().id());
        if (node == null) {
            node = new TimelineBlock(ui);
            node.setManaged(false);
            blocks.put(block.first().id(), node);
            come.add(node);
        }
        node.show(block, environment, isSelected(block));
        node.onPress(event -> {
            select.accept(block.first());
            if (event.getClickCount() == 2) {
                openOrLookInto(block, now);
            }
        });
        node.resizeRelocate(
                Math.floor(block.x()),
                top + AIR.getTop() + block.row() * (BLOCK + GAP),
                Math.ceil(block.width()),
                BLOCK);
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
