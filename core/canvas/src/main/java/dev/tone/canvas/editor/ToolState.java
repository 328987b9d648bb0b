package dev.tone.canvas.editor;

/// One state of a tool. It hears the events that concern it and enters another state through the editor; it changes the
/// document only when its gesture is complete.
public interface ToolState {
    /// Tool and state, e.g. `select.translating`.
    String path();

    default Cursor cursor() {
        return Cursor.DEFAULT;
    }

    default void entered() {}

    default void left() {}

    default void pressed(PointerInput input) {}

    default void moved(PointerInput input) {}

    default void released(PointerInput input) {}

    /// Whether the key meant something here.
    default boolean key(KeyInput input) {
        return false;
    }

    /// Gives up what is going on, by Escape or because something else takes over. One level: from a gesture back to
    /// rest, from rest to nothing selected or to the select tool.
    void cancel();

    /// Whether the knob that turns the selection is there.
    default boolean turns() {
        return false;
    }

    /// Whether the drawing comes along when the pointer is held at the edge of the window.
    default boolean pansAtEdge() {
        return false;
    }

    /// Whether a pointer is held down in a gesture that a change of modifiers may change.
    default boolean isGesture() {
        return false;
    }
}
