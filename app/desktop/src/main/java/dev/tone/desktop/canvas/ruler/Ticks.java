package dev.tone.desktop.canvas.ruler;

/// How a ruler is divided at a zoom: numbers far enough apart to be read, and fine strokes between them.
///
/// @param major world units between numbers
/// @param minor world units between strokes
record Ticks(double major, double minor) {
    /// Pixels that a number needs.
    private static final double ROOM = 64;

    private static final double[] STEPS = {1, 2, 5};

    static Ticks at(double zoom) {
        double wanted = ROOM / zoom;
        double power = Math.pow(10, Math.floor(Math.log10(wanted)));
        for (double step : STEPS) {
            if (step * power >= wanted) {
                return of(step, power);
            }
        }
        return of(1, power * 10);
    }

    private static Ticks of(double step, double power) {
        double major = Math.max(1, step * power);
        return new Ticks(major, Math.max(1, major / (step == 2 ? 4 : 5)));
    }
}
