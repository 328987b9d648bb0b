package dev.tone.desktop.drawings;

import dev.tone.canvas.document.Document;
import dev.tone.canvas.exchange.Cargo;
import dev.tone.canvas.exchange.read.ForeignDrawing;
import dev.tone.canvas.exchange.read.PastedForm;
import dev.tone.canvas.file.Drawing;
import dev.tone.desktop.i18n.Texts;
import dev.tone.desktop.kit.dialog.Prompts;
import dev.tone.desktop.kit.work.Work;
import dev.tone.model.canvas.CanvasRecord;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultKind;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Reads a `.tone` file, or a drawing of another program, and asks before its elements join a drawing. The file itself
/// stays as it is, and what was added
/// can be undone in one step.
public final class DrawingFiles {
    /// What was not kept is told in so many lines.
    private static final int NOTES = 6;
    /// Bytes of a picture that are looked through for a drawing.
    private static final long MOST_LOOKED_AT = 16_000_000;

    private final Work work;
    private final Prompts prompts;
    private final Texts texts;
    private final Supplier<String> project;

    /// @param project name of the one that is open
    public DrawingFiles(Work work, Prompts prompts, Texts texts, Supplier<String> project) {
        this.work = work;
        this.prompts = prompts;
        this.texts = texts;
        this.project = project;
    }

    /// By its name, or of a picture by what it carries, however it is called.
    public static boolean isDrawing(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (Files.isDirectory(file)) {
            return false;
        }
        return ForeignDrawing.isLikely(name)
                || name.endsWith(".svg") && carriesDrawing(file)
                || name.endsWith(".png") && hasCargo(file);
    }

    private static boolean hasCargo(Path png) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(png))) {
            return Cargo.isIn(in);
        } catch (IOException _) {
            return false;
        }
    }

    private static boolean carriesDrawing(Path svg) {
        try {
            return Files.size(svg) <= MOST_LOOKED_AT
                    && PastedForm.of(new String(Files.readAllBytes(svg), StandardCharsets.UTF_8)) == PastedForm.SVG;
        } catch (IOException _) {
            return false;
        }
    }

    /// @param add takes the records of the file once the person agreed
    public void open(Path file, Consumer<List<CanvasRecord>> add) {
        work.of(() -> counted(read(file)))
                .onDone(counted -> ask(counted.read, counted.elements, add))
                .start();
    }

    /// Counting takes a while in a large drawing.
    private record Counted(ForeignDrawing read, int elements) {}

    private static Counted counted(ForeignDrawing read) {
        return new Counted(read, Document.of(read.drawing().records()).elementCount());
    }

    private void ask(ForeignDrawing read, int elements, Consumer<List<CanvasRecord>> add) {
        Drawing drawing = read.drawing();
        prompts.confirm(
                new Prompts.Confirmation(
                        texts.get("drawing.open.title", drawing.name()),
                        texts.get("drawing.open.text", elements, project.get()) + notKept(read.notes()),
                        texts.get("drawing.open.verb"),
                        false),
                () -> add.accept(drawing.records()));
    }

    private String notKept(List<String> notes) {
        if (notes.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder("\n\n").append(texts.get("drawing.open.notes"));
        notes.stream().limit(NOTES).forEach(note -> text.append("\n• ").append(texts.say(note)));
        return notes.size() <= NOTES
                ? text.toString()
                : text.append('\n')
                        .append(texts.get("drawing.open.more", notes.size() - NOTES))
                        .toString();
    }

    /// @throws dev.tone.model.fault.FaultException when it cannot be read, with what is wrong
    public static ForeignDrawing read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            // One byte more than is taken, so that what is too large is known for it.
            return ForeignDrawing.read(file.getFileName().toString(), in.readNBytes(ForeignDrawing.LARGEST + 1));
        } catch (IOException e) {
            throw new Fault(
                            FaultKind.NOT_FOUND,
                            "drawing/unreadable",
                            "The file " + file.getFileName() + " cannot be read.",
                            "Check that it is still there and that you may read it.")
                    .asException();
        }
    }
}
