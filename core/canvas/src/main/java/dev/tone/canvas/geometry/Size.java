package dev.tone.canvas.geometry;

/// Width and height, never negative.
public record Size(double width, double height) {
    public static final Size NONE = new Size(0, 0);

    public Size {
        if (!(width >= 0) || !(height >= 0)) {
            throw new IllegalArgumentException("A size is not negative: " + width + " x " + height);
        }
    }
}
