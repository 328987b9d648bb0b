package dev.tone.canvas.paint;

import dev.tone.canvas.paint.PaintItem.Dash;
import dev.tone.canvas.paint.PaintItem.Fill;
import dev.tone.canvas.paint.PaintItem.Kind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is on a canvas, flat: parallel arrays indexed by *slot*, a paint order, and a spatial index. Everything that
/// paints reads from here; nothing here knows documents. One thread owns it.
public final class CanvasScene {
    public static final int NO_SLOT = -1;
    /// How far beyond its box an element may paint, in world units: outlines, heads, shadows.
    static final double SPILL = 16;

    private static final Kind[] KINDS = Kind.values();
    private static final Fill[] FILLS = Fill.values();
    private static final Dash[] DASHES = Dash.values();
    private static final StateMark[] MARKS = StateMark.values();
    private static final ServiceIcon[] ICONS = ServiceIcon.values();

    private final Map<String, Integer> slots = new HashMap<>();
    private final GridIndex index = new GridIndex();
    private final Visible visible = new Visible();
    private int[] free = new int[16];
    private int freeSize;
    private int end;

    private @Nullable String[] keys = new String[64];
    private byte[] kind = new byte[64];
    float[] x = new float[64];
    float[] y = new float[64];
    float[] width = new float[64];
    float[] height = new float[64];
    byte[] hue = new byte[64];
    private byte[] fill = new byte[64];
    private byte[] dash = new byte[64];
    private byte[] icon = new byte[64];
    private byte[] heads = new byte[64];
    byte[] opacity = new byte[64];
    float[] turn = new float[64];
    float[] strokeWidth = new float[64];
    float[] fontSize = new float[64];
    String[] title = new String[64];
    String[] detail = new String[64];
    float[] @Nullable [] points = new float[64][];
    private byte[] mark = new byte[64];
    float[] progress = new float[64];

    @Nullable
    String[] word = new String[64];
    /// Texts as the painter has set them; forgotten when the element changes.
    final @Nullable TextBlock[][] blocks = new TextBlock[3][];

    private final PaintOrder order = new PaintOrder();

    public CanvasScene() {
        for (int i = 0; i < blocks.length; i++) {
            blocks[i] = new TextBlock[64];
        }
    }

    public int size() {
        return slots.size();
    }

    public int slotOf(String key) {
        Integer slot = slots.get(key);
        return slot == null ? NO_SLOT : slot;
    }

    /// Adds an element on top of all others, or changes the one of that key where it lies.
    public int put(String key, PaintItem item) {
        Integer known = slots.get(key);
        if (known != null) {
            moveInIndex(known, item);
            write(known, item);
            return known;
        }
        int slot = freeSize > 0 ? free[--freeSize] : end++;
        ensure(slot);
        slots.put(key, slot);
        keys[slot] = key;
        mark[slot] = 0;
        progress[slot] = 0;
        word[slot] = null;
        write(slot, item);
        indexAdd(slot);
        order.add(slot);
        return slot;
    }

    public void remove(String key) {
        Integer slot = slots.remove(key);
        if (slot == null) {
            return;
        }
        indexRemove(slot);
        order.remove(slot);
        forget(slot);
        if (freeSize == free.length) {
            free = Arrays.copyOf(free, freeSize * 2);
        }
        free[freeSize++] = slot;
    }

    public void clear() {
        for (String key : List.copyOf(slots.keySet())) {
            indexRemove(slotOf(key));
            forget(slotOf(key));
        }
        slots.clear();
        freeSize = end = 0;
        order.clear();
    }

    /// Says in which order elements are painted, the lowest first. Keys that are not on the scene are passed over; what
    /// is not named stays on top, in its old order.
    public void order(Iterable<String> lowestFirst) {
        order.set(lowestFirst, this::slotOf);
    }

    /// Moves one element in the paint order: below what lies at that place now.
    public void moveTo(String key, int place) {
        int slot = slotOf(key);
        if (slot != NO_SLOT) {
            order.move(slot, place);
        }
    }

    /// Shows an element's live state.
    ///
    /// @param said the state's word in the user's language
    /// @param done 0…1 while [StateMark#WORKING]
    public void setState(String key, StateMark state, String said, double done) {
        int slot = slotOf(key);
        if (slot != NO_SLOT) {
            mark[slot] = (byte) state.ordinal();
            progress[slot] = (float) done;
            word[slot] = said;
            blocks[2][slot] = null;
        }
    }

    private void forget(int slot) {
        keys[slot] = null;
        title[slot] = detail[slot] = "";
        points[slot] = null;
        word[slot] = null;
        dropBlocks(slot);
    }

    private void dropBlocks(int slot) {
        for (TextBlock[] kept : blocks) {
            kept[slot] = null;
        }
    }

    private void write(int slot, PaintItem item) {
        boolean sameText = item.title.equals(title[slot])
                && item.detail.equals(detail[slot])
                && (float) item.width == width[slot]
                && (float) item.height == height[slot]
                && (float) item.fontSize == fontSize[slot]
                && item.kind.ordinal() == kind[slot];
        if (!sameText) {
            dropBlocks(slot);
        }
        kind[slot] = (byte) item.kind.ordinal();
        x[slot] = (float) item.x;
        y[slot] = (float) item.y;
        width[slot] = (float) item.width;
        height[slot] = (float) item.height;
        hue[slot] = (byte) Math.max(0, Math.min(Ink.COUNT - 1, item.hue));
        fill[slot] = (byte) item.fill.ordinal();
        dash[slot] = (byte) item.dash.ordinal();
        icon[slot] = (byte) item.icon.ordinal();
        heads[slot] = (byte) ((item.headAtStart ? 1 : 0) | (item.headAtEnd ? 2 : 0));
        opacity[slot] = (byte) Math.round(Math.max(0, Math.min(1, item.opacity)) * 255);
        turn[slot] = (float) item.turn;
        strokeWidth[slot] = (float) item.strokeWidth;
        fontSize[slot] = (float) item.fontSize;
        title[slot] = item.title;
        detail[slot] = item.detail;
        points[slot] = item.points;
    }

