package dev.tone.canvas.tools;

import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.NoteElement;
import dev.tone.canvas.document.Pen;
import dev.tone.canvas.document.ShapeElement;
import dev.tone.canvas.document.ShapeKind;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.TextMeasure;
import dev.tone.canvas.editor.Tool;
import dev.tone.canvas.history.History;
import dev.tone.canvas.ops.PlaceElements;
import dev.tone.canvas.tools.box.BoxIdle;
import dev.tone.canvas.tools.box.BoxKind;
import dev.tone.canvas.tools.comment.CommentIdle;
import dev.tone.canvas.tools.connect.ConnectorForm;
import dev.tone.canvas.tools.connect.ConnectorIdle;
import dev.tone.canvas.tools.erase.EraserIdle;
import dev.tone.canvas.tools.hand.HandIdle;
import dev.tone.canvas.tools.lasso.LassoIdle;
import dev.tone.canvas.tools.pen.PenIdle;
import dev.tone.canvas.tools.place.ServiceIdle;
import dev.tone.canvas.tools.place.TextIdle;
import dev.tone.canvas.tools.point.EyedropperIdle;
import dev.tone.canvas.tools.point.LaserIdle;
import dev.tone.canvas.tools.select.SelectIdle;
import dev.tone.model.id.IdGenerator;
import java.util.List;

/// All tools, and the editor that has them.
public final class Tools {
    public static final String SELECT = "select";
    public static final String HAND = "hand";
    public static final String RECTANGLE = "rectangle";
    public static final String ELLIPSE = "ellipse";
    public static final String DIAMOND = "diamond";
    public static final String FRAME = "frame";
    public static final String SERVICE = "service";
    public static final String CONNECTOR = "connector";
    public static final String TEXT = "text";
    public static final String NOTE = "note";
    public static final String LINE = "line";
    public static final String PEN = "pen";
    public static final String HIGHLIGHTER = "highlighter";
    public static final String LASSO = "lasso";
    public static final String LASER = "laser";
    public static final String EYEDROPPER = "eyedropper";
    public static final String COMMENT = "comment";
    public static final String ERASER = "eraser";

    private Tools() {}

    public static Editor editor(Document document, IdGenerator ids, TextMeasure measure) {
        return new Editor(document, ids, measure, standard());
    }

    /// One more editor of a document that is open: selection, camera and tool are its own, what can be undone is not.
    public static Editor editor(Document document, History history, IdGenerator ids, TextMeasure measure) {
        return new Editor(document, history, ids, measure, standard());
    }

    public static List<Tool> standard() {
        return List.of(
                new Tool(SELECT, SelectIdle::new),
                new Tool(HAND, HandIdle::new),
                shape(RECTANGLE, ShapeKind.RECTANGLE),
                shape(ELLIPSE, ShapeKind.ELLIPSE),
                shape(DIAMOND, ShapeKind.DIAMOND),
                box(new BoxKind(FRAME, PlaceElements.FRAME, PlaceElements::frame)),
                new Tool(SERVICE, ServiceIdle::new),
                new Tool(CONNECTOR, editor -> new ConnectorIdle(editor, ConnectorForm.ARROW)),
                new Tool(LINE, editor -> new ConnectorIdle(editor, ConnectorForm.LINE)),
                box(new BoxKind(NOTE, PlaceElements.NOTE, (head, bounds) -> new NoteElement(head, bounds, ""))),
                new Tool(PEN, editor -> new PenIdle(editor, Pen.PEN)),
                new Tool(HIGHLIGHTER, editor -> new PenIdle(editor, Pen.HIGHLIGHTER)),
                new Tool(LASSO, LassoIdle::new),
                new Tool(LASER, LaserIdle::new),
                new Tool(EYEDROPPER, EyedropperIdle::new),
                new Tool(COMMENT, CommentIdle::new),
                new Tool(TEXT, TextIdle::new),
                new Tool(ERASER, EraserIdle::new));
    }

    private static Tool shape(String id, ShapeKind shape) {
        return box(new BoxKind(id, PlaceElements.SHAPE, (head, bounds) -> new ShapeElement(head, bounds, shape, "")));
    }

    private static Tool box(BoxKind kind) {
        return new Tool(kind.tool(), editor -> new BoxIdle(editor, kind));
    }
}
