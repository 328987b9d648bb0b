package dev.tone.desktop.actions;

import java.util.Set;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Feeds a scene's key presses to the actions, before the focused control sees them. Keys that edit text stay with the
/// text field; while something modal is open only it gets keys. A single key that opens something to write in is not
/// written there, however long it is held.
public final class Shortcuts {
    private static final Set<String> EDITING = Set.of(
            "A", "C", "V", "X", "Z", "Y", "LEFT", "RIGHT", "UP", "DOWN", "HOME", "END", "DELETE", "BACKSPACE", "ENTER");

    private final KeyMatcher matcher;
    private final BooleanSupplier modal;
    private final BooleanSupplier singleKeys;
    /// The single key that did something and is still down.
    private @Nullable KeyCode held;

    private @Nullable KeyCode pressed;

    public Shortcuts(KeyMatcher matcher, BooleanSupplier modal, BooleanSupplier singleKeys) {
        this.matcher = matcher;
        this.modal = modal;
        this.singleKeys = singleKeys;
    }

    public void install(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            pressed = event.getCode();
            if (isRepeatInText(scene)) {
                event.consume();
            } else {
                handle(scene, event);
            }
        });
        scene.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (isRepeatInText(scene)) {
                event.consume();
            }
        });
        scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> {
            if (event.getCode() == held) {
                held = null;
            }
        });
        // Its release may go to another window.
        scene.windowProperty().flatMap(Window::focusedProperty).addListener((_, _, _) -> held = null);
    }

    private boolean isRepeatInText(Scene scene) {
        return held != null && held == pressed && isTyping(scene.getFocusOwner());
    }

    private void handle(Scene scene, KeyEvent event) {
        if (modal.getAsBoolean() || event.getCode().isModifierKey()) {
            return;
        }
        KeyPress press = new KeyPress(
                event.getCode().name(),
                event.getText(),
                event.isShortcutDown(),
                Keys.isMac() && event.isControlDown(),
                event.isAltDown(),
                event.isShiftDown());
        boolean typing = isTyping(scene.getFocusOwner());
        if (typing && isEditing(press)) {
            return;
        }
        matcher.match(press, typing, singleKeys.getAsBoolean()).ifPresent(action -> {
            event.consume();
            held = typing || press.mod() ? null : event.getCode();
            action.trigger();
        });
    }

    private static boolean isEditing(KeyPress press) {
        return press.candidates().stream()
                .anyMatch(stroke ->
                        EDITING.contains(stroke.key()) && !stroke.key().equals("ENTER")
                                || stroke.key().equals("ENTER") && !stroke.mod());
    }

    private static boolean isTyping(@Nullable Node focus) {
        return focus instanceof TextInputControl text && text.isEditable();
    }
}
