package dev.tone.robot.input;

import dev.tone.robot.scene.UiThread;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;

/// Moves the real pointer and presses real keys. Each call returns when the window has answered; one at a time.
public final class Hands {
    /// Pulses to wait for after each act: the event comes back from the window system, is handled, laid out and drawn.
    private static final int SETTLE = 3;

    private final XTool xtool;
    private final Robot robot = UiThread.call(Robot::new);

    public Hands(XTool xtool) {
        this.xtool = xtool;
    }

    /// @param held names of modifiers to hold
    public void click(Place place, MouseButton button, int times, List<String> held) {
        Point2D point = place.find();
        move(point);
        holding(held, () -> {
            for (int i = 0; i < times; i++) {
                act(robot -> robot.mousePress(button));
                act(robot -> robot.mouseRelease(button));
            }
        });
        UiThread.pulses(SETTLE);
    }

    public void hover(Place place) {
        move(place.find());
        UiThread.pulses(SETTLE);
    }

    /// @param steps moves in between: what follows the pointer sees each of them
    public void drag(Place from, Place to, MouseButton button, int steps, List<String> held) {
        Point2D start = from.find();
        move(start);
        holding(held, () -> {
            act(robot -> robot.mousePress(button));
            UiThread.pulses(1);
            try {
                Point2D end = to.find();
                for (int i = 1; i <= steps; i++) {
                    move(start.interpolate(end, (double) i / steps));
                    UiThread.pulses(1);
                }
            } finally {
                act(robot -> robot.mouseRelease(button));
            }
        });
        UiThread.pulses(SETTLE);
    }

    /// @param notches positive towards the end of the content
    public void scroll(Place place, int notches, List<String> held) {
        move(place.find());
        UiThread.pulses(1);
        holding(held, () -> {
            for (int i = 0; i < Math.abs(notches); i++) {
                act(robot -> robot.mouseWheel(Integer.signum(notches)));
                UiThread.pulses(1);
            }
        });
        UiThread.pulses(SETTLE);
    }

    public void press(Keys keys) {
        keys.held().forEach(key -> act(robot -> robot.keyPress(key)));
        try {
            act(robot -> robot.keyPress(keys.key()));
            act(robot -> robot.keyRelease(keys.key()));
        } finally {
            keys.held().reversed().forEach(key -> act(robot -> robot.keyRelease(key)));
        }
        UiThread.pulses(SETTLE);
    }

    /// Types into what has the focus. Characters that no key of a US layout has go through the X server.
    public void type(String text) {
        if (Keys.canType(text)) {
            text.chars().forEach(c -> press(Keys.ofCharacter((char) c)));
        } else {
            xtool.run(Duration.ofSeconds(30), "type", "--clearmodifiers", "--delay", "40", "--", text);
            UiThread.pulses(SETTLE);
        }
    }

    private void holding(List<String> held, Runnable work) {
        List<KeyCode> keys = held.stream().map(Keys::modifier).toList();
        keys.forEach(key -> act(robot -> robot.keyPress(key)));
        try {
            work.run();
        } finally {
            keys.reversed().forEach(key -> act(robot -> robot.keyRelease(key)));
        }
    }

    private void move(Point2D point) {
        act(robot -> robot.mouseMove(point));
        UiThread.pulses(1);
    }

    private void act(Consumer<Robot> act) {
        UiThread.run(() -> act.accept(robot));
    }
}