    private void moveInIndex(int slot, PaintItem item) {
        double nx = (float) item.x;
        double ny = (float) item.y;
        double nw = (float) item.width;
        double nh = (float) item.height;
        double ns = spread(item.turn, nw, nh);
        double ox = x[slot];
        double oy = y[slot];
        double os = spread(slot);
        if (!index.sameCells(
                ox - os,
                oy - os,
                ox + width[slot] + os,
                oy + height[slot] + os,
                nx - ns,
                ny - ns,
                nx + nw + ns,
                ny + nh + ns)) {
            indexRemove(slot);
            index.add(slot, nx - ns, ny - ns, nx + nw + ns, ny + nh + ns);
        }
    }

    private void indexAdd(int slot) {
        double s = spread(slot);
        index.add(slot, x[slot] - s, y[slot] - s, x[slot] + width[slot] + s, y[slot] + height[slot] + s);
    }

    private void indexRemove(int slot) {
        double s = spread(slot);
        index.remove(slot, x[slot] - s, y[slot] - s, x[slot] + width[slot] + s, y[slot] + height[slot] + s);
    }

    /// How far beyond its box an element that is turned may reach.
    double spread(int slot) {
        return turn[slot] == 0 ? 0 : spread(turn[slot], width[slot], height[slot]);
    }

    private static double spread(double turn, double wide, double high) {
        return turn == 0 ? 0 : (Math.hypot(wide, high) - Math.min(wide, high)) / 2;
    }

    private void ensure(int slot) {
        if (slot < kind.length) {
            return;
        }
        int length = kind.length * 2;
        keys = Arrays.copyOf(keys, length);
        kind = Arrays.copyOf(kind, length);
        x = Arrays.copyOf(x, length);
        y = Arrays.copyOf(y, length);
        width = Arrays.copyOf(width, length);
        height = Arrays.copyOf(height, length);
        hue = Arrays.copyOf(hue, length);
        fill = Arrays.copyOf(fill, length);
        dash = Arrays.copyOf(dash, length);
        icon = Arrays.copyOf(icon, length);
        heads = Arrays.copyOf(heads, length);
        opacity = Arrays.copyOf(opacity, length);
        turn = Arrays.copyOf(turn, length);
        strokeWidth = Arrays.copyOf(strokeWidth, length);
        fontSize = Arrays.copyOf(fontSize, length);
        title = Arrays.copyOf(title, length);
        detail = Arrays.copyOf(detail, length);
        points = Arrays.copyOf(points, length);
        mark = Arrays.copyOf(mark, length);
        progress = Arrays.copyOf(progress, length);
        word = Arrays.copyOf(word, length);
        for (int i = 0; i < blocks.length; i++) {
            blocks[i] = Arrays.copyOf(blocks[i], length);
        }
        order.grow(length);
    }

    Kind kind(int slot) {
        return KINDS[kind[slot]];
    }

    Fill fill(int slot) {
        return FILLS[fill[slot]];
    }

    Dash dash(int slot) {
        return DASHES[dash[slot]];
    }

    ServiceIcon icon(int slot) {
        return ICONS[icon[slot]];
    }

    StateMark mark(int slot) {
        return MARKS[mark[slot]];
    }

    boolean headAtStart(int slot) {
        return (heads[slot] & 1) != 0;
    }

    boolean headAtEnd(int slot) {
        return (heads[slot] & 2) != 0;
    }

    boolean isTaken(int slot) {
        return slot >= 0 && slot < end && keys[slot] != null;
    }

    /// The slots that may touch a rectangle of the world, as bits by their place in the paint order.
    long[] visible(double x0, double y0, double x1, double y1) {
        int all = order.size();
        visible.begin(words(), x0, y0, x1, y1);
        if (index.cost(x0, y0, x1, y1) > all / 4.0 + 64) {
            for (int place = 0; place < all; place++) {
                visible.visit(order.slotAt(place));
            }
        } else {
            index.query(x0, y0, x1, y1, visible);
        }
        return visible.bits;
    }

    int words() {
        return (order.size() + 63) >> 6;
    }

    int slotAt(int place) {
        return order.slotAt(place);
    }

    /// Where an element is in the paint order, or -1.
    int placeOf(String key) {
        int slot = slotOf(key);
        return slot == NO_SLOT ? -1 : order.placeOf(slot);
    }

    /// Gathers what a query finds; kept so that a frame makes no garbage.
    private final class Visible implements GridIndex.Visitor {
        private long[] bits = new long[1];
        private double x0;
        private double y0;
        private double x1;
        private double y1;

        void begin(int words, double left, double top, double right, double bottom) {
            if (bits.length < words) {
                bits = new long[words * 2];
            }
            Arrays.fill(bits, 0, words, 0);
            x0 = left;
            y0 = top;
            x1 = right;
            y1 = bottom;
        }

        @Override
        public void visit(int slot) {
            double s = spread(slot);
            if (x[slot] - s <= x1
                    && y[slot] - s <= y1
                    && x[slot] + width[slot] + s >= x0
                    && y[slot] + height[slot] + s >= y0) {
                int place = order.placeOf(slot);
                bits[place >> 6] |= 1L << place;
            }
        }
    }
}
