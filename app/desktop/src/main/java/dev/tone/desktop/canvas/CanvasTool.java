package dev.tone.desktop.canvas;

import java.util.Locale;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// The tools of the strip, with their keys. Ids are the editor's.
enum CanvasTool {
    SELECT(Feather.MOUSE_POINTER, "V", "1"),
    HAND(Material2OutlinedMZ.PAN_TOOL, "H"),
    SERVICE(Feather.BOX, "C"),
    RECTANGLE(Feather.SQUARE, "R"),
    ELLIPSE(Feather.CIRCLE, "O"),
    DIAMOND(Feather.SQUARE, "D"),
    CONNECTOR(Feather.ARROW_UP_RIGHT, "A", "L"),
    TEXT(Feather.TYPE, "T"),
    FRAME(Feather.CROP, "F"),
    ERASER(Feather.DELETE, "E");

    private final Ikon icon;
    private final String[] keys;

    CanvasTool(Ikon icon, String... keys) {
        this.icon = icon;
        this.keys = keys;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    Ikon icon() {
        return icon;
    }

    /// Turn of the icon in degrees: the icon set has no diamond.
    double turn() {
        return this == DIAMOND ? 45 : 0;
    }

    String[] keys() {
        return keys.clone();
    }
}
