package dev.tone.desktop.canvas;

import dev.tone.canvas.document.ImageElement;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.exchange.PictureFile;
import dev.tone.canvas.exchange.svg.SvgPicture;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.Size;
import dev.tone.canvas.ops.PlaceElements;
import dev.tone.desktop.kit.notice.Notice;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.kit.work.Work;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Brings pictures from files and from the clipboard into the drawing.
final class Pictures {
    private static final Set<String> ENDINGS = Set.of("png", "jpg", "jpeg", "gif", "bmp", "svg");
    /// Of what is seen: a picture is never placed larger than that.
    private static final double SHARE = 0.6;
    /// Pixels between several pictures that come at once.
    private static final double OFFSET = 32;

    private final Editor editor;
    private final Work work;
    private final Ui ui;

    private final CanvasHost host;

    Pictures(Editor editor, Work work, Ui ui, CanvasHost host) {
        this.editor = editor;
        this.work = work;
        this.ui = ui;
        this.host = host;
    }

    /// Whether all of these look like pictures.
    static boolean arePictures(List<Path> files) {
        return !files.isEmpty() && files.stream().allMatch(Pictures::isPicture);
    }

    private static boolean isPicture(Path file) {
        String name = file.getFileName() == null ? "" : file.getFileName().toString();
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return ENDINGS.contains(ending) && Files.isRegularFile(file);
    }

    void choose() {
        insert(
                ui.desk().chooseFiles(ui.text("picture.choose")),
                editor.viewport().visible().center());
    }

    /// @param middle of the first one
    void insert(List<Path> files, Point middle) {
        for (int i = 0; i < files.size(); i++) {
            Path file = files.get(i);
            double offset = i * editor.viewport().units(OFFSET);
            work.of(() -> read(content(file)))
                    .onDone(picture -> place(picture, name(file), middle.plus(offset, offset)))
                    .start();
        }
    }

    void insert(byte[] picture, Point middle) {
        work.of(() -> read(picture)).onDone(read -> place(read, "", middle)).start();
    }

    private static SvgPicture.Seen read(byte[] picture) {
        return SvgPicture.isLikely(picture)
                ? SvgPicture.read(picture)
                : new SvgPicture.Seen(PictureFile.read(picture), Set.of());
    }

    private static byte[] content(Path file) {
        try {
            if (Files.size(file) > PictureFile.LARGEST_FILE) {
                throw new Fault(
                                FaultKind.TOO_LARGE,
                                "canvas/picture-file-too-large",
                                "The picture " + name(file) + " is too large for a drawing.",
                                "Make it smaller than 64 MB, or upload it as an artifact.")
                        .asException();
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private void place(SvgPicture.Seen seen, String name, Point middle) {
        place(seen.picture(), name, middle);
        if (!seen.leftOut().isEmpty()) {
            String what = seen.leftOut().stream()
                    .sorted()
                    .map(each -> ui.text("picture.left-out." + each))
                    .collect(Collectors.joining(", "));
            host.offer(Notice.Tone.ATTENTION, ui.text("picture.left-out", what), List.of());
        }
    }

    private void place(PictureFile picture, String name, Point middle) {
        if (!editor.brush().canDraw()) {
            return;
        }
        Rect seen = editor.viewport().visible();
        double scale =
                Math.min(1, Math.min(seen.width() * SHARE / picture.width(), seen.height() * SHARE / picture.height()));
        Size size = new Size(
                Math.max(8, Math.rint(picture.width() * scale)), Math.max(8, Math.rint(picture.height() * scale)));
        editor.commands()
                .add(new ImageElement(
                        editor.newHead(editor.newId()),
                        PlaceElements.around(middle, size),
                        picture.source(),
                        ImageElement.WHOLE,
                        name));
    }
}
