package dev.tone.canvas.paint;

import dev.tone.canvas.paint.PaintItem.Kind;
import java.util.concurrent.Executor;
import java.util.function.IntConsumer;

/// Fills pixels with a part of a canvas. The result depends on scene, overlay, lens and theme only, and inside the clip
/// it is the same whatever the clip: parts equal the whole. Makes no garbage once texts and masks are kept.
///
/// The pixels are premultiplied ARGB and end up opaque. One thread at a time owns a painter and the scene it paints.
public final class Painter {
    /// From here up everything is drawn.
    static final double NEAR = 0.25;
    /// Below this only flat boxes are.
    static final double FAR = 0.06;

    private static final int WARM_SIDE = 900;
    private static final String USUAL = "abcdefghijklmnopqrstuvwxyz-0123456789 ABCDEFGHIJKLMNOPQRSTUVWXYZ .,:·/";
    private static final PaintOverlay BARE = new PaintOverlay();

    private final Easel easel;
    private final TextPainter text;
    private final BackdropPainter backdrop;
    private final ShapePainter shapes;
    private final CardPainter cards;
    private final LinePainter lines;
    private final FarPainter far;
    private final OverlayPainter overlays;
    private final PicturePainter pictures;
    private final TurnedPainter turned;
    private final Box box = new Box();
    private long[] both = new long[1];

    /// A painter that has everything at hand when it paints: for pictures that leave the program.
    public Painter(FontBook fonts) {
        this(fonts, Runnable::run);
    }

    /// @param worker where pictures are read; until one is, its place is shown, and [#isWaiting] says so
    public Painter(FontBook fonts, Executor worker) {
        easel = new Easel(fonts);
        text = new TextPainter(easel);
        backdrop = new BackdropPainter(easel);
        shapes = new ShapePainter(easel, text);
        cards = new CardPainter(easel, text);
        lines = new LinePainter(easel, text, shapes);
        far = new FarPainter(easel, text);
        overlays = new OverlayPainter(easel, lines);
        pictures = new PicturePainter(easel, worker);
        turned = new TurnedPainter(easel, this::upright);
    }

    /// As [#prepared(FontSource, IntConsumer)], for whoever does not care.
    public static Painter prepared(FontSource fonts) {
        return prepared(fonts, _ -> {});
    }

    /// A painter that has read its fonts and made the masks of usual text. Takes a fifth of a second, so that
    /// it is made beside the opening of the window, on any one thread, and then handed over.
    ///
    /// @param missing hears of each character that no font has, once, while it is painted
    public static Painter prepared(FontSource fonts, IntConsumer missing) {
        Painter painter = new Painter(
                new FontBook(fonts, missing), task -> Thread.ofVirtual().start(task));
        painter.warmUp();
        return painter;
    }

    /// Whether something was left out of the last pictures that is not read yet: painting again will show it.
    public boolean isWaiting() {
        return pictures.wasWaiting();
    }

    private void warmUp() {
        CanvasScene scene = new CanvasScene();
        PaintItem item = new PaintItem();
        for (int phase = 0; phase < GlyphCache.PHASES; phase++) {
            item.clear().box(Kind.SERVICE, phase / 4.0, 200 * phase, 900, 88).title = USUAL;
            item.detail = USUAL;
            scene.put("s" + phase, item);
            scene.setState("s" + phase, StateMark.WORKING, USUAL, 0.5);
            item.clear().box(Kind.RECTANGLE, phase / 4.0, 200 * phase + 100, 900, 60).title = USUAL;
            scene.put("r" + phase, item);
            item.clear().line(Kind.CONNECTOR, phase / 4f, 0, 300, 300).detail = USUAL;
            scene.put("c" + phase, item);
        }
        int[] px = new int[WARM_SIDE * WARM_SIDE];
        Lens lens = new Lens();
        for (int round = 0; round < 3; round++) {
            paint(px, WARM_SIDE, 0, 0, WARM_SIDE, WARM_SIDE, lens, scene, BARE, CanvasTheme.light());
        }
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
        backdrop.paper(overlay.grid());
        elements(scene, overlay);
        overlays.paint(scene, overlay);
    }

