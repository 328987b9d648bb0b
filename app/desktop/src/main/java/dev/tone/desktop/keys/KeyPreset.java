package dev.tone.desktop.keys;

import java.util.List;
import java.util.Map;

/// Keys that people have in their fingers from another program. What a preset does not name keeps the product's own
/// keys, unless the preset needs those for something else.
public enum KeyPreset {
    TONE(Map.of()),
    FIGMA(Map.ofEntries(
            Map.entry("canvas.tool.service", List.of("Shift+I")),
            Map.entry("canvas.tool.connector", List.of("Shift+L")),
            Map.entry("canvas.tool.pen", List.of("P", "Shift+P")),
            Map.entry("canvas.tool.highlighter", List.of("Alt+Shift+P")),
            Map.entry("canvas.tool.lasso", List.of("Q")),
            Map.entry("canvas.keep-tool", List.of()),
            Map.entry("canvas.tool.note", List.of("S")),
            Map.entry("canvas.tool.frame", List.of("F", "A")),
            Map.entry("canvas.tool.select", List.of("V")),
            Map.entry("canvas.to-front", List.of("]")),
            Map.entry("canvas.to-back", List.of("[")),
            Map.entry("canvas.align-left", List.of("Alt+A")),
            Map.entry("canvas.align-right", List.of("Alt+D")),
            Map.entry("canvas.align-top", List.of("Alt+W")),
            Map.entry("canvas.align-bottom", List.of("Alt+S")),
            Map.entry("canvas.align-center", List.of("Alt+H")),
            Map.entry("canvas.align-middle", List.of("Alt+V")),
            Map.entry("canvas.snap", List.of("Alt+Shift+S")),
            Map.entry("canvas.copy-png", List.of("Mod+Shift+C")),
            Map.entry("canvas.insert-image", List.of("Mod+Shift+K")),
            Map.entry("canvas.link", List.of("Mod+Alt+K")),
            Map.entry("canvas.zen", List.of("Mod+\\")),
            Map.entry("canvas.panels", List.of("Mod+.")),
            Map.entry("canvas.zoom-fit", List.of("Shift+1")))),
    DRAW_IO(Map.ofEntries(
            Map.entry("canvas.tool.text", List.of("A")),
            Map.entry("canvas.tool.note", List.of("S")),
            Map.entry("canvas.tool.rectangle", List.of("D")),
            Map.entry("canvas.tool.ellipse", List.of("F")),
            Map.entry("canvas.tool.line", List.of("C")),
            Map.entry("canvas.tool.pen", List.of("X")),
            Map.entry("canvas.tool.diamond", List.of("R")),
            Map.entry("canvas.tool.connector", List.of("L")),
            Map.entry("canvas.tool.frame", List.of("T")),
            Map.entry("canvas.tool.service", List.of("N")),
            Map.entry("canvas.ungroup", List.of("Mod+Shift+U")),
            Map.entry("canvas.to-front", List.of("Mod+Shift+F")),
            Map.entry("canvas.to-back", List.of("Mod+Shift+B")),
            Map.entry("canvas.lock", List.of("Mod+L")),
            Map.entry("canvas.rotate-right", List.of("Mod+R")),
            Map.entry("canvas.zoom-fit", List.of("Mod+Shift+H")),
            Map.entry("canvas.zoom-100", List.of("Mod+0", "Shift+0")),
            Map.entry("canvas.layers", List.of("Mod+Shift+L", "Alt+1")),
            Map.entry("canvas.select-connected", List.of("Mod+Shift+E")),
            Map.entry("canvas.export", List.of("Mod+Alt+E")),
            Map.entry("canvas.copy-style", List.of("Mod+Shift+C")),
            Map.entry("canvas.insert-image", List.of("Mod+Shift+I", "Mod+U"))));

    private final Map<String, List<String>> keys;

    KeyPreset(Map<String, List<String>> keys) {
        this.keys = keys;
    }

    /// By action, as [dev.tone.desktop.actions.Keys#of] reads them.
    Map<String, List<String>> keys() {
        return keys;
    }
}
