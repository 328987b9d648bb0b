package dev.tone.canvas.paint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Writes pictures of the sample scene for people to look at: `main FOLDER`.
final class PaintSamples {
    private PaintSamples() {}

    public static void main(String[] args) throws IOException {
        System.setProperty("java.awt.headless", "true");
        Path folder = Files.createDirectories(Path.of(args[0]));
        FontBook fonts = new FontBook(BundledFonts.onClassPath());
        CanvasScene scene = SampleScene.build();
        PaintOverlay overlay = new PaintOverlay();
        for (CanvasTheme theme : List.of(
                CanvasTheme.light(), CanvasTheme.dark(), CanvasTheme.contrastLight(), CanvasTheme.contrastDark())) {
            for (double zoom : new double[] {2, 1, 0.5, 0.1}) {
                overlay.clear();
                if (zoom == 1) {
                    overlay.selected.set(scene.slotOf("web"));
                    overlay.bounds(300, 120, 200, 88, true);
                    overlay.hovered = scene.slotOf("r2");
                    overlay.marquee(640, 500, 300, 90);
                    overlay.guide(300, 100, 300, 500);
                }
                Lens lens = new Lens().look(zoom == 2 ? 250 : 0, 0, zoom, 1);
                int[] px = new int[1280 * 800];
                new Painter(fonts).paint(px, 1280, 0, 0, 1280, 800, lens, scene, overlay, theme);
                String name = String.format(Locale.ROOT, "%s-%03d.png", theme.name(), Math.round(zoom * 100));
                Files.write(folder.resolve(name), Png.write(1280, 800, 800, (_, _) -> px));
            }
        }
    }
}
