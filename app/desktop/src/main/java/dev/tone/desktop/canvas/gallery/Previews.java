package dev.tone.desktop.canvas.gallery;

import dev.tone.canvas.document.Element;
import dev.tone.canvas.paint.BundledFonts;
import dev.tone.canvas.paint.CanvasTheme;
import dev.tone.canvas.paint.FontBook;
import dev.tone.canvas.paint.Painter;
import dev.tone.canvas.paint.Thumbnails;
import dev.tone.desktop.canvas.view.CanvasThemes;
import dev.tone.desktop.kit.work.Work;
import dev.tone.desktop.theme.Appearance;
import java.nio.IntBuffer;
import java.util.List;
import java.util.function.Consumer;
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
        double scale = Screen.getPrimary().getOutputScaleX();
        CanvasTheme theme = CanvasThemes.of(appearance);
        int wide = (int) Math.ceil(width * scale);
        int high = (int) Math.ceil(height * scale);
        work.of(() -> {
                    // One at a time: a painter belongs to one thread.
                    synchronized (painting) {
                        return painter().paint(elements, theme, wide, high, scale);
                    }
                })
                .onDone(pixels -> show.accept(new WritableImage(
                        new PixelBuffer<>(wide, high, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance()))))
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
