package dev.tone.desktop.canvas.view;

import javafx.scene.Node;
import javafx.scene.transform.Scale;

/// Shows pictures so that one of their pixels is one of the screen's, whatever the scale of the display.
public final class DevicePixels {
    private DevicePixels() {}

    /// @param scale device pixels per logical pixel
    public static void show(Node view, double scale) {
        double inverse = inverse(scale);
        view.getTransforms().setAll(new Scale(inverse, inverse));
    }

    /// What makes exactly 1 of the window's scale, and never a trace less: the toolkit cuts factors off, would leave a
    /// row and a column out, and blur the rest. Sizes to fit into are worse, because it keeps them as floats.
    static double inverse(double scale) {
        double inverse = 1 / scale;
        return inverse * scale < 1 ? Math.nextUp(inverse) : inverse;
    }
}
