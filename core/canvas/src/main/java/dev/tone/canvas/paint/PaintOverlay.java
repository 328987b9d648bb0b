package dev.tone.canvas.paint;

import dev.tone.canvas.editor.Ghosts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// What lies over the elements for the person who edits: selection, handles, marquee, guides, what is being
/// moved. World units. Filled anew whenever the editor's state changes; the painter only reads it.
public final class PaintOverlay {
    /// Slots that are selected.
    public final BitSet selected = new BitSet();
    /// Slots that are about to be erased.
    public final BitSet faded = new BitSet();
    /// Slots that are shown moved by (`shiftX`, `shiftY`) without being changed.
    public final BitSet shifted = new BitSet();

    /// Slots that stay where they are although they are among the shifted.
    public final BitSet held = new BitSet();

    /// Slots that a proposal would take away.
    public final BitSet going = new BitSet();
    /// Signs of what is proposed.
    private final List<Proposed> proposals = new ArrayList<>();

    /// Slots that something is wrong with.
    public final BitSet wrong = new BitSet();
    /// Slots that something is doubtful about.
    public final BitSet doubtful = new BitSet();

    /// Slots that would be new.
    public final BitSet coming = new BitSet();
    /// Slots that would become others.
    public final BitSet changing = new BitSet();
    /// Slots of ghosts: what runs and is no longer drawn.
    public final BitSet leaving = new BitSet();

    public double shiftX;
    public double shiftY;
    /// The element under the pointer, or [CanvasScene#NO_SLOT].
    public int hovered = CanvasScene.NO_SLOT;
    /// The element that a connector would attach to, or [CanvasScene#NO_SLOT].
    public int target = CanvasScene.NO_SLOT;
    /// The element whose text is being written, which is painted without it, or [CanvasScene#NO_SLOT].
    public int writing = CanvasScene.NO_SLOT;

    private double grid = BackdropPainter.STEP;
    private final double[] bounds = new double[4];
    /// Degrees by which the box around the selection is turned about its middle.
    double turn;

    private boolean boundsShown;
    private boolean handlesShown;
    private final double[] marquee = new double[4];
    private boolean marqueeShown;
    private double[] guides = new double[16];
    private int guideCount;
    private double[] dots = new double[16];
    private int dotCount;
    private double[] ports = new double[8];
    private int portCount;
    private int activePort = -1;
    private double[] knobs = new double[16];
    private int knobCount;
    private double[] rules = new double[8];
    private final BitSet upright = new BitSet();
    private int ruleCount;

    public PaintOverlay clear() {
        selected.clear();
        faded.clear();
        shifted.clear();
        held.clear();
        wrong.clear();
        doubtful.clear();
        going.clear();
        coming.clear();
        changing.clear();
        leaving.clear();
        forget();
        return this;
    }

    /// A sign at something that is proposed, around its box or at the middle of its line.
    ///
    /// @param width 0 for a line
    record Proposed(
            double x, double y, double width, double height, Ghosts.Sign sign, boolean rejected, boolean focused) {}

    void propose(List<Proposed> next) {
        proposals.clear();
        proposals.addAll(next);
    }

    List<Proposed> proposals() {
        return proposals;
    }

    /// Clears all but the sets of slots.
    void forget() {
        shiftX = shiftY = turn = 0;
        hovered = target = writing = CanvasScene.NO_SLOT;
        boundsShown = handlesShown = marqueeShown = false;
        guideCount = dotCount = knobCount = ruleCount = portCount = 0;
        activePort = -1;
        upright.clear();
    }

    /// World units between the dots on the paper. Stays when the rest is cleared.
    public void grid(double step) {
        grid = step > 1 ? step : BackdropPainter.STEP;
    }

    double grid() {
        return grid;
    }

    /// The box around the selection, with handles when it can be resized.
    public void bounds(double x, double y, double width, double height, boolean handles) {
        set(bounds, x, y, width, height);
        boundsShown = true;
        handlesShown = handles;
    }

    public void marquee(double x, double y, double width, double height) {
        set(marquee, x, y, width, height);
        marqueeShown = true;
    }

    /// A snapping guide from one point to another.
    public void guide(double x0, double y0, double x1, double y1) {
        if (guideCount + 4 > guides.length) {
            guides = Arrays.copyOf(guides, guides.length * 2);
        }
        guides[guideCount++] = x0;
        guides[guideCount++] = y0;
        guides[guideCount++] = x1;
        guides[guideCount++] = y1;
    }

    /// A line across all that is seen.
    public void rule(boolean down, double at) {
        if (ruleCount == rules.length) {
            rules = Arrays.copyOf(rules, rules.length * 2);
        }
        upright.set(ruleCount, down);
        rules[ruleCount++] = at;
    }

    /// A round handle: the end of a connector, or a place where one can be drawn from.
    public void dot(double x, double y) {
        if (dotCount + 2 > dots.length) {
            dots = Arrays.copyOf(dots, dots.length * 2);
        }
        dots[dotCount++] = x;
        dots[dotCount++] = y;
    }

    /// A place that a connector is pulled out of.
    public void port(double x, double y, boolean active) {
        if (active) {
            activePort = portCount;
        }
        if (portCount + 2 > ports.length) {
            ports = Arrays.copyOf(ports, ports.length * 2);
        }
        ports[portCount++] = x;
        ports[portCount++] = y;
    }

    double[] ports() {
        return ports;
    }

    int portCount() {
        return portCount;
    }

    /// Where in [#ports] the one is that the pointer is at, or -1.
    int activePort() {
        return activePort;
    }

    /// A small handle within a line.
    public void knob(double x, double y) {
        if (knobCount + 2 > knobs.length) {
            knobs = Arrays.copyOf(knobs, knobs.length * 2);
        }
        knobs[knobCount++] = x;
        knobs[knobCount++] = y;
    }

    private static void set(double[] to, double x, double y, double width, double height) {
        to[0] = x;
        to[1] = y;
        to[2] = width;
        to[3] = height;
    }

    double shiftX(int slot) {
        return shifted.get(slot) && !held.get(slot) ? shiftX : 0;
    }

    double shiftY(int slot) {
        return shifted.get(slot) && !held.get(slot) ? shiftY : 0;
    }

    boolean boundsShown() {
        return boundsShown;
    }

    boolean handlesShown() {
        return handlesShown;
    }

    boolean marqueeShown() {
        return marqueeShown;
    }

    double[] bounds() {
        return bounds;
    }

    double[] marquee() {
        return marquee;
    }

    double[] guides() {
        return guides;
    }

    int guideCount() {
        return guideCount;
    }

    double[] dots() {
        return dots;
    }

    int dotCount() {
        return dotCount;
    }

    double[] rules() {
        return rules;
    }

    boolean isUpright(int rule) {
        return upright.get(rule);
    }

    int ruleCount() {
        return ruleCount;
    }

    double[] knobs() {
        return knobs;
    }

    int knobCount() {
        return knobCount;
    }
}
