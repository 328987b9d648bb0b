package dev.tone.robot.input;

import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.robot.scene.Aim;
import dev.tone.robot.scene.Target;
import dev.tone.robot.scene.UiThread;
import javafx.geometry.Point2D;
import javafx.stage.Screen;

/// Where the pointer shall go.
public sealed interface Place {
    /// Finds the point now: windows move.
    ///
    /// @throws FaultException when a person could not press there
    Point2D find();

    record OnTarget(Target target) implements Place {
        @Override
        public Point2D find() {
            return UiThread.call(() -> Aim.at(target));
        }
    }

    /// A point of the screen, in the toolkit's pixels.
    record OnScreen(double x, double y) implements Place {
        @Override
        public Point2D find() {
            Point2D point = new Point2D(x, y);
            if (UiThread.call(() ->
                    Screen.getScreens().stream().noneMatch(s -> s.getBounds().contains(point)))) {
                throw new FaultException(Fault.conflict(
                        "robot/outside", "The point " + x + ", " + y + " is outside of the screen.", null));
            }
            return point;
        }
    }
}
