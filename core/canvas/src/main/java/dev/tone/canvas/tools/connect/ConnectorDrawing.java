package dev.tone.canvas.tools.connect;

import dev.tone.canvas.document.End;
import dev.tone.canvas.editor.Cursor;
import dev.tone.canvas.editor.Dragging;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.PointerInput;
import dev.tone.canvas.editor.ToolState;
import dev.tone.canvas.geometry.Point;
import java.util.List;

/// The start is fixed, the end hangs on the pointer. A click with the line tool goes on from corner to corner.
public final class ConnectorDrawing implements ToolState {
    private final Editor editor;
    private final ConnectorForm form;
    private final PointerInput press;
    private final NewLine line;
    /// Where in the drawing the press was, however far that was panned since.
    private final Point pressed;
    private final Aim start;
    private final Runnable clicked;
    private Aim aim;
    private boolean begun;

    ConnectorDrawing(Editor editor, ConnectorForm form, PointerInput press) {
        this(editor, form, press, Aim.at(editor, press.screen(), press.modifiers()), () -> {});
    }

    private ConnectorDrawing(Editor editor, ConnectorForm form, PointerInput press, Aim start, Runnable clicked) {
        this.editor = editor;
        this.form = form;
        this.press = press;
        this.pressed = editor.viewport().toWorld(press.screen());
        this.line = new NewLine(editor, form, start.end());
        this.start = start;
        this.clicked = clicked;
        this.aim = start;
    }

    /// An arrow that is pulled out of a box, by whichever tool.
    ///
    /// @param clicked runs when the press was only a click
    public static ConnectorDrawing outOf(Editor editor, PointerInput press, End.Attached from, Runnable clicked) {
        Aim start = new Aim(from, from.element(), List.of());
        return new ConnectorDrawing(editor, ConnectorForm.ARROW, press, start, clicked);
    }

    @Override
    public String path() {
        return form.tool() + ".drawing";
    }

    @Override
    public Cursor cursor() {
        return Cursor.CROSSHAIR;
    }

    @Override
    public void moved(PointerInput input) {
        begun |= Dragging.hasBegun(press, input);
        aim = Aim.inSteps(editor, input, pressed);
        // While the pointer is still over the start, the line follows it instead of looping back.
        Point at = aim.end().at();
        line.show(isLoop() ? new End.Free(at) : aim.end(), List.of(), aim.target(), aim.anchors());
    }

    @Override
    public void released(PointerInput input) {
        if (!begun || isLoop()) {
            if (begun || form == ConnectorForm.ARROW) {
                editor.toolbox().rest();
            } else {
                editor.toolbox().enter(new LineCorners(editor, form, start));
            }
            if (!begun) {
                clicked.run();
            }
            return;
        }
        line.draw(aim.end(), List.of());
        if (form == ConnectorForm.ARROW && aim.target() == null && start.target() != null) {
            editor.drops().emit(line.id());
        }
    }

    private boolean isLoop() {
        return start.target() != null && start.target().equals(aim.target());
    }

    @Override
    public void cancel() {
        editor.toolbox().rest();
    }

    @Override
    public boolean isGesture() {
        return true;
    }

    @Override
    public boolean pansAtEdge() {
        return begun;
    }
}
