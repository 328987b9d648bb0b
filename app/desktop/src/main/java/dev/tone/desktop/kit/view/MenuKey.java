package dev.tone.desktop.kit.view;

import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Opens the menu of what has the focus by the menu key and by Shift+F10. On Windows and macOS the toolkit does; on
/// Linux it makes [ContextMenuEvent]s of the mouse alone.
public final class MenuKey {
    private MenuKey() {}

    public static void install(Scene scene) {
        if (System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")) {
            scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
                Node owner = scene.getFocusOwner();
                if (owner != null && isMenuKey(event)) {
                    owner.fireEvent(request(owner));
                    event.consume();
                }
            });
        }
    }

    private static boolean isMenuKey(KeyEvent event) {
        boolean bare = !event.isShortcutDown() && !event.isAltDown() && !event.isMetaDown();
        return bare && (event.isShiftDown() ? event.getCode() == KeyCode.F10 : event.getCode() == KeyCode.CONTEXT_MENU);
    }

    /// In its middle, as the toolkit does where it knows no better place.
    private static ContextMenuEvent request(Node owner) {
        Bounds inside = owner.getLayoutBounds();
        var screen = owner.localToScreen(inside.getCenterX(), inside.getCenterY());
        return new ContextMenuEvent(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                inside.getCenterX(),
                inside.getCenterY(),
                screen.getX(),
                screen.getY(),
                true,
                null);
    }
}
