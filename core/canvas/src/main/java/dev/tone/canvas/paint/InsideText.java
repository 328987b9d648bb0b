package dev.tone.canvas.paint;

import dev.tone.canvas.document.ShapeKind;

/// Sets a text in the middle of a shape. The inside of a diamond or an ellipse is the narrower the more lines there
/// are,
/// so where a word would break lines may be longer if there are fewer of them.
final class InsideText {
    private static final double PADDING = ShapePainter.PADDING;
    private static final Room[] RECTANGLE = {new Room(1, 1, PADDING)};
    private static final Room[] ELLIPSE = {
        new Room(0.76, 0.76, PADDING), new Room(0.76, 0.76, 0), new Room(0.86, 0.5, 0), new Room(0.92, 0.36, 0)
    };
    private static final Room[] DIAMOND = {
        new Room(0.6, 0.6, PADDING), new Room(0.6, 0.6, 0), new Room(0.7, 0.45, 0), new Room(0.8, 0.3, 0)
    };

    private InsideText() {}

    /// @param across share of the width
    /// @param down share of the height
    private record Room(double across, double down, double padding) {}

    static TextBlock set(
            Typesetter typesetter, String text, ShapeKind shape, double width, double height, float fontSize) {
        TextBlock first = TextBlock.EMPTY;
        for (Room room : rooms(shape)) {
            int lines = (int) Math.max(1, Math.floor((height * room.down - 4) / (fontSize * Typesetter.LEADING)));
            float wide = (float) (width * room.across - 2 * room.padding);
            TextBlock block = typesetter.set(text, Face.TEXT, fontSize, wide, lines, Align.CENTRE);
            if (!typesetter.isBroken()) {
                return block;
            }
            first = first == TextBlock.EMPTY ? block : first;
        }
        return first;
    }

    private static Room[] rooms(ShapeKind shape) {
        return switch (shape) {
            case RECTANGLE -> RECTANGLE;
            case ELLIPSE -> ELLIPSE;
            case DIAMOND -> DIAMOND;
        };
    }
}