    /// Paints elements only, on paper without dots: for pictures that leave the program, and for small ones.
    public void paintPlain(
            int[] px, int stride, int width, int height, Lens lens, CanvasScene scene, CanvasTheme theme) {
        aim(px, stride, 0, 0, width, height, lens, theme);
        backdrop.paper(0);
        elements(scene, BARE);
    }

    /// As [#paintPlain], with the marks that lie over the elements.
    void paintMarked(
            int[] px,
            int stride,
            int width,
            int height,
            Lens lens,
            CanvasScene scene,
            PaintOverlay overlay,
            CanvasTheme theme) {
        aim(px, stride, 0, 0, width, height, lens, theme);
        backdrop.paper(0);
        elements(scene, overlay);
        overlays.paint(scene, overlay);
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
            bits = withShifted(scene, overlay, bits, x0, y0, x1, y1);
        }
        int words = scene.words();
        for (int i = 0; i < words; i++) {
            for (long word = bits[i]; word != 0; word &= word - 1) {
                element(scene, overlay, scene.slotAt((i << 6) + Long.numberOfTrailingZeros(word)));
            }
        }
    }

    /// What is being moved is looked for where it comes from: what lies there is shown here.
    private long[] withShifted(
            CanvasScene scene, PaintOverlay overlay, long[] bits, double x0, double y0, double x1, double y1) {
        int words = scene.words();
        if (both.length < words) {
            both = new long[words * 2];
        }
        System.arraycopy(bits, 0, both, 0, words);
        double dx = overlay.shiftX;
        double dy = overlay.shiftY;
        long[] moved = scene.visible(x0 - dx, y0 - dy, x1 - dx, y1 - dy);
        for (int i = 0; i < words; i++) {
            for (long word = moved[i]; word != 0; word &= word - 1) {
                int place = Long.numberOfTrailingZeros(word);
                if (overlay.shifted.get(scene.slotAt((i << 6) + place))) {
                    both[i] |= 1L << place;
                }
            }
        }
        return both;
    }

    private void element(CanvasScene scene, PaintOverlay overlay, int slot) {
        double dx = overlay.shiftX(slot);
        double dy = overlay.shiftY(slot);
        box.place(easel.lens, scene.x[slot] + dx, scene.y[slot] + dy, scene.width[slot], scene.height[slot]);
        int spill = (int) (CanvasScene.SPILL * easel.lens.zoom) + 6;
        int above = scene.kind(slot) == Kind.FRAME ? spill + (int) (16 * easel.lens.zoom) : spill;
        easel.alpha = overlay.faded.get(slot) || overlay.going.get(slot)
                ? (scene.opacity[slot] & 255) / 4
                : scene.opacity[slot] & 255;
        easel.silent = slot == overlay.writing;
        if (easel.alpha == 0) {
            return;
        }
        if (scene.turn[slot] != 0) {
            turned.paint(scene, slot, box, dx, dy, above);
            return;
        }
        if (easel.on.misses(box.x0 - spill, box.y0 - above, box.x1 + spill, box.y1 + spill)) {
            return;
        }
        upright(scene, slot, dx, dy);
    }

    private void upright(CanvasScene scene, int slot, double dx, double dy) {
        double zoom = easel.lens.logicalZoom();
        if (zoom >= FAR && scene.kind(slot) == Kind.IMAGE && pictures.paint(scene, slot, box)) {
            return;
        }
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
            // Not there yet, or not one that can be read.
            case IMAGE -> shapes.placeholder(scene, slot, box, ServiceIcon.IMAGE);
            case GROUP -> {}
            case UNKNOWN -> shapes.placeholder(scene, slot, box, ServiceIcon.SERVICE);
        }
    }
}
