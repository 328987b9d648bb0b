package dev.tone.canvas.paint;

import dev.tone.canvas.paint.PaintItem.Kind;

/// Fills pixels with a part of a canvas. The result depends on scene, overlay, lens and theme only, and inside the clip
/// it is the same whatever the clip: parts equal the whole. Makes no garbage once texts and masks are kept.
///
/// The pixels are premultiplied ARGB and end up opaque. One thread at a time owns a painter and the scene it paints.
public final class Painter {
    /// From here up everything is drawn.
    static final double NEAR = 0.25;
    /// Below this only flat boxes are.
    static final double FAR = 0.06;

    private static final PaintOverlay BARE = new PaintOverlay();

    private final Easel easel;
    private final TextPainter text;
    private final BackdropPainter backdrop;
    private final ShapePainter shapes;
    private final CardPainter cards;
    private final LinePainter lines;
    private final FarPainter far;
    private final OverlayPainter overlays;
    private final Box box = new Box();
    private long[] moved = new long[1];

    public Painter(FontBook fonts) {
        easel = new Easel(fonts);
        text = new TextPainter(easel);
        backdrop = new BackdropPainter(easel);
        shapes = new ShapePainter(easel, text);
        cards = new CardPainter(easel, text);
        lines = new LinePainter(easel, text, shapes);
        far = new FarPainter(easel, text);
        overlays = new OverlayPainter(easel, lines);
    }

    /// Paints all that the clip shows.
    ///
    /// @param px one picture, `stride` pixels a row
    public void paint(
            int[] px,
            int stride,
            int clipX,
            int clipY,
            int clipWidth,
            int clipHeight,
            Lens lens,
            CanvasScene scene,
            PaintOverlay overlay,
            CanvasTheme theme) {
        aim(px, stride, clipX, clipY, clipWidth, clipHeight, lens, theme);
        backdrop.paper(true);
        elements(scene, overlay);
        overlays.paint(scene, overlay);
    }

    /// Paints elements only, on paper without dots: for pictures that leave the program.
    void paintPlain(int[] px, int stride, int width, int height, Lens lens, CanvasScene scene, CanvasTheme theme) {
        aim(px, stride, 0, 0, width, height, lens, theme);
        backdrop.paper(false);
        elements(scene, BARE);
    }

    private void aim(int[] px, int stride, int x, int y, int width, int height, Lens lens, CanvasTheme theme) {
        easel.on.aim(px, stride, x, y, width, height);
        easel.lens = lens;
        easel.theme = theme;
        easel.alpha = 255;
    }

    private void elements(CanvasScene scene, PaintOverlay overlay) {
        Surface on = easel.on;
        Lens lens = easel.lens;
        double margin = CanvasScene.SPILL + 6 / lens.zoom;
        double x0 = lens.worldX(on.left) - margin;
        double y0 = lens.worldY(on.top) - margin;
        double x1 = lens.worldX(on.right) + margin;
        // Frames carry their names above themselves.
        double y1 = lens.worldY(on.bottom) + margin + 16;
        long[] bits = scene.visible(x0, y0, x1, y1);
        if (!overlay.shifted.isEmpty()) {
            bits = withShifted(scene, overlay, bits);
        }
        int words = scene.words();
        for (int i = 0; i < words; i++) {
            for (long word = bits[i]; word != 0; word &= word - 1) {
                element(scene, overlay, scene.slotAt((i << 6) + Long.numberOfTrailingZeros(word)));
            }
        }
    }

    /// What is being moved is looked for where it is shown, not where it is.
    private long[] withShifted(CanvasScene scene, PaintOverlay overlay, long[] bits) {
        int words = scene.words();
        if (moved.length < words) {
            moved = new long[words * 2];
        }
        System.arraycopy(bits, 0, moved, 0, words);
        for (int slot = overlay.shifted.nextSetBit(0); slot >= 0; slot = overlay.shifted.nextSetBit(slot + 1)) {
            if (scene.isTaken(slot)) {
                int place = scene.placeOf(slot);
                moved[place >> 6] |= 1L << place;
            }
        }
        return moved;
    }

    private void element(CanvasScene scene, PaintOverlay overlay, int slot) {
        double dx = overlay.shiftX(slot);
        double dy = overlay.shiftY(slot);
        box.place(easel.lens, scene.x[slot] + dx, scene.y[slot] + dy, scene.width[slot], scene.height[slot]);
        int spill = (int) (CanvasScene.SPILL * easel.lens.zoom) + 6;
        int above = scene.kind(slot) == Kind.FRAME ? spill + (int) (16 * easel.lens.zoom) : spill;
        easel.alpha = overlay.faded.get(slot) ? (scene.opacity[slot] & 255) / 4 : scene.opacity[slot] & 255;
        easel.silent = slot == overlay.writing;
        if (easel.alpha == 0 || easel.on.misses(box.x0 - spill, box.y0 - above, box.x1 + spill, box.y1 + spill)) {
            return;
        }
        double zoom = easel.lens.logicalZoom();
        if (zoom >= NEAR) {
            near(scene, slot, dx, dy);
        } else if (zoom >= FAR) {
            far.middle(scene, slot, box, dx, dy);
        } else {
            far.speck(scene, slot, box, dx, dy);
        }
    }

    private void near(CanvasScene scene, int slot, double dx, double dy) {
        switch (scene.kind(slot)) {
            case RECTANGLE, ELLIPSE, DIAMOND -> shapes.shape(scene, slot, box);
            case TEXT -> shapes.plainText(scene, slot, box);
            case NOTE -> shapes.note(scene, slot, box);
            case FRAME -> shapes.frame(scene, slot, box);
            case SERVICE -> cards.card(scene, slot, box);
            case CONNECTOR -> lines.connector(scene, slot, dx, dy);
            case DRAWING -> lines.drawing(scene, slot, dx, dy);
            case IMAGE -> shapes.placeholder(scene, slot, box, ServiceIcon.IMAGE);
            case UNKNOWN -> shapes.placeholder(scene, slot, box, ServiceIcon.SERVICE);
        }
    }
}
