package dev.tone.desktop.blueprint;

import dev.tone.canvas.blueprint.read.BlueprintDrawing;
import dev.tone.canvas.blueprint.read.ReadSystem;
import dev.tone.canvas.blueprint.read.SystemReader;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.exchange.read.PastedForm;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.layout.AutoLayout;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.kit.work.Work;
import dev.tone.model.fault.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.layout.Region;

/// Brings a Compose file or manifests onto the drawing: beside what is there, selected, as one step to undo. Then it
/// says what was not kept. A file that cannot be read leaves the drawing as it is.
public final class SystemImport {
    private static final double BESIDE = 160;
    /// No text of this sort is larger; more is not even read.
    private static final long MOST_BYTES = 16_000_000;
    /// Bytes that tell what a file is.
    private static final int LOOKED_AT = 64_000;

    private final Editor editor;
    private final Work work;
    private final Ui ui;
    private final Consumer<Region> show;
    private final Runnable close;

    /// @param show shows a panel in the window
    /// @param close takes it away
    public SystemImport(Editor editor, Work work, Ui ui, Consumer<Region> show, Runnable close) {
        this.editor = editor;
        this.work = work;
        this.ui = ui;
        this.show = show;
        this.close = close;
    }

    /// Asks for files; several are read as one system.
    public void choose() {
        draw(ui.desk().chooseFiles(ui.text("import.choose")));
    }

    /// Several files are read as one system.
    public void draw(List<Path> files) {
        if (!files.isEmpty() && editor.brush().canDraw()) {
            work.of(() -> read(files))
                    .onDone(system -> place(system, named(files)))
                    .onFault(this::refuse)
                    .start();
        }
    }

    /// Says why files that are named like systems were not drawn. Nothing is said of others.
    public void explain(List<Path> files, Consumer<Fault> why) {
        if (!files.isEmpty() && files.stream().allMatch(SystemImport::isYaml)) {
            work.of(() -> read(files)).onFault(why).start();
        }
    }

    /// Whether these are Compose files or manifests, by their names and how they begin.
    public static boolean areSystems(List<Path> files) {
        return !files.isEmpty() && files.stream().allMatch(SystemImport::isSystem);
    }

    private static boolean isYaml(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return (name.endsWith(".yaml") || name.endsWith(".yml")) && Files.isRegularFile(file);
    }

    private static boolean isSystem(Path file) {
        if (!isYaml(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(LOOKED_AT), StandardCharsets.UTF_8);
            return PastedForm.of(head) == PastedForm.SYSTEM;
        } catch (IOException _) {
            return false;
        }
    }

    static ReadSystem read(List<Path> files) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Path file : files) {
            if (Files.size(file) > MOST_BYTES) {
                throw Fault.invalid("blueprint/too-large", "This file is too large or too deep for a drawing.", null)
                        .asException();
            }
            if (!text.isEmpty()) {
                text.append("\n---\n");
            }
            text.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        }
        return SystemReader.read(text.toString());
    }

    private String named(List<Path> files) {
        return files.size() == 1
                ? String.valueOf(files.getFirst().getFileName())
                : ui.text("canvas.drop-items", files.size());
    }

    private void place(ReadSystem system, String what) {
        Rect there = editor.scene().content();
        double dx = there == null ? 0 : Math.rint(there.right() + BESIDE);
        double dy = there == null ? 0 : Math.rint(there.y());
        var first = editor.newHead(editor.newId());
        List<Element> elements = new ArrayList<>();
        List<Element> drawn = BlueprintDrawing.draw(system.blueprint(), first.layer(), first.z(), editor::newId);
        for (Element element : AutoLayout.drawn(drawn)) {
            elements.add(element.movedBy(dx, dy));
        }
        editor.change(edit -> elements.forEach(edit::put));
        editor.selection().set(elements.stream().map(Element::id).toList());
        editor.commands().zoomToSelection();
        show.accept(new ImportReport(what, system, ui, close));
    }

    private void refuse(Fault fault) {
        show.accept(new ImportReport(ui.text("import.refused"), fault, ui, close));
    }
}
