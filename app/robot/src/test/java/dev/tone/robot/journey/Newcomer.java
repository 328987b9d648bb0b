package dev.tone.robot.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/// Draws as somebody does who sees the window for the first time, and counts how long that would take a person.
///
/// The time is that of the keystroke-level model (Card, Moran and Newell 1980) for somebody who types little: thinking
/// before each act, pointing, pressing a button, and striking a key.
final class Newcomer {
    static final double THINKS = 1.35;
    static final double POINTS = 1.1;
    static final double PRESSES = 0.2;
    static final double STRIKES = 0.5;

    /// Pixels between a box and its port.
    private static final double OUT = 18;

    private final App app;
    private double seconds;
    private int acts;

    Newcomer(App app) {
        this.app = app;
    }

    double seconds() {
        return seconds;
    }

    int acts() {
        return acts;
    }

    Newcomer click(String target) {
        takes(POINTS + PRESSES);
        app.click(target);
        return this;
    }

    Newcomer clickAt(double u, double v) {
        takes(POINTS + PRESSES);
        app.clickAt(onCanvas(u, v));
        return this;
    }

    Newcomer shiftClick(String target) {
        takes(POINTS + PRESSES);
        app.clickHolding(target, "Shift");
        return this;
    }

    Newcomer doubleClick(String target) {
        takes(POINTS + 2 * PRESSES);
        app.clickTimes(target, 2);
        return this;
    }

    Newcomer rightClick(String target) {
        takes(POINTS + PRESSES);
        app.clickWith(target, "secondary");
        return this;
    }

    /// From one place of the drawing to another, as shares of what is seen.
    Newcomer drag(double u, double v, double toU, double toV) {
        takes(2 * POINTS + PRESSES);
        app.drag(onCanvas(u, v), onCanvas(toU, toV));
        return this;
    }

    Newcomer drag(String from, String to) {
        takes(2 * POINTS + PRESSES);
        app.drag(from, to);
        return this;
    }

    /// Pulls a line out of a box, from the port at one of its sides.
    Newcomer pull(String box, Side side, Object to) {
        takes(2 * POINTS + PRESSES);
        app.hover(box);
        JsonNode at = app.nodes(box).getFirst().get("bounds");
        double x = at.get("x").asDouble();
        double y = at.get("y").asDouble();
        double width = at.get("width").asDouble();
        double height = at.get("height").asDouble();
        app.drag(
                Map.of(
                        "x", x + width / 2 + side.dx * (width / 2 + OUT),
                        "y", y + height / 2 + side.dy * (height / 2 + OUT)),
                to);
        return this;
    }

    Newcomer zoomOut(int notches) {
        takes(POINTS + notches * PRESSES);
        app.scroll("#canvas", notches, "Mod");
        return this;
    }

    Newcomer press(String... chords) {
        takes(chords.length * STRIKES);
        app.press(chords);
        return this;
    }

    Newcomer type(String text) {
        takes(text.length() * STRIKES);
        app.type(text);
        return this;
    }

    /// A place on the drawing, as shares of what is seen of it.
    static Map<String, Object> onCanvas(double u, double v) {
        return Map.of("q", "#canvas", "at", List.of(u, v));
    }

    private void takes(double hands) {
        seconds += THINKS + hands;
        acts++;
    }

    enum Side {
        LEFT(-1, 0),
        RIGHT(1, 0),
        TOP(0, -1),
        BOTTOM(0, 1);

        private final int dx;
        private final int dy;

        Side(int dx, int dy) {
            this.dx = dx;
            this.dy = dy;
        }
    }
}
