package dev.tone.desktop.canvas.tabs;

import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// A tab that is dragged: along the row it takes another place, out of the row it gets a window of its own. Escape
/// leaves it where it was.
final class TabDrag {
    private static final PseudoClass TORN = PseudoClass.getPseudoClass("torn");
    /// So far a press may wander before it is a drag.
    private static final double SLOP = 6;
    /// So far below or above the row a tab has left it.
    private static final double OUT = 40;

    private final CanvasTab tab;
    private final TabRow row;
    private final IntConsumer move;
    private final Runnable tearOff;
    private double startX;
    private double startY;
    private boolean armed;
    private boolean dragging;

    TabDrag(CanvasTab tab, TabRow row, IntConsumer move, Runnable tearOff) {
        this.tab = tab;
        this.row = row;
        this.move = move;
        this.tearOff = tearOff;
    }

    void install() {
        tab.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            startX = event.getSceneX();
            startY = event.getSceneY();
            armed = event.getButton() == MouseButton.PRIMARY && !tab.isEditing();
        });
        tab.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        tab.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        tab.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && dragging) {
                end();
                event.consume();
            }
        });
    }

    private void dragged(MouseEvent event) {
        double dx = event.getSceneX() - startX;
        double dy = event.getSceneY() - startY;
        if (!armed || !dragging && Math.hypot(dx, dy) < SLOP) {
            return;
        }
        dragging = true;
        tab.requestFocus();
        tab.setViewOrder(-1);
        tab.setTranslateX(dx);
        boolean out = isOut(event);
        tab.pseudoClassStateChanged(TORN, out);
        tab.setCursor(out ? Cursor.MOVE : Cursor.DEFAULT);
        event.consume();
    }

    private void released(MouseEvent event) {
        if (!dragging) {
            armed = false;
            return;
        }
        boolean out = isOut(event);
        double middle = tab.getLayoutX() + tab.getTranslateX() + tab.getWidth() / 2;
        int index = row.indexAt(middle, tab);
        end();
        event.consume();
        if (out) {
            tearOff.run();
        } else {
            move.accept(index);
        }
    }

    private boolean isOut(MouseEvent event) {
        double y = row.sceneToLocal(event.getSceneX(), event.getSceneY()).getY();
        return y < -OUT || y > row.getHeight() + OUT;
    }

    private void end() {
        armed = false;
        dragging = false;
        tab.setTranslateX(0);
        tab.setViewOrder(0);
        tab.pseudoClassStateChanged(TORN, false);
        tab.setCursor(Cursor.DEFAULT);
    }
}
