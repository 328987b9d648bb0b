package dev.tone.desktop.logs;

import dev.tone.model.log.LogLevel;
import javafx.scene.paint.Color;

/// Colors of the log's rows. The sixteen named colors are tuned so that each is readable on the background.
record LogLook(
        Color background,
        Color text,
        Color muted,
        Color line,
        Color marked,
        Color match,
        Color currentMatch,
        Color selection,
        Color error,
        Color warning,
        Color info,
        Color[] named) {
    /// Blue, magenta, cyan, green, and their bright ones.
    private static final int[] ELEMENTS = {4, 5, 6, 2, 12, 13, 14, 10};

    static final LogLook LIGHT = new LogLook(
            Color.web("#ffffff"),
            Color.web("#1b2130"),
            Color.web("#667085"),
            Color.web("#eceff4"),
            Color.web("#eef2ff"),
            Color.web("#fde68a"),
            Color.web("#fbbf24"),
            Color.web("#bfdbfe"),
            Color.web("#c01c28"),
            Color.web("#955400"),
            Color.web("#475467"),
            palette(
                    "#1b2130", "#c01c28", "#1a7a3c", "#8a5a00", "#1d4ed8", "#8b1fa9", "#0b7285", "#5b6474", "#475467",
                    "#d92d20", "#15803d", "#955400", "#2563eb", "#a21caf", "#0e7490", "#344054"));
    static final LogLook DARK = new LogLook(
            Color.web("#0b0f1a"),
            Color.web("#dde3ee"),
            Color.web("#8793a8"),
            Color.web("#1a2133"),
            Color.web("#1c2540"),
            Color.web("#5c4a12"),
            Color.web("#a16207"),
            Color.web("#1e3a6e"),
            Color.web("#ff7b72"),
            Color.web("#e3b341"),
            Color.web("#a4afc2"),
            palette(
                    "#8793a8", "#ff7b72", "#56d364", "#e3b341", "#79b8ff", "#d2a8ff", "#56d4dd", "#c9d1d9", "#9aa5b8",
                    "#ffa198", "#7ee787", "#f2cc60", "#a5d6ff", "#e2c5ff", "#8be9f0", "#ffffff"));

    Color level(LogLevel level) {
        return switch (level) {
            case ERROR -> error;
            case WARN -> warning;
            case INFO -> info;
            case DEBUG -> muted;
        };
    }

    Color of(AnsiColor color) {
        return switch (color) {
            case AnsiColor.Named(int index) -> named[index];
            case AnsiColor.Rgb(int rgb) -> Color.rgb(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
        };
    }

    /// Those that write are told apart by colors that no level has; after the last one they begin again.
    Color element(int index) {
        return named[ELEMENTS[Math.floorMod(index, ELEMENTS.length)]];
    }

    private static Color[] palette(String... colors) {
        return java.util.Arrays.stream(colors).map(Color::web).toArray(Color[]::new);
    }
}
