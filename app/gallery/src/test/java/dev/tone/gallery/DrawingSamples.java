package dev.tone.gallery;

import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.geometry.Size;
import dev.tone.canvas.paint.BundledFonts;
import dev.tone.canvas.paint.FontBook;
import dev.tone.canvas.paint.Painter;
import dev.tone.canvas.service.ServiceProperties;
import dev.tone.canvas.state.LiveState;
import dev.tone.desktop.canvas.view.CanvasView;
import dev.tone.desktop.kit.store.SettingsStore;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.kit.work.Work;
import dev.tone.desktop.theme.Appearance;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.ElementId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// What pages about a drawing are made with.
final class DrawingSamples {
    /// At once, so that a picture of a page has everything on it.
    static final Work WORK = new Work(Runnable::run, Runnable::run, _ -> {});
    static final CanvasId CANVAS = new CanvasId("shop");
    private static final double PANEL = 328;
    private static final Painter PAINTER = new Painter(new FontBook(BundledFonts.onClassPath()));
    private static final Path FOLDER = folder();
    private static final AtomicInteger TAKEN = new AtomicInteger();

    private DrawingSamples() {}

    /// A picture of the drawing as large as that, with all of it in sight.
    static CanvasView view(Editor editor, double width, double height, Ui ui, Appearance look) {
        CanvasView view = new CanvasView(
                editor,
                PAINTER,
                new SimpleObjectProperty<>(look),
                ui.texts(),
                (LiveState state) -> state.word().toLowerCase(Locale.ROOT));
        sized(view, width, height);
        editor.viewport().size().set(new Size(width, height));
        editor.commands().zoomToFit();
        return view;
    }

    static <R extends Region> R sized(R region, double width, double height) {
        region.setMinSize(width, height);
        region.setPrefSize(width, height);
        region.setMaxSize(width, height);
        return region;
    }

    /// Panels as wide as they are beside a drawing.
    static HBox beside(double height, Region... panels) {
        for (Region panel : panels) {
            sized(panel, PANEL, height);
        }
        return new HBox(24, panels);
    }

    /// Changes what a service of the sample's drawing says of itself.
    static void tell(Editor editor, ElementId service, UnaryOperator<ServiceProperties> change) {
        editor.commands()
                .update(
                        service,
                        element -> element instanceof ServiceElement known
                                ? known.withProperties(change.apply(known.properties()))
                                : element);
    }

    /// By what is written on it, or by its id.
    static Element element(Editor editor, String name) {
        return editor.document().elements().stream()
                .filter(element -> element.label().equals(name) || element.key().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing is called " + name));
    }

    static void select(Editor editor, String... names) {
        editor.selection()
                .set(Stream.of(names).map(name -> element(editor, name).id()).toList());
    }

    /// Nothing is kept of it.
    static SettingsStore settings() {
        return new SettingsStore(Path.of("gallery.none"), _ -> {});
    }

    /// An empty folder, gone with the program.
    static Path emptyFolder() {
        try {
            return Files.createDirectories(FOLDER.resolve(Integer.toString(TAKEN.incrementAndGet())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("tone-gallery");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepest = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepest) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
