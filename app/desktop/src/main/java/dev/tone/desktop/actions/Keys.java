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

    /// Whether one of the two is the beginning of the other, so that both cannot work.
    public boolean overlaps(Keys other) {
        int common = Math.min(strokes.size(), other.strokes.size());
        return strokes.subList(0, common).equals(other.strokes.subList(0, common));
    }

    /// As [#of] reads it.
    public String format() {
        return strokes.stream().map(Stroke::format).collect(Collectors.joining(" "));
    }

    public String display(boolean mac) {
        return strokes.stream().map(stroke -> stroke.display(mac)).collect(Collectors.joining(" "));
    }

    public static boolean isMac() {
        return System.getProperty("os.name", "").startsWith("Mac");
    }
}
