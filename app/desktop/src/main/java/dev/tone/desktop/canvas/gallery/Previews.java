package dev.tone.desktop.canvas.gallery;

import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.paint.BundledFonts;
import dev.tone.canvas.paint.CanvasTheme;
import dev.tone.canvas.paint.FontBook;
import dev.tone.canvas.paint.Painter;
import dev.tone.canvas.paint.Thumbnails;
import dev.tone.canvas.plan.DrawingPlan;
import dev.tone.canvas.plan.Snapshot;
import dev.tone.desktop.canvas.view.CanvasThemes;
import dev.tone.desktop.kit.work.Work;
import dev.tone.desktop.theme.Appearance;
import dev.tone.model.fault.Fault;
import java.nio.IntBuffer;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Screen;
import org.jspecify.annotations.Nullable;

/// Small pictures of drawings that are not open, painted in the background by the canvas's own painter. Belongs to the
/// JavaFX thread.
public final class Previews {
    private final Work work;
    private final Object painting = new Object();
    private @Nullable Thumbnails thumbnails;

    public Previews(Work work) {
        this.work = work;
    }

    /// @param width of the picture in logical pixels
    /// @param show gets it on the JavaFX thread
    public void paint(
            List<Element> elements, Appearance appearance, double width, double height, Consumer<Image> show) {
        start(
                (painter, look) -> painter.paint(elements, look.theme(), look.wide(), look.high(), look.scale()),
                appearance,
                width,
                height,
                show,
                work::tell);
    }

    /// A drawing with what differs from another one marked on it.
    ///
    /// @param before reads the other one; may block
    /// @param after reads the drawing; may block
    /// @param failed gets why they could not be read
    public void paintDifference(
            Supplier<Document> before,
            Supplier<Document> after,
            Appearance appearance,
            double width,
            double height,
            Consumer<Image> show,
            Consumer<Fault> failed) {
        start(
                (painter, look) -> {
                    Document drawn = after.get();
                    DrawingPlan plan = DrawingPlan.between(before.get(), Snapshot.of(drawn));
                    return painter.paint(drawn, plan, look.theme(), look.wide(), look.high(), look.scale());
                },
                appearance,
                width,
                height,
                show,
                failed);
    }

    /// @param wide device pixels
    private record Look(CanvasTheme theme, int wide, int high, double scale) {}

    private interface Painting {
        int[] with(Thumbnails painter, Look look);
    }

    private void start(
            Painting picture,
            Appearance appearance,
            double width,
            double height,
            Consumer<Image> show,
            Consumer<Fault> failed) {
        double scale = Screen.getPrimary().getOutputScaleX();
        Look look = new Look(
                CanvasThemes.of(appearance), (int) Math.ceil(width * scale), (int) Math.ceil(height * scale), scale);
        work.of(() -> {
                    // One at a time: a painter belongs to one thread.
                    synchronized (painting) {
                        return picture.with(painter(), look);
                    }
                })
                .onDone(pixels -> show.accept(new WritableImage(new PixelBuffer<>(
                        look.wide(), look.high(), IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance()))))
                .onFault(failed)
                .start();
    }

    private Thumbnails painter() {
        Thumbnails known = thumbnails;
        if (known == null) {
            known = new Thumbnails(new Painter(new FontBook(BundledFonts.onClassPath())));
            thumbnails = known;
        }
        return known;
    }
}
