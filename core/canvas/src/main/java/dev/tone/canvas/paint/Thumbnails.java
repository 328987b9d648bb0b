package dev.tone.canvas.paint;

import dev.tone.canvas.document.BoxElement;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.Origin;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.Size;
import dev.tone.canvas.plan.DrawingPlan;
import dev.tone.canvas.routing.ConnectorPath;
import dev.tone.canvas.scene.Scene;
import java.util.List;

/// Small pictures of drawings that are open nowhere: templates, things in a library. One thread at a time.
public final class Thumbnails {
    private static final double PADDING = 24;
    /// A single element is shown at most at this size.
    private static final double LARGEST = 1;

    private final Painter painter;

    /// @param painter with everything at hand ([Painter#Painter(FontBook)])
    public Thumbnails(Painter painter) {
        this.painter = painter;
    }

    /// All of it in the middle of a picture, as large as fits.
    ///
    /// @param elements from the back to the front
    /// @param wide device pixels
    /// @param scale device pixels per logical pixel
    /// @return premultiplied ARGB, `wide` a row
    public int[] paint(List<Element> elements, CanvasTheme theme, int wide, int high, double scale) {
        Document document = new Document();
        document.apply(document.plan(edit -> elements.forEach(edit::put)), Origin.OWN);
        return paint(document, DrawingPlan.NONE, theme, wide, high, scale);
    }

    /// As [#paint(List, CanvasTheme, int, int, double)], and what a plan does to the drawing: what comes and what
    /// becomes another is marked, what goes is there as a ghost.
    public int[] paint(Document document, DrawingPlan plan, CanvasTheme theme, int wide, int high, double scale) {
        int[] pixels = new int[wide * high];
        try (Scene scene = new Scene(document);
                ScenePicture picture = new ScenePicture(scene, _ -> "")) {
            for (Element element : document.elements()) {
                picture.scene().setState(element.key(), StateMark.NONE, "", 0);
            }
            picture.show(plan);
            Lens lens = all(area(scene, plan), wide, high, scale);
            painter.paintMarked(pixels, wide, wide, high, lens, picture.scene(), picture.marks(), theme);
        }
        return pixels;
    }

    private static Rect area(Scene scene, DrawingPlan plan) {
        Rect area = scene.content();
        for (Element ghost : plan.ghosts()) {
            ConnectorPath path = plan.paths().get(ghost.id());
            Rect bounds = ghost instanceof BoxElement box ? box.bounds() : path == null ? null : path.bounds();
            area = area == null ? bounds : bounds == null ? area : area.union(bounds);
        }
        return (area == null ? Rect.around(Rect.NONE.center(), new Size(1, 1)) : area).grown(PADDING);
    }

    private static Lens all(Rect area, int wide, int high, double scale) {
        double zoom = Math.min(LARGEST * scale, Math.min(wide / area.width(), high / area.height())) / scale;
        return new Lens()
                .look(
                        area.centerX() - wide / (2 * zoom * scale),
                        area.centerY() - high / (2 * zoom * scale),
                        zoom,
                        scale);
    }
}
