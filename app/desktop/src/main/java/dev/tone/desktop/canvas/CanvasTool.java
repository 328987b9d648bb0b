package dev.tone.desktop.canvas;

import java.util.Locale;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// The tools of the strip, with their keys. Ids are the editor's.
enum CanvasTool {
    SELECT(Feather.MOUSE_POINTER, "V", "1"),
    HAND(Material2OutlinedMZ.PAN_TOOL, "H"),
    SERVICE(Feather.BOX, "C"),
    RECTANGLE(Feather.SQUARE, "R"),
    ELLIPSE(Feather.CIRCLE, "O"),
    DIAMOND(Feather.SQUARE, "D"),
    CONNECTOR(Feather.ARROW_UP_RIGHT, "A"),
    LINE(Feather.MINUS, "L"),
    TEXT(Feather.TYPE, "T"),
    NOTE(Material2OutlinedMZ.STICKY_NOTE_2, "N"),
    FRAME(Feather.CROP, "F"),
    PEN(Feather.EDIT_2, "P", "B"),
    ERASER(Feather.DELETE, "E"),
    COMMENT(Feather.MESSAGE_CIRCLE, "Shift+C"),
    HIGHLIGHTER(Material2OutlinedAL.BORDER_COLOR, "Shift+P"),
    LASSO(Material2OutlinedAL.GESTURE, "Shift+L"),
    EYEDROPPER(Material2OutlinedAL.COLORIZE, "I"),
    LASER(Feather.SUN, "K");

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

    /// Whether it has a button of its own; the others share one, so that the strip fits a small window.
    boolean isInFront() {
        return switch (this) {
            case HIGHLIGHTER, LASSO, EYEDROPPER, LASER -> false;
            case SELECT,
                    HAND,
                    SERVICE,
                    RECTANGLE,
                    ELLIPSE,
                    DIAMOND,
                    CONNECTOR,
                    LINE,
                    TEXT,
                    NOTE,
                    FRAME,
                    PEN,
                    ERASER,
                    COMMENT -> true;
        };
    }

    /// Turn of the icon in degrees: the icon set has no diamond.
    double turn() {
        return this == DIAMOND ? 45 : 0;
    }

    String[] keys() {
        return keys.clone();
    }
}
