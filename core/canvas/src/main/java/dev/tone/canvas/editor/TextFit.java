package dev.tone.canvas.editor;

import dev.tone.canvas.document.BoxElement;
import dev.tone.canvas.document.Edit;
import dev.tone.canvas.document.Entry;
import dev.tone.canvas.document.NoteElement;
import dev.tone.canvas.document.ShapeElement;
import dev.tone.canvas.document.TextElement;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.Size;

/// Keeps the box of a text as large as what is written in it, whatever changed: the words, their size, the width; and a
/// note high enough.
public final class TextFit {
    /// World units beside the lines in a shape, and above and below them together.
    private static final double SHAPE_PADDING = 10;

    private static final double SHAPE_MARGIN = 8;
    private static final double LEAST_LETTERS = 3;

    private TextFit() {}

    /// Only what was there before: a text that comes from elsewhere is as large as it was there.
    static void keep(Edit edit, TextMeasure measure) {
        edit.eachUpdate((from, to) -> {
            Entry fitted = fitted(from, to, measure);
            if (fitted != to) {
                edit.replace(to, fitted);
            }
        });
    }

    /// What something that changes will be.
    public static Entry fitted(Entry from, Entry to, TextMeasure measure) {
        if (from instanceof NoteElement before && to instanceof NoteElement after) {
            return isWrittenAnew(before, after) ? grown(after, measure) : after;
        }
        if (from instanceof ShapeElement before && to instanceof ShapeElement after) {
            return isWrittenAnew(before, after) ? grown(after, measure) : after;
        }
        return from instanceof TextElement before && to instanceof TextElement after
                ? fitted(before, after, measure)
                : to;
    }

    private static boolean isWrittenAnew(BoxElement before, BoxElement after) {
        return !after.label().equals(before.label())
                || after.style().fontSize() != before.style().fontSize();
    }

    /// A note gets higher when there is more on it than it has room for, and never smaller.
    private static NoteElement grown(NoteElement note, TextMeasure measure) {
        Rect box = note.bounds();
        double room = box.width() - 2 * NoteElement.PADDING - 2;
        Size size = measure.measure(note.text(), note.style().fontSize(), room);
        double high = Math.ceil(size.height() + 2 * NoteElement.PADDING);
        return high <= box.height() ? note : note.withBounds(box.withSize(box.width(), high));
    }

    /// So does a shape that is wide enough to be written in at all; lines have less room in what is round or pointed.
    private static ShapeElement grown(ShapeElement shape, TextMeasure measure) {
        double share = switch (shape.shape()) {
            case RECTANGLE -> 1;
            case ELLIPSE -> 0.76;
            case DIAMOND -> 0.6;
        };
        Rect box = shape.bounds();
        double fontSize = shape.style().fontSize();
        double room = box.width() * share - 2 * SHAPE_PADDING;
        if (shape.text().isBlank() || room < LEAST_LETTERS * fontSize) {
            return shape;
        }
        Size size = measure.measure(shape.text(), fontSize, room);
        double high = Math.ceil((size.height() + SHAPE_MARGIN) / share);
        // One line is written whole in whatever room there is.
        boolean single = size.height() <= measure.measure("", fontSize).height();
        return single || high <= box.height() ? shape : shape.withBounds(box.withSize(box.width(), high));
    }

    private static TextElement fitted(TextElement before, TextElement after, TextMeasure measure) {
        boolean sameWords = !isWrittenAnew(before, after) && after.wraps() == before.wraps();
        Rect old = before.bounds();
        Rect box = after.bounds();
        if (!sameWords) {
            return filled(after, measure);
        }
        if (box.width() != old.width()) {
            return filled(after.withWraps(true), measure);
        }
        return box.height() == old.height() ? after : after.withBounds(box.withSize(old.width(), old.height()));
    }

    private static TextElement filled(TextElement text, TextMeasure measure) {
        Rect box = text.bounds();
        double fontSize = text.style().fontSize();
        if (text.wraps()) {
            Size size = measure.measure(text.text(), fontSize, box.width());
            return text.withBounds(box.withSize(box.width(), size.height()));
        }
        Size size = measure.measure(text.text(), fontSize);
        return text.withBounds(box.withSize(size.width(), size.height()));
    }
}
