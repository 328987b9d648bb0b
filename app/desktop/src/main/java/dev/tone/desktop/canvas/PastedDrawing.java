package dev.tone.desktop.canvas;

import dev.tone.canvas.blueprint.read.BlueprintDrawing;
import dev.tone.canvas.blueprint.read.ReadSystem;
import dev.tone.canvas.blueprint.read.SystemReader;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.Layer;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.exchange.read.ForeignDrawing;
import dev.tone.canvas.exchange.read.PastedForm;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.Size;
import dev.tone.canvas.history.History;
import dev.tone.canvas.layout.AutoLayout;
import dev.tone.canvas.ops.Clipping;
import dev.tone.canvas.ops.Elements;
import dev.tone.canvas.scene.SceneItem;
import dev.tone.desktop.blueprint.ImportReport;
import dev.tone.desktop.kit.notice.Notice;
import dev.tone.desktop.kit.notice.Notice.Offer;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.kit.work.Work;
import dev.tone.model.fault.Fault;
import dev.tone.model.id.ElementId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.scene.layout.Region;

/// Text from the clipboard that says a drawing becomes it: Mermaid, Compose, manifests, and the drawings of other
/// programs. It is read meanwhile, added as one step around the pointer, and can be had as text instead.
final class PastedDrawing {
    private static final double BESIDE = 160;

    private final Editor editor;
    private final Work work;
    private final Ui ui;
    private final CanvasHost host;
    private final Consumer<Region> show;

    /// @param notes what was not kept, in the person's language
    private record Read(List<Element> elements, List<ReadSystem.Note> system, List<String> notes) {}

    /// @param show shows a panel in the window
    PastedDrawing(Editor editor, Work work, Ui ui, CanvasHost host, Consumer<Region> show) {
        this.editor = editor;
        this.work = work;
        this.ui = ui;
        this.host = host;
        this.show = show;
    }

    /// @param asText what a paste does otherwise
    /// @return false when the text is no drawing
    boolean take(String text, Point at, Runnable asText) {
        PastedForm form = PastedForm.of(text);
        if (form == null || !editor.brush().canDraw()) {
            return false;
        }
        String what = ui.text("paste.form." + form.name().toLowerCase(Locale.ROOT));
        work.of(() -> read(form, what, text))
                .onDone(read -> place(read, what, at, asText))
                .onFault(fault -> refuse(fault, what, asText))
                .start();
        return true;
    }

    private static Read read(PastedForm form, String name, String text) {
        if (form == PastedForm.SYSTEM) {
            ReadSystem system = SystemReader.read(text);
            AtomicInteger count = new AtomicInteger();
            List<Element> drawn = BlueprintDrawing.draw(
                    system.blueprint(), Layer.BASE.id(), null, () -> new ElementId("p" + count.incrementAndGet()));
            return new Read(AutoLayout.drawn(drawn), system.notes(), List.of());
        }
        ForeignDrawing read = form.read(name, text);
        Document drawing = Document.of(read.drawing().records());
        return new Read(Elements.backToFront(drawing), List.of(), read.notes());
    }

    private void place(Read read, String what, Point at, Runnable asText) {
        History history = editor.history();
        if (!editor.copying().paste(read.elements(), free(read.elements(), at))) {
            return;
        }
        History.Mark mark = history.mark();
        Set<ElementId> added = Set.copyOf(editor.selection().ids());
        bringIntoView();
        List<String> lost =
                new ArrayList<>(read.notes().stream().map(ui.texts()::say).toList());
        read.system().forEach(note -> lost.add(ImportReport.words(note, ui)));
        List<Offer> offers = new ArrayList<>();
        if (!lost.isEmpty()) {
            offers.add(new Offer(
                    ui.text("paste.show-lost"),
                    () -> show.accept(
                            new ImportReport(ui.text("paste.done", what), said(read), lost, ui, host::closePanel))));
        }
        offers.add(new Offer(ui.text("paste.as-text"), () -> {
            takeBack(mark, added);
            asText.run();
        }));
        String text = lost.isEmpty()
                ? ui.text("paste.done", what) + " " + said(read)
                : ui.text("paste.done", what) + " " + ui.text("paste.lost", lost.size());
        host.offer(lost.isEmpty() ? Notice.Tone.SUCCESS : Notice.Tone.ATTENTION, text, offers);
    }

    /// Around the pointer where nothing is, else beside all that is there.
    private Point free(List<Element> elements, Point at) {
        Rect bounds = Clipping.boundsOf(elements);
        Rect wanted = Rect.around(at, new Size(bounds.width(), bounds.height()));
        Rect there = editor.scene().content();
        if (there == null
                || editor.hits().in(wanted, false, SceneItem::isVisible).isEmpty()) {
            return at;
        }
        return new Point(there.right() + BESIDE + bounds.width() / 2, there.y() + bounds.height() / 2);
    }

    private String said(Read read) {
        return ui.text("paste.size", read.elements().size());
    }

    private void bringIntoView() {
        Rect bounds = editor.selection().bounds();
        if (bounds == null) {
            return;
        }
        Rect seen = editor.viewport().visible();
        if (bounds.width() > seen.width() || bounds.height() > seen.height()) {
            editor.commands().zoomToSelection();
        } else {
            editor.viewport().reveal(bounds);
        }
    }

    /// By the same step when nothing was done since, else by one of its own.
    private void takeBack(History.Mark mark, Set<ElementId> added) {
        if (editor.history().mark().equals(mark)) {
            editor.commands().undo();
        } else {
            editor.selection().set(added);
            editor.commands().delete();
        }
    }

    private void refuse(Fault fault, String what, Runnable asText) {
        asText.run();
        host.offer(
                Notice.Tone.ATTENTION,
                ui.text("paste.refused", what),
                List.of(new Offer(
                        ui.text("paste.why"),
                        () -> show.accept(new ImportReport(ui.text("paste.was-text"), fault, ui, host::closePanel)))));
    }
}
