package dev.tone.canvas.exchange.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Draws what is on the pages of a `.drawio` file: a single one as it is, several in frames beside each other.
final class DrawioReader {
    private static final double BETWEEN_PAGES = 160;

    private final String name;
    private final Sheet sheet = new Sheet();
    private final DrawioIcons icons = new DrawioIcons();

    DrawioReader(String name) {
        this.name = name;
    }

    ForeignDrawing read(String file) {
        List<DrawioFile.Page> pages = DrawioFile.read(file, sheet);
        if (pages.size() == 1) {
            draw(pages.getFirst(), "");
            return sheet.done(name);
        }
        FramedParts parts = new FramedParts(sheet, Double.MAX_VALUE, BETWEEN_PAGES);
        for (DrawioFile.Page page : pages) {
            if (!parts.add("page " + page.number(), page.name(), () -> draw(page, page.name()))) {
                sheet.note("Left out: the page “" + page.name() + "”, which is empty.");
            }
        }
        return sheet.done(name);
    }

    private void draw(DrawioFile.Page page, String name) {
        new DrawioPage(page.cells(), sheet, icons, new DrawioLayers(page.cells(), sheet, name)).draw();
    }

    static double number(@Nullable String text, double usual) {
        try {
            return text == null || text.isEmpty() ? usual : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return usual;
        }
    }

    /// The words of a label: HTML without its tags, breaks kept.
    static String said(String label) {
        String text = label.replaceAll("(?i)<br[^>]{0,100}>|</(div|p|li|h[1-6]|tr)>", "\n")
                .replaceAll("(?i)<(style|script)[^>]{0,500}>[^<]{0,5000}</(style|script)>", "")
                .replaceAll("(?i)</t[dh]>(?=\\s*<t[dh])", "  ")
                .replaceAll("<[^<>]{0,2000}>", "");
        return Entities.decoded(text).replaceAll("\n{3,}", "\n\n").strip();
    }
}
