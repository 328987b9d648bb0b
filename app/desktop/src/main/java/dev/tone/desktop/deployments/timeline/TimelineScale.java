package dev.tone.desktop.deployments.timeline;

import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Marks of time above the lanes, at round times of the person's clock.
final class TimelineScale extends Pane {
    private static final double WIDTH = 92;

    private final ZoneId zone = ZoneId.systemDefault();
    private final DateTimeFormatter seconds;
    private final DateTimeFormatter minutes;
    private final DateTimeFormatter dayAndTime;
    private final DateTimeFormatter days;
    private final List<Mark> marks = new ArrayList<>();
    private Timeline.Span span;

    TimelineScale(Ui ui) {
        seconds = DateTimeFormatter.ofPattern("HH:mm:ss", ui.texts().locale());
        minutes = DateTimeFormatter.ofPattern("HH:mm", ui.texts().locale());
        dayAndTime = DateTimeFormatter.ofPattern(
                ui.text("timeline.format.day-time"), ui.texts().locale());
        days = DateTimeFormatter.ofPattern(
                ui.text("timeline.format.day"), ui.texts().locale());
        span = Timeline.span(List.of(), ui.formats().now());
        getStyleClass().add("timeline-scale");
        setMinHeight(24);
        widthProperty().subscribe(_ -> requestLayout());
    }

    void show(Timeline.Span next) {
        if (!next.equals(span)) {
            span = next;
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        Duration step = Timeline.step(span, (int) Math.max(1, getWidth() / WIDTH));
        int count = 0;
        for (ZonedDateTime at = first(step); at.toInstant().isBefore(span.to()); at = at.plus(step)) {
            if (count == marks.size()) {
                marks.add(new Mark());
                getChildren().addAll(marks.getLast().tick, marks.getLast().label);
            }
            double x = Math.floor(span.part(at.toInstant()) * getWidth());
            marks.get(count++).place(format(step, at).format(at), x, getHeight());
        }
        while (marks.size() > count) {
            Mark needless = marks.removeLast();
            getChildren().removeAll(needless.tick, needless.label);
        }
    }

    private static final class Mark {
        final Region tick = new Region();
        final Label label = Nodes.label("", "subtle", "tiny");

        Mark() {
            tick.getStyleClass().add("timeline-tick");
        }

        void place(String text, double x, double height) {
            label.setText(text);
            label.autosize();
            label.relocate(x + 4, 4);
            tick.resizeRelocate(x, 4, 1, height - 4);
        }
    }

    /// The first round time in the span, counted from midnight, so that days begin at midnight.
    private ZonedDateTime first(Duration step) {
        Instant from = span.from();
        ZonedDateTime midnight = from.atZone(zone).truncatedTo(ChronoUnit.DAYS);
        long steps = Duration.between(midnight.toInstant(), from).toSeconds() / step.toSeconds();
        ZonedDateTime at = midnight.plus(step.multipliedBy(steps));
        return at.toInstant().isBefore(from) ? at.plus(step) : at;
    }

    private DateTimeFormatter format(Duration step, ZonedDateTime at) {
        if (step.toSeconds() < 60) {
            return seconds;
        }
        if (step.toDays() >= 1) {
            return days;
        }
        boolean newDay = at.toLocalTime().toSecondOfDay() < step.toSeconds();
        return newDay || step.toHours() >= 12 ? dayAndTime : minutes;
    }
}
