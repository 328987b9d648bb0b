package dev.tone.desktop.canvas.ruler;

import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.Modifiers;
import dev.tone.canvas.editor.PointerInput;
import dev.tone.canvas.geometry.Camera;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.paint.CanvasTheme;
import dev.tone.canvas.tools.guide.GuideDragging;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/// One ruler, at the top or at the left. Pressing it pulls out a guide, which the drawing's own editor drags.
final class Ruler extends Region {
    static final double THICK = 20;
    private static final double FONT = 9.5;

    private final Editor editor;
    /// Whether it lies at the left and measures downwards.
    private final boolean left;
    private final Region board;
    private final Canvas canvas = new Canvas();
    private CanvasTheme theme = CanvasTheme.light();
    private @Nullable Point pointer;

    /// @param board shows the drawing; pointer places are told as it sees them
    Ruler(Editor editor, boolean left, Region board) {
        this.editor = editor;
        this.left = left;
        this.board = board;
        setId(left ? "ruler-left" : "ruler-top");
        getChildren().add(canvas);
        setCursor(left ? javafx.scene.Cursor.H_RESIZE : javafx.scene.Cursor.V_RESIZE);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            board.requestFocus();
            editor.toolbox().chooseHome();
            // The left ruler gives lines that run upright, the upper one level lines.
            editor.toolbox().enter(new GuideDragging(editor, left));
            event.consume();
        });
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> hand(PointerInput.Kind.MOVED, event));
        addEventHandler(MouseEvent.MOUSE_RELEASED, event -> hand(PointerInput.Kind.RELEASED, event));
    }

    private void hand(PointerInput.Kind kind, MouseEvent event) {
        Point2D at = board.sceneToLocal(event.getSceneX(), event.getSceneY());
        Modifiers held = new Modifiers(event.isShiftDown(), event.isAltDown(), event.isShortcutDown());
        editor.input()
                .pointer(new PointerInput(kind, new Point(at.getX(), at.getY()), PointerInput.Button.PRIMARY, held, 1));
        event.consume();
    }

    void wear(CanvasTheme next) {
        theme = next;
        draw();
    }

    /// Marks where the pointer is; null while it is elsewhere.
    void follow(@Nullable Point screen) {
        pointer = screen;
        draw();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        draw();
    }

    void draw() {
        double length = left ? getHeight() : getWidth();
        GraphicsContext on = canvas.getGraphicsContext2D();
        on.setFill(color(theme.card()));
        on.fillRect(0, 0, getWidth(), getHeight());
        Camera camera = editor.viewport().camera().get();
        double origin = left ? camera.y() : camera.x();
        selection(on, origin, camera.zoom());
        ticks(on, length, origin, camera.zoom());
        on.setStroke(color(theme.cardLine()));
        line(on, 0, THICK - 0.5, length, THICK - 0.5);
        Point at = pointer;
        if (at != null) {
            on.setStroke(color(theme.accent()));
            double place = Math.floor(left ? at.y() : at.x()) + 0.5;
            line(on, place, 0, place, THICK);
        }
    }

    private void selection(GraphicsContext on, double origin, double zoom) {
        Rect bounds = editor.selection().bounds();
        if (bounds != null) {
            double from = ((left ? bounds.y() : bounds.x()) - origin) * zoom;
            double size = (left ? bounds.height() : bounds.width()) * zoom;
            on.setFill(color(theme.accentSoft()));
            if (left) {
                on.fillRect(0, from, THICK, size);
            } else {
                on.fillRect(from, 0, size, THICK);
            }
        }
    }

    private void ticks(GraphicsContext on, double length, double origin, double zoom) {
        Ticks ticks = Ticks.at(zoom);
        on.setFont(Font.font("Tone Sans", FONT));
        on.setTextBaseline(VPos.CENTER);
        on.setTextAlign(TextAlignment.LEFT);
        long every = Math.max(1, Math.round(ticks.major() / ticks.minor()));
        long first = (long) Math.floor(origin / ticks.major()) * every;
        for (long i = first; ; i++) {
            double world = i * ticks.minor();
            double place = Math.floor((world - origin) * zoom) + 0.5;
            if (place > length) {
                return;
            }
            boolean major = i % every == 0;
            on.setStroke(color(theme.dot()));
            line(on, place, major ? 0 : THICK - 5, place, THICK - 1);
            if (major) {
                number(on, Long.toString(Math.round(world)), place + 3);
            }
        }
    }

    private void number(GraphicsContext on, String text, double place) {
        on.setFill(color(theme.muted()));
        if (left) {
            on.save();
            on.translate(THICK / 2 - 2, place);
            on.rotate(90);
            on.fillText(text, 0, 0);
            on.restore();
        } else {
            on.fillText(text, place, THICK / 2 - 2);
        }
    }

    /// Along and across the ruler.
    private void line(GraphicsContext on, double along0, double across0, double along1, double across1) {
        if (left) {
            on.strokeLine(across0, along0, across1, along1);
        } else {
            on.strokeLine(along0, across0, along1, across1);
        }
    }

    private static Color color(int argb) {
        return Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255, (argb >>> 24) / 255.0);
    }
}
