package dev.tone.desktop.actions;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Keys that trigger an action: one stroke, or several one after the other (`G C`).
public record Keys(List<Stroke> strokes) {
    public Keys {
        strokes = List.copyOf(strokes);
    }

    /// Reads `Mod+K` or `G C`.
    public static Keys of(String text) {
        return new Keys(Arrays.stream(text.split(" ")).map(Stroke::parse).toList());
    }

    public String display(boolean mac) {
        return strokes.stream().map(stroke -> stroke.display(mac)).collect(Collectors.joining(" "));
    }

    public static boolean isMac() {
        return System.getProperty("os.name", "").startsWith("Mac");
    }
}
