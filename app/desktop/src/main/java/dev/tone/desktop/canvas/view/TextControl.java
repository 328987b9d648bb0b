package dev.tone.desktop.canvas.view;

import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.Fill;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.FreehandElement;
import dev.tone.canvas.document.GroupElement;
import dev.tone.canvas.document.ImageElement;
import dev.tone.canvas.document.NoteElement;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.document.ShapeElement;
import dev.tone.canvas.document.TextElement;
import dev.tone.canvas.document.UnknownElement;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.geometry.Camera;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.scene.SceneItem;
import dev.tone.desktop.kit.view.Wrapping;
import dev.tone.model.id.ElementId;
import java.text.Bidi;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// The one text control that lies over the drawing while an element's text is written: in its place, in its size.
final class TextControl {
    private static final PseudoClass CENTRED = PseudoClass.getPseudoClass("centred");
    private static final PseudoClass BARE = PseudoClass.getPseudoClass("bare");
    /// Nothing else shows where it is written.
    private static final PseudoClass ALONE = PseudoClass.getPseudoClass("alone");

    private static final PseudoClass STRONG = PseudoClass.getPseudoClass("strong");
    private static final double SMALLEST_FONT = 9;
    /// As in the style sheet.
    private static final double PADDING_X = 6;

    private static final double PADDING_Y = 3;

    private final Editor editor;
    private final TextArea area = new TextArea();
    /// Set as the text area sets its lines, to know how high they are together.
    private final Text probe = new Text();

    private @Nullable ElementId writing;

    TextControl(Editor editor) {
        this.editor = editor;
        area.setId("canvas-text");
        area.getStyleClass().add("canvas-text");
        area.setManaged(false);
        area.setVisible(false);
        area.focusedProperty().subscribe(focused -> {
            if (!focused) {
                finish();
            }
        });
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        // Before the text is there: its lines are laid out at once.
        area.setTextFormatter(new TextFormatter<>(change -> {
            turn(change.getControlNewText());
            return change;
        }));
        area.textProperty().subscribe(_ -> place());
        // It is as high as its lines: a bar that came for a moment would take their room and break them elsewhere.
        area.skinProperty().subscribe(_ -> {
            if (area.lookup(".scroll-pane") instanceof ScrollPane lines) {
                lines.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
                lines.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
            }
        });
    }

    TextArea node() {
        return area;
    }

    /// Follows the editor: opens, closes, or stays.
    void show(Optional<ElementId> editing) {
        ElementId id = editing.orElse(null);
        if (id == null) {
            close();
        } else if (!id.equals(writing)) {
            open(id);
        }
    }

    private void open(ElementId id) {
        Element element = editor.document().element(id);
        if (element == null) {
            return;
        }
        writing = id;
        area.pseudoClassStateChanged(CENTRED, element instanceof ShapeElement || element instanceof ConnectorElement);
        area.pseudoClassStateChanged(BARE, lies(element));
        area.pseudoClassStateChanged(ALONE, element instanceof TextElement);
        area.pseudoClassStateChanged(STRONG, element instanceof ServiceElement || element instanceof FrameElement);
        turn(element.label());
        area.setText(element.label());
        area.selectAll();
        area.setVisible(true);
        place();
        area.requestFocus();
    }

    /// Whether the element's own ground can stay visible under the text: its colours suit the window's text.
    private static boolean lies(Element element) {
        return element instanceof NoteElement
                || (element instanceof ShapeElement || element instanceof TextElement)
                        && element.style().fill() != Fill.SOLID;
    }

    private void close() {
        writing = null;
        if (area.isVisible()) {
            boolean focused = area.isFocused();
            area.setVisible(false);
            if (focused && area.getParent() != null) {
                area.getParent().requestFocus();
            }
        }
    }

    private void finish() {
        if (writing != null) {
            writing = null;
            editor.commands().finishText(area.getText());
        }
    }

