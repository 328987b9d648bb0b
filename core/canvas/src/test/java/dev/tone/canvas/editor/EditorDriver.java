package dev.tone.canvas.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.document.BoxElement;
import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Edit;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.Entry;
import dev.tone.canvas.document.Fixtures;
import dev.tone.canvas.document.Origin;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.Size;
import dev.tone.canvas.tools.Tools;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.IdGenerator;
import dev.tone.model.json.Json;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/// A person at a real editor, without a window: presses, moves, types, and looks at what came of it.
public final class EditorDriver {
    public final Document document;
    public final Editor editor;
    private Point at = Point.ORIGIN;
    private Modifiers held = Modifiers.NONE;

    public EditorDriver(Entry... entries) {
        document = Fixtures.documentOf(entries);
        Clock clock = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
        editor = Tools.editor(document, new IdGenerator(clock, new Random(1)), TextMeasure.ESTIMATE);
        editor.viewport().size().set(new Size(1_000, 800));
    }

    public EditorDriver tool(String id) {
        editor.toolbox().choose(id);
        return this;
    }

    public EditorDriver holding(Modifiers modifiers) {
        held = modifiers;
        return this;
    }

    public EditorDriver press(double x, double y) {
        return press(x, y, 1);
    }

    public EditorDriver press(double x, double y, int clicks) {
        at = new Point(x, y);
        editor.input().pointer(PointerInput.pressed(at, held, clicks));
        return this;
    }

    public EditorDriver moveTo(double x, double y) {
        at = new Point(x, y);
        editor.input().pointer(PointerInput.moved(at, held));
        return this;
    }

    public EditorDriver release() {
        editor.input().pointer(PointerInput.released(at, held));
        return this;
    }

    public EditorDriver click(double x, double y) {
        return moveTo(x, y).press(x, y).release();
    }

    public EditorDriver doubleClick(double x, double y) {
        return click(x, y).press(x, y, 2).release();
    }

    public EditorDriver drag(double fromX, double fromY, double toX, double toY) {
        return moveTo(fromX, fromY)
                .press(fromX, fromY)
                .moveTo((fromX + toX) / 2, (fromY + toY) / 2)
                .moveTo(toX, toY)
                .release();
    }

    public EditorDriver key(String key) {
        editor.input().key(KeyInput.press(key, held));
        editor.input().key(KeyInput.release(key, held));
        return this;
    }

    /// A modifier goes down or up in the midst of things.
    public EditorDriver turnTo(Modifiers modifiers) {
        held = modifiers;
        editor.input().key(KeyInput.press("Shift", modifiers));
        return this;
    }

    public EditorDriver others(Consumer<Edit> edit) {
        document.apply(document.plan(edit), Origin.REMOTE);
        return this;
    }

    public EditorDriver undo() {
        editor.commands().undo();
        return this;
    }

    public EditorDriver redo() {
        editor.commands().redo();
        return this;
    }

    public EditorDriver isIn(String path) {
        assertThat(editor.toolbox().state().path()).isEqualTo(path);
        return this;
    }

    public EditorDriver hasSelected(String... ids) {
        assertThat(editor.selection().ids()).extracting(ElementId::value).containsExactlyInAnyOrder(ids);
        return this;
    }

    public EditorDriver hasSteps(int undoable) {
        assertThat(editor.history().steps().get().undoable()).isEqualTo(undoable);
        return this;
    }

    public Element element(String id) {
        Element element = document.element(new ElementId(id));
        assertThat(element).as(id).isNotNull();
        return element;
    }

    public Rect bounds(String id) {
        return ((BoxElement) element(id)).bounds();
    }

    public ConnectorElement connector(String id) {
        return (ConnectorElement) element(id);
    }

    /// The one element that is selected.
    public Element selected() {
        ElementId id = editor.selection().single();
        assertThat(id).as("a single selected element").isNotNull();
        return element(id.value());
    }

    public List<Element> elements() {
        return document.elements().stream()
                .sorted(Comparator.comparing(Element::key))
                .toList();
    }

    public Overlay overlay() {
        return editor.overlay().get();
    }

    public Cursor cursor() {
        return editor.toolbox().cursor().get();
    }

    public String bytes() {
        return Json.write(document.records());
    }
}
