package dev.tone.desktop.canvas.ruler;

import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.paint.CanvasTheme;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Standby;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The drawing with a ruler at its top and one at its left, or without both.
public final class RuledBoard extends GridPane implements Pin {
    private final Lifetime lifetime = new Lifetime();
    private final Ruler top;
    private final Ruler left;
    private final Region corner = new Region();

    /// @param content all that lies there
    /// @param board the drawing within it
    public RuledBoard(Editor editor, Region content, Region board, Ui ui) {
        top = new Ruler(editor, false, board);
        left = new Ruler(editor, true, board);
        top.setAccessibleText(ui.text("canvas.ruler-top"));
        left.setAccessibleText(ui.text("canvas.ruler-left"));
        corner.getStyleClass().add("ruler-corner");
        for (Ruler ruler : new Ruler[] {top, left}) {
            ruler.setMinSize(Ruler.THICK, Ruler.THICK);
            ruler.setPrefSize(Ruler.THICK, Ruler.THICK);
        }
        top.setMaxWidth(Double.MAX_VALUE);
        left.setMaxHeight(Double.MAX_VALUE);
        setConstraints(corner, 0, 0);
        setConstraints(top, 1, 0);
        setConstraints(left, 0, 1);
        setConstraints(content, 1, 1);
        setHgrow(content, Priority.ALWAYS);
        setVgrow(content, Priority.ALWAYS);
        lifetime.add(editor.viewport().camera().watch(_ -> draw()));
        lifetime.add(editor.selection().observable().watch(_ -> draw()));
        lifetime.add(editor.scene().listen(_ -> draw()));
        board.addEventFilter(MouseEvent.MOUSE_MOVED, event -> follow(new Point(event.getX(), event.getY())));
        board.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> follow(new Point(event.getX(), event.getY())));
        board.addEventFilter(MouseEvent.MOUSE_EXITED, _ -> {
            if (isRuled()) {
                top.follow(null);
                left.follow(null);
            }
        });
        setRuled(false);
        Standby.fill(this, corner, top, left, content);
    }

    public void setRuled(boolean ruled) {
        Nodes.toggle(top, ruled);
        Nodes.toggle(left, ruled);
        Nodes.toggle(corner, ruled);
        draw();
    }

    /// How far the drawing begins from the left edge, in pixels.
    public double inset() {
        return isRuled() ? Ruler.THICK : 0;
    }

    private boolean isRuled() {
        return top.isVisible();
    }

    public void wear(CanvasTheme theme) {
        top.wear(theme);
        left.wear(theme);
    }

    private void follow(Point at) {
        if (isRuled()) {
            top.follow(at);
            left.follow(at);
        }
    }

    /// What is not seen is not drawn.
    private void draw() {
        if (isRuled()) {
            top.draw();
            left.draw();
        }
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
