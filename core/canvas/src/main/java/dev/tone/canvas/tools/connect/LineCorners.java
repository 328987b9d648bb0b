package dev.tone.canvas.tools.connect;

import dev.tone.canvas.document.End;
import dev.tone.canvas.editor.Cursor;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.KeyInput;
import dev.tone.canvas.editor.PointerInput;
import dev.tone.canvas.editor.ToolState;
import dev.tone.canvas.geometry.Point;
import java.util.ArrayList;
import java.util.List;

/// A line of several pieces: each click sets a corner, the last piece hangs on the pointer.
final class LineCorners implements ToolState {
    private final Editor editor;
    private final ConnectorForm form;
    private final NewLine line;
    private final Aim start;
    private final List<Point> corners = new ArrayList<>();
    private Aim aim;

    LineCorners(Editor editor, ConnectorForm form, Aim start) {
        this.editor = editor;
        this.form = form;
        this.line = new NewLine(editor, form, start.end());
        this.start = start;
        this.aim = start;
    }

    @Override
    public String path() {
        return form.tool() + ".corners";
    }

    @Override
    public Cursor cursor() {
        return Cursor.CROSSHAIR;
    }

    @Override
    public void moved(PointerInput input) {
        Point from = corners.isEmpty() ? start.end().at() : corners.getLast();
        aim = Aim.inSteps(editor, input, from);
        show();
    }

    @Override
    public void pressed(PointerInput input) {
        if (input.clicks() > 1) {
            finish();
        }
    }

    @Override
    public void released(PointerInput input) {
        moved(input);
        Point at = aim.end().at();
        if (isNear(at, corners.isEmpty() ? start.end().at() : corners.getLast())) {
            finish();
        } else if (corners.size() > 1
                && start.target() == null
                && isNear(at, start.end().at())) {
            line.draw(start.end(), corners);
        } else if (aim.target() != null && !aim.target().equals(start.target())) {
            line.draw(aim.end(), corners);
        } else {
            corners.add(at);
            show();
        }
    }

    @Override
    public boolean key(KeyInput input) {
        switch (input.key()) {
            case "Enter" -> finish();
            case "Backspace" -> {
                if (corners.isEmpty()) {
                    cancel();
                } else {
                    corners.removeLast();
                    show();
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /// At the corner that was set last.
    private void finish() {
        if (corners.isEmpty()) {
            cancel();
        } else {
            line.draw(new End.Free(corners.getLast()), corners.subList(0, corners.size() - 1));
        }
    }

    private void show() {
        line.show(aim.end(), corners, aim.target(), aim.anchors());
    }

    private boolean isNear(Point a, Point b) {
        return a.distanceTo(b) <= editor.viewport().near();
    }

    @Override
    public void cancel() {
        editor.toolbox().rest();
    }

    @Override
    public boolean isGesture() {
        return true;
    }
}
