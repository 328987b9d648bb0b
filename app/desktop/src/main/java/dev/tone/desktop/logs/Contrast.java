package dev.tone.desktop.logs;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.paint.Color;

/// Keeps what programs color readable on what it stands on: WCAG 2.2, 1.4.3. A color that is too near to its ground
/// goes
/// towards white or black just as far as it has to. For one thread.
final class Contrast {
    static final double LEAST = 4.5;
    private static final int STEPS = 8;
    /// Programs that draw pictures of letters use many.
    private static final int MOST = 4_096;
    /// As far from white as from black.
    private static final double MIDDLE = 0.179;

    private final Map<Pair, Color> known = new HashMap<>();

    private record Pair(Color ink, Color ground) {}

    Color readable(Color ink, Color ground) {
        if (known.size() >= MOST) {
            known.clear();
        }
        return known.computeIfAbsent(new Pair(ink, ground), Contrast::found);
    }

    private static Color found(Pair pair) {
        if (of(pair.ink, pair.ground) >= LEAST) {
            return pair.ink;
        }
        Color end = luminance(pair.ground) < MIDDLE ? Color.WHITE : Color.BLACK;
        double near = 0;
        double far = 1;
        for (int i = 0; i < STEPS; i++) {
            double middle = (near + far) / 2;
            if (of(pair.ink.interpolate(end, middle), pair.ground) < LEAST) {
                near = middle;
            } else {
                far = middle;
            }
        }
        return pair.ink.interpolate(end, far);
    }

    /// @return 1 to 21
    static double of(Color one, Color other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
