package dev.tone.canvas.paint;

import java.awt.Font;
import java.util.ArrayList;
import java.util.List;

/// Fonts that the machine has installed, by name.
final class SystemFonts {
    private SystemFonts() {}

    /// Those of the names that are installed, in that order.
    static List<Font> named(String... names) {
        List<Font> found = new ArrayList<>();
        for (String name : names) {
            Font font = new Font(name, Font.PLAIN, 1);
            // An unknown name silently gives the logical font Dialog.
            if (!font.getFamily().equals(Font.DIALOG)) {
                found.add(font);
            }
        }
        return found;
    }

    /// The logical fonts, which the JDK composes of everything that is installed.
    static List<Font> last(Face face) {
        return switch (face) {
            case TEXT -> List.of(new Font(Font.SANS_SERIF, Font.PLAIN, 1));
            case STRONG -> List.of(new Font(Font.SANS_SERIF, Font.BOLD, 1));
            case MONO -> List.of(new Font(Font.MONOSPACED, Font.PLAIN, 1), new Font(Font.SANS_SERIF, Font.PLAIN, 1));
        };
    }
}
