package dev.tone.canvas.paint;

import java.awt.Font;
import java.util.List;

/// Where fonts come from. Called once per face, away from the frame; asking may read files.
@FunctionalInterface
public interface FontSource {
    /// The fonts of a face in the order in which a character is looked for; the last one should know every script that
    /// the system knows. Sizes do not matter.
    List<Font> fonts(Face face);
}
