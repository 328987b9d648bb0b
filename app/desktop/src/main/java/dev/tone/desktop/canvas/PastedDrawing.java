package dev.tone.desktop.canvas;

import dev.tone.canvas.blueprint.read.BlueprintDrawing;
import dev.tone.canvas.blueprint.read.ReadSystem;
import dev.tone.canvas.blueprint.read.SystemReader;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.Layer;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.exchange.Cargo;
import dev.tone.canvas.exchange.read.ForeignDrawing;
import dev.tone.canvas.exchange.read.PastedForm;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.history.History;
import dev.tone.canvas.layout.AutoLayout;
import dev.tone.canvas.ops.Elements;
import dev.tone.desktop.blueprint.ImportReport;
import dev.tone.desktop.drawings.DrawingFiles;
import dev.tone.desktop.kit.notice.Notice;
import dev.tone.desktop.kit.notice.Notice.Offer;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.kit.work.Work;
import dev.tone.model.fault.Fault;
import dev.tone.model.id.ElementId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.scene.layout.Region;

/// What the clipboard has that is a drawing becomes it: text that says one (Mermaid, Compose, manifests, the drawings
/// of other programs), files of drawings, and pictures that carry one. It is read meanwhile, added as one step around
/// the pointer, and can be had as text or as picture instead.
final class PastedDrawing {
    private static final String NOTHING = "nothing";

    private final Editor editor;
    private final Work work;
    private final Ui ui;
    private final CanvasHost host;
    private final Consumer<Region> show;

    /// @param notes what was not kept, in the person's language
    private record Read(List<Element> elements, List<ReadSystem.Note> system, List<String> notes) {}

    /// What is pasted when it cannot be read, or on wish.
    ///
    /// @param as what that is: end of text keys
    private record Instead(Runnable paste, String as) {}

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
        take(() -> read(form, what, text), what, at, new Instead(asText, "text"));
        return true;
    }

    /// @param asPicture what a paste does otherwise
    /// @return false when the file is no drawing and carries none
    boolean take(Path file, Point at, Runnable asPicture) {
        if (!DrawingFiles.isDrawing(file) || !editor.brush().canDraw()) {
            return false;
        }
        Instead instead = Pictures.arePictures(List.of(file)) ? picture(asPicture) : new Instead(() -> {}, NOTHING);
        String what = String.valueOf(file.getFileName());
        take(() -> read(DrawingFiles.read(file)), what, at, instead);
        return true;
    }

    /// @param asPicture what a paste does otherwise
    /// @return false when the picture carries no drawing
    boolean take(byte[] picture, Point at, Runnable asPicture) {
        if (!Cargo.isIn(picture) || !editor.brush().canDraw()) {
            return false;
        }
        take(
                () -> read(ForeignDrawing.read("picture.png", picture)),
                ui.text("paste.form.png"),
                at,
                picture(asPicture));
        return true;
    }

    private static Instead picture(Runnable paste) {
        return new Instead(paste, "picture");
    }

    private void take(Callable<Read> reading, String what, Point at, Instead instead) {
        work.of(reading::call)
                .onDone(read -> place(read, what, at, instead))
                .onFault(fault -> refuse(fault, what, instead))
                .start();
    }

    private static Read read(PastedForm form, String name, String text) {
        if (form == PastedForm.SYSTEM) {
            ReadSystem system = SystemReader.read(text);
            AtomicInteger count = new AtomicInteger();
            List<Element> drawn = BlueprintDrawing.draw(
                    system.blueprint(), Layer.BASE.id(), null, () -> new ElementId("p" + count.incrementAndGet()));
            return new Read(AutoLayout.drawn(drawn), system.notes(), List.of());
        }
        return read(form.read(name, text));
    }

    private static Read read(ForeignDrawing read) {
        Document drawing = Document.of(read.drawing().records());
        return new Read(Elements.backToFront(drawing), List.of(), read.notes());
    }

    private void place(Read read, String what, Point at, Instead instead) {
        History history = editor.history();
        if (!editor.copying().paste(read.elements(), editor.copying().free(read.elements(), at))) {
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
        if (!instead.as().equals(NOTHING)) {
            offers.add(new Offer(ui.text("paste.as." + instead.as()), () -> {
                takeBack(mark, added);
                instead.paste().run();
            }));
        }
        String text = lost.isEmpty()
                ? ui.text("paste.done", what) + " " + said(read)
                : ui.text("paste.done", what) + " " + ui.text("paste.lost", lost.size());
        host.offer(lost.isEmpty() ? Notice.Tone.SUCCESS : Notice.Tone.ATTENTION, text, offers);
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

    private void refuse(Fault fault, String what, Instead instead) {
        instead.paste().run();
        host.offer(
                Notice.Tone.ATTENTION,
                ui.text("paste.refused." + instead.as(), what),
                List.of(new Offer(
                        ui.text("paste.why"),
                        () -> show.accept(
                                new ImportReport(ui.text("paste.was." + instead.as()), fault, ui, host::closePanel)))));
    }
}