    private void key(KeyEvent event) {
        boolean ends = event.getCode() == KeyCode.ESCAPE
                || event.getCode() == KeyCode.TAB
                || event.getCode() == KeyCode.ENTER && (!hasLines(current()) || event.isShortcutDown());
        if (ends) {
            finish();
            event.consume();
        }
    }

    private static boolean isFilledFromAbove(Element element) {
        return element instanceof TextElement || element instanceof NoteElement;
    }

    private static boolean hasLines(@Nullable Element element) {
        return element instanceof ShapeElement || element instanceof TextElement || element instanceof NoteElement;
    }

    private @Nullable Element current() {
        return writing == null ? null : editor.document().element(writing);
    }

    /// It runs from the side from which it will be drawn: that of its first strong letter.
    private void turn(String text) {
        Bidi bidi = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        area.setWrapText(Wrapping.isPossible(text));
        area.setNodeOrientation(
                bidi.getBaseLevel() % 2 == 0 ? NodeOrientation.LEFT_TO_RIGHT : NodeOrientation.RIGHT_TO_LEFT);
    }

    private boolean runsLeft() {
        return area.getNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
    }

    /// Keeps the control where the text is, after the camera or the text has changed.
    void place() {
        SceneItem item = writing == null ? null : editor.scene().item(writing);
        if (item == null) {
            return;
        }
        Camera camera = editor.viewport().camera().get();
        double fontSize = fontSize(item.element());
        Rect at = camera.toScreen(room(item, fontSize));
        double font = Math.max(SMALLEST_FONT, fontSize * camera.zoom());
        area.setStyle("-fx-font-size: " + font + "px;");
        double width = Math.ceil(at.width());
        double high = Math.ceil(Math.max(at.height(), linesHeight(font, width)));
        double top = isFilledFromAbove(item.element()) ? at.y() : at.centerY() - high / 2;
        area.resizeRelocate(Math.rint(at.x()), Math.rint(top), width, high);
        // Typing a line scrolls to it before there is room for it.
        area.setScrollTop(0);
    }

    private double linesHeight(double font, double width) {
        probe.setFont(Font.font("Tone Sans", font));
        probe.setWrappingWidth(area.isWrapText() ? Math.max(1, width - 2 * PADDING_X) : 0);
        probe.setText(area.getText().isEmpty() ? " " : area.getText());
        return probe.getLayoutBounds().getHeight() + 2 * PADDING_Y + 2;
    }

    private static double fontSize(Element element) {
        return switch (element) {
            case ServiceElement _ -> 13.5;
            case FrameElement _, ConnectorElement _ -> 12;
            default -> element.style().fontSize();
        };
    }

    private Rect room(SceneItem item, double fontSize) {
        Rect box = item.box() == null ? item.bounds() : item.box().bounds();
        return switch (item.element()) {
            case ServiceElement _ -> new Rect(box.x() + 52, box.y() + 6, Math.max(80, box.width() - 58), 24);
            case NoteElement _ -> new Rect(box.x() + 5, box.y() + 6, box.width() - 10, box.height() - 12);
            case FrameElement _ -> new Rect(box.x() - 2, box.y() - 26, Math.max(120, box.width() / 2), 24);
            case TextElement text
            when text.wraps() -> new Rect(box.x() - 6, box.y() - 3, box.width() + 12, box.height());
            case TextElement _ -> {
                double widest =
                        editor.measure().measure(area.getText(), fontSize).width();
                double width = Math.max(Math.max(box.width(), widest) + 24, 60);
                double right = box.x() + Math.max(box.width(), widest) + 6;
                yield new Rect(runsLeft() ? right - width : box.x() - 6, box.y() - 3, width, box.height());
            }
            case ConnectorElement _ -> {
                Point middle = item.path().middle();
                yield new Rect(middle.x() - 80, middle.y() - 14, 160, 28);
            }
            case ShapeElement _ -> new Rect(box.x() + 4, box.centerY() - 8, Math.max(40, box.width() - 8), 16);
            // Nothing can be written on these.
            case FreehandElement _, ImageElement _, GroupElement _, UnknownElement _ -> box;
        };
    }
}
