package dev.tone.canvas.editor;

import dev.tone.canvas.document.BoxElement;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.GroupElement;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.Size;
import dev.tone.canvas.scene.SceneItem;
import dev.tone.model.id.ElementId;
import java.util.List;

/// Where a new box goes when a person said roughly where, or nothing about it, as when drawing by keys.
///
/// Rows and columns come about by themselves, with room between for a line and its words.
public final class FreePlace {
    private static final double GAP = 80;
    private static final double MARGIN = 12;
    private static final double ALIGNS = 24;
    private static final int TRIES = 256;

    private final Editor editor;

    private FreePlace(Editor editor) {
        this.editor = editor;
    }

    /// The middle of a free place at the point or right of it, in line with what stands near it.
    public static Point near(Editor editor, Point wanted, Size size) {
        return new FreePlace(editor).at(wanted, size);
    }

    /// The middle of a free place beside what is selected, in its row as far as the window is wide, else in the row
    /// below; in the middle of what is seen when nothing is selected. It is scrolled into view.
    public static Point show(Editor editor, Size size) {
        Point at = new FreePlace(editor).next(size);
        editor.viewport().reveal(Rect.around(at, size));
        return at;
    }

    private Point at(Point wanted, Size size) {
        Point aligned = new Point(inLine(wanted.x(), wanted, true), inLine(wanted.y(), wanted, false));
        return free(
                aligned,
                size,
                aligned.x() - size.width() / 2,
                editor.viewport().visible().right());
    }

    private Point next(Size size) {
        ElementId selected = editor.selection().single();
        Element beside = selected == null ? null : editor.document().element(selected);
        if (!(beside instanceof BoxElement box) || beside instanceof FrameElement) {
            return at(editor.viewport().visible().center(), size);
        }
        Rect own = box.bounds();
        double left = rowOf(own).stream().mapToDouble(Rect::x).min().orElse(own.x());
        Point right = new Point(own.right() + GAP + size.width() / 2, own.centerY());
        return free(
                right,
                size,
                left,
                left + Math.max(size.width(), editor.viewport().visible().width() - 2 * MARGIN));
    }

    /// From the wanted place to the right as far as the row goes, then row by row below.
    private Point free(Point wanted, Size size, double rowStart, double rowEnd) {
        Point at = wanted;
        for (int i = 0; i < TRIES; i++) {
            Rect box = Rect.around(at, size);
            boolean beyond = box.right() > rowEnd && box.x() > rowStart;
            if (!beyond && boxesIn(box.grown(MARGIN)).isEmpty()) {
                return at;
            }
            at = beyond
                    ? new Point(rowStart + size.width() / 2, at.y() + size.height() + GAP)
                    : new Point(at.x() + size.width() + GAP, at.y());
        }
        return wanted;
    }

    private double inLine(double wanted, Point near, boolean across) {
        double best = editor.brush().snap(wanted);
        double nearest = ALIGNS;
        for (Rect other : boxesIn(editor.viewport().visible())) {
            double middle = across ? other.centerX() : other.centerY();
            double far = Math.abs(middle - (across ? near.x() : near.y()));
            if (far < nearest) {
                nearest = far;
                best = middle;
            }
        }
        return best;
    }

    private List<Rect> rowOf(Rect box) {
        Rect seen = editor.viewport().visible();
        Rect row = new Rect(seen.x(), box.y(), seen.width(), box.height());
        return boxesIn(row).stream()
                .filter(each -> Math.abs(each.centerY() - box.centerY()) < 1)
                .toList();
    }

    private List<Rect> boxesIn(Rect area) {
        return editor.hits().in(area, false, FreePlace::stands).stream()
                .map(SceneItem::bounds)
                .toList();
    }

    private static boolean stands(SceneItem item) {
        return item.box() != null
                && !(item.element() instanceof FrameElement)
                && !(item.element() instanceof GroupElement);
    }
}
