package dev.tone.desktop.actions;

import java.util.Set;
import java.util.function.BooleanSupplier;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Feeds a scene's key presses to the actions, before the focused control sees them. Keys that edit text stay with the
/// text field; while something modal is open only it gets keys.
public final class Shortcuts {
    private static final Set<String> EDITING = Set.of(
            "A", "C", "V", "X", "Z", "Y", "LEFT", "RIGHT", "UP", "DOWN", "HOME", "END", "DELETE", "BACKSPACE", "ENTER");

    private final KeyMatcher matcher;
    private final BooleanSupplier modal;
    private final BooleanSupplier singleKeys;

    public Shortcuts(KeyMatcher matcher, BooleanSupplier modal, BooleanSupplier singleKeys) {
        this.matcher = matcher;
        this.modal = modal;
        this.singleKeys = singleKeys;
    }

    public void install(Scene scene) {
        EventHandler<KeyEvent> handler = event -> handle(scene, event);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, handler);
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
