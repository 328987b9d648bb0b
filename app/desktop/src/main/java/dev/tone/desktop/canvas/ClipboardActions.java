package dev.tone.desktop.canvas;

import dev.tone.canvas.document.TextElement;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.exchange.Export;
import dev.tone.canvas.exchange.ExportFormat;
import dev.tone.canvas.exchange.PictureHtml;
import dev.tone.canvas.exchange.svg.SvgPicture;
import dev.tone.canvas.file.Drawing;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Size;
import dev.tone.canvas.ops.PlaceElements;
import dev.tone.canvas.paint.BundledFonts;
import dev.tone.canvas.paint.CanvasTheme;
import dev.tone.canvas.paint.FontBook;
import dev.tone.desktop.actions.Action;
import dev.tone.desktop.actions.Category;
import dev.tone.desktop.actions.Scope;
import dev.tone.desktop.kit.view.Clip;
import dev.tone.desktop.kit.view.Desk;
import dev.tone.model.id.ElementId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What goes to the clipboard and comes from it. A copy lies there in every form at once: shapes for drawings, SVG and
/// a picture for other programs, and what is written on it as text.
final class ClipboardActions {
    /// Of more elements no picture is made on the way: it would take longer than people want to wait.
    private static final int MOST_PAINTED = 2_000;

    private static final double PIXELS = 2;
    /// Characters of a text that is pasted; more is cut off.
    private static final int MOST_TEXT = 20_000;

    private static final double LINE = 1.35;

    private final Editor editor;
    private final CanvasContext context;
    private final Pictures pictures;
    private final PastedDrawing drawings;
    /// Which copy is the latest: the pictures of an earlier one come too late.
    private int copies;

    ClipboardActions(Editor editor, CanvasContext context, Pictures pictures, PastedDrawing drawings) {
        this.editor = editor;
        this.context = context;
        this.pictures = pictures;
        this.drawings = drawings;
    }

    List<Action> all() {
        return List.of(
                action("copy", this::copy).icon(Feather.CLIPBOARD).keys("Mod+C"),
                action("cut", () -> {
                            copy();
                            editor.commands().delete();
                        })
                        .keys("Mod+X"),
                action("paste", this::paste).keys("Mod+V"),
                action("paste-plain", this::pastePlain).keys("Mod+Shift+V"),
                action("paste-in-place", this::pasteInPlace)
                        .icon(Feather.CLIPBOARD)
                        .keys("Mod+Alt+Shift+V"),
                action("copy-png", () -> copyAs(ExportFormat.PNG))
                        .icon(Feather.IMAGE)
                        .keys("Shift+Alt+C"),
                action("copy-svg", () -> copyAs(ExportFormat.SVG)).icon(Feather.IMAGE),
                action("insert-image", pictures::choose).icon(Feather.IMAGE).keys("Mod+U"));
    }

    private static Action action(String id, Runnable run) {
        return Action.of("canvas." + id, Category.CANVAS, run).in(Scope.CANVAS);
    }

    private void copy() {
        String own = editor.copying().copy();
        if (own.isEmpty()) {
            return;
        }
        Set<ElementId> ids = Set.copyOf(editor.selection().ids());
        String text = written(ids);
        desk().copy(new Clip(text, own, null, null, null));
        int copy = ++copies;
        if (ids.size() <= MOST_PAINTED) {
            Drawing drawing = drawing();
            context.work()
                    .of(() -> {
                        byte[] png = make(drawing, ids, ExportFormat.PNG, false);
                        return new Clip(
                                text,
                                own,
                                new String(make(drawing, ids, ExportFormat.SVG, false), StandardCharsets.UTF_8),
                                png,
                                PictureHtml.of(png, PIXELS, text));
                    })
                    .onDone(clip -> {
                        // Whatever was copied elsewhere meanwhile is not overwritten.
                        if (copy == copies && desk().pastedOwn().equals(own)) {
                            desk().copy(clip);
                        }
                    })
                    .start();
        }
    }

