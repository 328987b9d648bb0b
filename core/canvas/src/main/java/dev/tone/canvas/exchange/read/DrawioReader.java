package dev.tone.canvas.exchange.read;

import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.Head;
import dev.tone.canvas.geometry.Rect;
import dev.tone.model.id.ElementId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Draws what is on the pages of a `.drawio` file: a single one as it is, several in frames beside each other.
final class DrawioReader {
    private static final double PAGE_MARGIN = 48;
    private static final double BETWEEN_PAGES = 160;

    private final String name;
    private final Sheet sheet = new Sheet();
    private final DrawioIcons icons = new DrawioIcons();

    DrawioReader(String name) {
        this.name = name;
    }

    ForeignDrawing read(String file) {
        List<DrawioFile.Page> pages = DrawioFile.read(file, sheet);
        double left = 0;
        for (DrawioFile.Page page : pages) {
            if (pages.size() == 1) {
                draw(page);
            } else {
                left = beside(page, left) + BETWEEN_PAGES;
            }
        }
        return sheet.done(name);
    }

    /// A page of several, in a frame of its name, right of those before it.
    ///
    /// @return where it ends
    private double beside(DrawioFile.Page page, double left) {
        Head frame = sheet.head("page " + page.number());
        Set<ElementId> before = sheet.ids();
        draw(page);
        Rect bounds = sheet.bounds(before);
        if (bounds == null) {
            sheet.note("Left out: the page “" + page.name() + "”, which is empty.");
            return left - BETWEEN_PAGES;
        }
        double dx = left + PAGE_MARGIN - bounds.x();
        double dy = PAGE_MARGIN - bounds.y();
        Rect around = new Rect(left, 0, bounds.width() + 2 * PAGE_MARGIN, bounds.height() + 2 * PAGE_MARGIN);
        if (!Sheet.isPlace(around.right()) || !Sheet.isPlace(around.bottom())) {
            throw Sheet.tooLarge();
        }
        sheet.enclose(before, new FrameElement(frame, around, page.name()), dx, dy);
        return around.right();
    }

    private void draw(DrawioFile.Page page) {
        new DrawioPage(page.cells(), sheet, icons).draw();
    }

    /// The drawing that draw.io has put into an SVG picture, null when there is none.
    static @Nullable String carried(String svg) {
        return DrawioFile.carried(svg);
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
