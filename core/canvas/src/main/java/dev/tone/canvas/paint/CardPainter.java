package dev.tone.canvas.paint;

/// Service elements as cards: icon, name, technology, and the live state as a shape with its word.
final class CardPainter {
    private static final double LOW = 64;

    private final Easel easel;
    private final TextPainter text;
    private final MarkPainter marks;

    CardPainter(Easel easel, TextPainter text) {
        this.easel = easel;
        this.text = text;
        this.marks = new MarkPainter(easel);
    }

    void card(CanvasScene scene, int slot, Box box) {
        double zoom = easel.lens.zoom;
        StateMark mark = scene.mark(slot);
        boolean stateRow = mark != StateMark.NONE && scene.height[slot] >= LOW;
        sheet(mark, box);
        int hue = hueOf(scene, slot);
        double rows = 36 + (stateRow ? 26 : 0);
        double top = box.y0 + Math.max(4, (scene.height[slot] - rows) / 2) * zoom;
        tile(scene.icon(slot), hue, box.x0 + 12 * zoom, top);
        names(scene, slot, box.x0 + 58 * zoom, top);
        if (stateRow) {
            state(scene, slot, mark, box.x0 + 12 * zoom, top + 42 * zoom);
        } else if (mark != StateMark.NONE) {
            marks.draw(mark, scene.progress[slot], box.x1 - 16 * zoom, box.centerY(), zoom, easel.theme.card());
        }
    }

    private void sheet(StateMark mark, Box box) {
        double radius = 10 * easel.lens.zoom;
        CanvasTheme theme = easel.theme;
        int drop = easel.hairline();
        RoundRects.fill(easel.on, box.x0, box.y0 + drop, box.x1, box.y1 + drop, radius, 0, easel.faded(theme.shade()));
        RoundRects.fill(
                easel.on, box.x0, box.y0, box.x1, box.y1, radius, easel.hairline() / 2.0, easel.faded(theme.card()));
        int line = switch (mark) {
            case DOWN, FAILED, DEGRADED, WORKING, DRIFTED -> Blend.mix(theme.cardLine(), theme.tone(mark.tone()), 190);
            default -> theme.cardLine();
        };
        RoundRects.outline(easel.on, box.x0, box.y0, box.x1, box.y1, radius, easel.strokePixels(1), easel.faded(line));
    }

    private void tile(ServiceIcon icon, int hue, double x, double y) {
        double zoom = easel.lens.zoom;
        CanvasTheme theme = easel.theme;
        int left = Lens.round(x);
        int top = Lens.round(y);
        int side = (int) Math.rint(36 * zoom);
        RoundRects.fill(easel.on, left, top, left + side, top + side, 8 * zoom, 0, easel.faded(theme.soft()[hue]));
        double size = 20 * zoom;
        int color = theme.isDark() ? theme.line()[hue] : theme.solid()[hue];
        text.icon(icon, left + (side - size) / 2, top + (side - size) / 2, size, easel.faded(color));
    }

    private void names(CanvasScene scene, int slot, double x, double top) {
        double zoom = easel.lens.zoom;
        float room = Math.max(20, scene.width[slot] - 58 - 12);
        TextBlock name = set(scene, slot, 0, scene.title[slot], Face.STRONG, 13.5f, room);
        TextBlock kind = set(scene, slot, 1, scene.detail[slot], Face.TEXT, 11.5f, room);
        boolean two = !scene.detail[slot].isEmpty();
        if (!easel.silent) {
            text.draw(name, x, top + (two ? -0.5 : 9) * zoom, easel.faded(easel.theme.text()));
        }
        if (two) {
            text.draw(kind, x, top + 19 * zoom, easel.faded(easel.theme.muted()));
        }
    }

    private void state(CanvasScene scene, int slot, StateMark mark, double x, double top) {
        double zoom = easel.lens.zoom;
        double middle = top + 10 * zoom;
        marks.draw(mark, scene.progress[slot], x + 7 * zoom, middle, zoom, easel.theme.card());
        String word = scene.word[slot];
        if (word != null && !word.isEmpty()) {
            TextBlock block = set(scene, slot, 2, word, Face.TEXT, 11.5f, Math.max(20, scene.width[slot] - 46));
            text.draw(
                    block,
                    x + 19 * zoom,
                    middle - block.lineHeight * zoom / 2,
                    easel.faded(easel.theme.tone(mark.tone())));
        }
    }

    private TextBlock set(CanvasScene scene, int slot, int which, String said, Face face, float size, float room) {
        TextBlock block = scene.blocks[which][slot];
        if (block == null) {
            block = easel.typesetter.set(said, face, size, room, 1, Align.LEFT);
            scene.blocks[which][slot] = block;
        }
        return block;
    }

    /// A hue that the user chose, or else the kind's own.
    static int hueOf(CanvasScene scene, int slot) {
        if (scene.hue[slot] != Ink.NEUTRAL) {
            return scene.hue[slot];
        }
        return scene.icon(slot).hue();
    }
}
