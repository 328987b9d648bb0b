package dev.tone.canvas.editor;

import dev.tone.canvas.editor.PointerInput.Button;
import dev.tone.canvas.editor.PointerInput.Kind;
import dev.tone.canvas.geometry.Point;
import dev.tone.model.observe.Observable;
import org.jspecify.annotations.Nullable;

/// Where the window hands in what the person does. Panning with Space or the middle button works with every tool and in
/// the midst of its gestures.
public final class Input {
    private final Editor editor;
    /// Whether the wheel zooms and Mod scrolls, as people with a mouse may want it; otherwise the other way around.
    private final Observable<Boolean> wheelZooms = new Observable<>(false);

    private @Nullable PointerInput last;
    private boolean spaceHeld;
    private @Nullable Point panningFrom;
    private final EdgePan edge = new EdgePan();

    Input(Editor editor) {
        this.editor = editor;
    }

    public Observable<Boolean> wheelZooms() {
        return wheelZooms;
    }

    /// Where the pointer was last, in pixels, or null before it was seen.
    public @Nullable Point pointer() {
        return last == null ? null : last.screen();
    }

    public void pointer(PointerInput input) {
        last = input;
        if (pans(input)) {
            return;
        }
        if (input.kind() != Kind.MOVED && input.button() != Button.PRIMARY) {
            return;
        }
        ToolState state = editor.toolbox().state();
        switch (input.kind()) {
            case PRESSED -> state.pressed(input);
            case MOVED -> state.moved(input);
            case RELEASED -> state.released(input);
        }
    }

    /// @return whether the key meant something to the canvas
    public boolean key(KeyInput input) {
        ToolState state = editor.toolbox().state();
        switch (input.key()) {
            case "Shift", "Alt", "Mod" -> {
                if (last != null && state.isGesture()) {
                    last = PointerInput.moved(last.screen(), input.modifiers());
                    state.moved(last);
                }
                return false;
            }
            case "Space" -> {
                if (editor.editing().get().isPresent()) {
                    return false;
                }
                spaceHeld = input.pressed();
                showPanCursor();
                return true;
            }
            case "Escape" -> {
                if (input.pressed()) {
                    state.cancel();
                }
                return true;
            }
            default -> {
                return input.pressed() && (state.key(input) || EditingKeys.handle(editor, input));
            }
        }
    }

    /// The wheel or two fingers, in pixels: scrolls, or zooms at the pointer with Mod held (or, by setting, without).
    public void wheel(Point screen, double dx, double dy, Modifiers modifiers) {
        boolean zooms = wheelZooms.get() ? !modifiers.mod() && !modifiers.shift() : modifiers.mod();
        if (zooms) {
            editor.viewport().zoomBy(Math.exp(dy * 0.0025), screen);
        } else if (modifiers.shift() && dx == 0) {
            editor.viewport().pan(dy, 0);
        } else {
            editor.viewport().pan(dx, dy);
        }
    }

    /// Zooms at the middle of the fingers, in pixels.
    ///
    /// @param by how much farther apart they are than when it was told last
    public void pinch(Point screen, double by) {
        if (by > 0) {
            editor.viewport().zoomBy(by, screen);
        }
    }

    /// Time goes by while a button is held: at the edge of the window the drawing comes along.
    public void held(double seconds) {
        ToolState state = editor.toolbox().state();
        PointerInput now = last;
        if (now == null || panningFrom != null || !state.pansAtEdge()) {
            edge.rest();
            return;
        }
        Point step = edge.step(now.screen(), editor.viewport().size().get(), seconds);
        if (!step.equals(Point.ORIGIN)) {
            editor.viewport().pan(step.x(), step.y());
            state.moved(PointerInput.moved(now.screen(), now.modifiers()));
        }
    }

    /// The window lost the keyboard or the pointer: a gesture ends as by Escape, held keys count as released.
    public void interrupted() {
        spaceHeld = false;
        panningFrom = null;
        if (editor.toolbox().state().isGesture()) {
            editor.toolbox().state().cancel();
        }
        showPanCursor();
    }

    private boolean pans(PointerInput input) {
        Point from = panningFrom;
        switch (input.kind()) {
            case PRESSED -> {
                if (input.button() == Button.MIDDLE || spaceHeld && input.button() == Button.PRIMARY) {
                    panningFrom = input.screen();
                    showPanCursor();
                    return true;
                }
            }
            case MOVED -> {
                if (from != null) {
                    editor.viewport()
                            .pan(input.screen().x() - from.x(), input.screen().y() - from.y());
                    panningFrom = input.screen();
                    return true;
                }
            }
            case RELEASED -> {
                if (from != null) {
                    panningFrom = null;
                    showPanCursor();
                    return true;
                }
            }
        }
        return false;
    }

    private void showPanCursor() {
        if (panningFrom != null) {
            editor.toolbox().cursor().set(Cursor.GRABBING);
        } else if (spaceHeld) {
            editor.toolbox().cursor().set(Cursor.GRAB);
        } else {
            editor.toolbox().refreshCursor();
        }
    }
}
