package dev.tone.canvas.paint;

/// Where the lines of a text stand in their room.
enum Align {
    LEFT,
    CENTRE,
    /// At the side where the paragraph's first letter begins: on the right for Arabic and Hebrew.
    START
}
