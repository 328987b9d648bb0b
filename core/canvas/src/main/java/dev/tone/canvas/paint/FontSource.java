package dev.tone.canvas.paint;

import java.awt.Font;
import java.util.List;

/// Where fonts come from. Asking may read files. Sizes do not matter. Thread-safe.
public interface FontSource {
    /// The fonts of a face in the order in which a character is looked for.
    List<Font> fonts(Face face);

    /// Where characters are looked for that those do not have; the last one should know every script that the system
    /// knows. Asked for only when such a character comes, because finding out what is installed takes a while.
    List<Font> others(Face face);
}
