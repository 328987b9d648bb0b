package dev.tone.canvas.editor;

import dev.tone.canvas.geometry.Point;

/// What the mouse, pen or finger did.
///
/// @param screen where, in pixels from the viewport's top left corner
/// @param button meaningless for moves
/// @param clicks 2 for the second press in a quick row, and so on
public record PointerInput(Kind kind, Point screen, Button button, Modifiers modifiers, int clicks) {
    public enum Kind {
        PRESSED,
        MOVED,
        RELEASED
    }

    public enum Button {
        PRIMARY,
        MIDDLE,
        SECONDARY
    }

    public static PointerInput pressed(Point screen, Modifiers modifiers, int clicks) {
        return new PointerInput(Kind.PRESSED, screen, Button.PRIMARY, modifiers, clicks);
    }

    public static PointerInput moved(Point screen, Modifiers modifiers) {
        return new PointerInput(Kind.MOVED, screen, Button.PRIMARY, modifiers, 0);
    }

    public static PointerInput released(Point screen, Modifiers modifiers) {
        return new PointerInput(Kind.RELEASED, screen, Button.PRIMARY, modifiers, 1);
    }
}
