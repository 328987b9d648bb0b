package dev.tone.desktop.kit.view;

import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TreeView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Opens the menu of what has the focus by the menu key and by Shift+F10. On Windows and macOS the toolkit does; on
/// Linux it makes [ContextMenuEvent]s of the mouse alone. In a list the focus is the list's, and the menu that of a
/// row.
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
        scene.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            if (event.isKeyboardTrigger() && event.getTarget() instanceof Control list) {
                focusedRow(list).ifPresent(row -> {
                    event.consume();
                    row.fireEvent(request(row));
                });
            }
        });
    }

    private static Optional<Node> focusedRow(Control list) {
        return list instanceof ListView || list instanceof TreeView
                ? list.lookupAll(".indexed-cell").stream()
                        .filter(cell -> cell instanceof IndexedCell<?> row && row.isFocused() && !row.isEmpty())
                        .findFirst()
                : Optional.empty();
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
