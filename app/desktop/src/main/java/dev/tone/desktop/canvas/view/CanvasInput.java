package dev.tone.desktop.canvas.view;

import dev.tone.canvas.editor.Input;
import dev.tone.canvas.editor.KeyInput;
import dev.tone.canvas.editor.Modifiers;
import dev.tone.canvas.editor.PointerInput;
import dev.tone.canvas.geometry.Point;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/// Says to the editor, in its own words, what mouse, wheel and keyboard did on a node.
final class CanvasInput {
    private final Node node;
    private final Input input;
    private final Holding holding = new Holding();

    CanvasInput(Node node, Input input) {
        this.node = node;
        this.input = input;
    }

    void listen() {
        node.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            node.requestFocus();
            pointer(PointerInput.Kind.PRESSED, event);
        });
        node.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> {
            holding.stop();
            pointer(PointerInput.Kind.RELEASED, event);
        });
        node.addEventHandler(MouseEvent.MOUSE_MOVED, event -> pointer(PointerInput.Kind.MOVED, event));
        node.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            pointer(PointerInput.Kind.MOVED, event);
            holding.begin();
        });
        node.addEventHandler(ScrollEvent.SCROLL, this::wheel);
        node.addEventHandler(ZoomEvent.ZOOM, this::pinch);
        node.addEventHandler(KeyEvent.KEY_PRESSED, event -> key(event, true));
        node.addEventHandler(KeyEvent.KEY_RELEASED, event -> key(event, false));
        node.focusedProperty().subscribe(focused -> {
            if (!focused) {
                holding.stop();
                input.interrupted();
            }
        });
    }

    private void pointer(PointerInput.Kind kind, MouseEvent event) {
        Modifiers held = new Modifiers(event.isShiftDown(), event.isAltDown(), event.isShortcutDown());
        Point at = new Point(event.getX(), event.getY());
        input.pointer(new PointerInput(kind, at, button(event.getButton()), held, event.getClickCount()));
    }

    private static PointerInput.Button button(MouseButton button) {
        return switch (button) {
            case MIDDLE -> PointerInput.Button.MIDDLE;
            case SECONDARY -> PointerInput.Button.SECONDARY;
            case PRIMARY, NONE, BACK, FORWARD -> PointerInput.Button.PRIMARY;
        };
    }

    private void wheel(ScrollEvent event) {
        Modifiers held = new Modifiers(event.isShiftDown(), event.isAltDown(), event.isShortcutDown());
        input.wheel(new Point(event.getX(), event.getY()), event.getDeltaX(), event.getDeltaY(), held);
        event.consume();
    }

    /// Two fingers that part or close, where the window system tells of them.
    private void pinch(ZoomEvent event) {
        input.pinch(new Point(event.getX(), event.getY()), event.getZoomFactor());
        event.consume();
    }

    private void key(KeyEvent event, boolean pressed) {
        // What is typed in the text control above is not meant for the drawing.
        if (event.getTarget() != node) {
            return;
        }
        Modifiers held = new Modifiers(event.isShiftDown(), event.isAltDown(), event.isShortcutDown());
        if (input.key(new KeyInput(pressed, name(event), held))) {
            event.consume();
        }
    }

    static String name(KeyEvent event) {
        KeyCode code = event.getCode();
        return switch (code) {
            case ESCAPE -> "Escape";
            case ENTER -> "Enter";
            case TAB -> "Tab";
            case SPACE -> "Space";
            case DELETE -> "Delete";
            case BACK_SPACE -> "Backspace";
            case LEFT, KP_LEFT -> "ArrowLeft";
            case RIGHT, KP_RIGHT -> "ArrowRight";
            case UP, KP_UP -> "ArrowUp";
            case DOWN, KP_DOWN -> "ArrowDown";
            case SHIFT -> "Shift";
            case ALT -> "Alt";
            case CONTROL, COMMAND, META -> event.getCode() == shortcut() ? "Mod" : code.getName();
            default -> character(event);
        };
    }

    private static KeyCode shortcut() {
        return System.getProperty("os.name", "").startsWith("Mac") ? KeyCode.COMMAND : KeyCode.CONTROL;
    }

    /// By what the key produces where that is Latin, else by where it is, so that keys work under a Hangul layout.
    private static String character(KeyEvent event) {
        String text = event.getText();
        boolean latin = text.length() == 1 && text.charAt(0) > ' ' && text.charAt(0) < 127;
        String name = latin || event.getCode().isFunctionKey()
                ? text
                : event.getCode().getChar();
        return event.getCode().isFunctionKey() ? event.getCode().getName() : name.toLowerCase(Locale.ROOT);
    }

    /// Tells how time goes by while something is dragged.
    private final class Holding extends AnimationTimer {
        /// A pulse that comes late does not throw the drawing far away.
        private static final double LONGEST = 0.05;

        private long before;

        void begin() {
            if (before == 0) {
                before = System.nanoTime();
                start();
            }
        }

        @Override
        public void handle(long now) {
            long time = System.nanoTime();
            input.held(Math.min(LONGEST, (time - before) / 1e9));
            before = time;
        }

        @Override
        public void stop() {
            super.stop();
            before = 0;
        }
    }
}