    private String written(Set<ElementId> ids) {
        return editor.scene().backToFront().stream()
                .filter(item -> ids.contains(item.id()))
                .map(item -> item.element().label())
                .filter(label -> !label.isBlank())
                .collect(Collectors.joining("\n"));
    }

    /// The selection, or all of the drawing, as one picture and nothing else.
    private void copyAs(ExportFormat format) {
        copies++;
        Set<ElementId> ids = editor.selection().isEmpty()
                ? null
                : Set.copyOf(editor.selection().ids());
        Drawing drawing = drawing();
        context.work()
                .of(() -> make(drawing, ids, format, true))
                .onDone(bytes -> desk().copy(
                                format == ExportFormat.PNG
                                        ? new Clip("", "", null, bytes, PictureHtml.of(bytes, PIXELS, ""))
                                        : svg(new String(bytes, StandardCharsets.UTF_8))))
                .start();
    }

    /// As text too: editors of code and of pictures both take it.
    private static Clip svg(String text) {
        return new Clip(text, "", text, null, null);
    }

    private byte[] make(Drawing drawing, @Nullable Set<ElementId> ids, ExportFormat format, boolean carry) {
        boolean dark = context.appearance().getValue().isDark();
        CanvasTheme theme = dark ? CanvasTheme.dark() : CanvasTheme.light();
        return new Export(new FontBook(BundledFonts.onClassPath()))
                .make(drawing, new Export.Wanted(format, ids, theme, PIXELS, format == ExportFormat.PNG, carry));
    }

    private Drawing drawing() {
        return new Drawing("", editor.document().records());
    }

    /// Shapes as shapes, files of drawings, pictures that carry one and text that says one as the drawing, other files
    /// and pictures as pictures, also such that are written as SVG, all other text as a text element.
    private void paste() {
        Point at = at();
        if (editor.copying().paste(own(), at)) {
            return;
        }
        List<Path> files = desk().pastedFiles();
        if (files.size() == 1 && drawings.take(files.getFirst(), at, () -> pictures.insert(files, at))) {
            return;
        }
        if (Pictures.arePictures(files)) {
            pictures.insert(files, at);
            return;
        }
        String text = desk().pasted();
        if (drawings.take(text, at, () -> write(text, at))) {
            return;
        }
        byte[] written = text.getBytes(StandardCharsets.UTF_8);
        byte[] picture =
                SvgPicture.isLikely(written) ? written : desk().pastedPicture().orElse(null);
        if (picture != null && drawings.take(picture, at, () -> pictures.insert(picture, at))) {
            return;
        }
        if (picture != null) {
            pictures.insert(picture, at);
        } else {
            write(text, at);
        }
    }

    private void pasteInPlace() {
        editor.copying().pasteInPlace(own());
    }

    private void pastePlain() {
        write(desk().pasted(), at());
    }

    /// The product's own form, which older copies have as their text.
    private String own() {
        String own = desk().pastedOwn();
        return own.isEmpty() ? desk().pasted() : own;
    }

    private void write(String text, Point middle) {
        String kept = text.strip();
        if (kept.isEmpty() || !editor.brush().canDraw()) {
            return;
        }
        String cut = kept.substring(0, Math.min(MOST_TEXT, kept.length()));
        double fontSize = editor.brush().style().get().fontSize();
        Size size = editor.measure().measure(cut, fontSize);
        double high = Math.max(size.height(), fontSize * LINE);
        editor.commands()
                .add(new TextElement(
                        editor.newHead(editor.newId()),
                        PlaceElements.around(middle, new Size(Math.ceil(size.width()), Math.ceil(high))),
                        cut));
    }

    private Point at() {
        Point pointer = editor.input().pointer();
        return pointer == null
                ? editor.viewport().visible().center()
                : editor.viewport().toWorld(pointer);
    }

    private Desk desk() {
        return context.ui().desk();
    }
}
