package dev.tone.canvas.exchange;

import dev.tone.canvas.file.Drawing;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.paint.FontBook;
import dev.tone.canvas.paint.VectorTarget;
import dev.tone.canvas.scene.SceneItem;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes SVG 1.1. Texts are outlines, so that it looks the same without the typefaces; what they say stands in the
/// titles of their groups, to be found and read aloud.
public final class SvgExport {
    /// Of the element that carries the drawing.
    static final String NAMESPACE = "https://tone.dev/ns/drawing";

    private final FontBook fonts;

    public SvgExport(FontBook fonts) {
        this.fonts = fonts;
    }

    /// @param carried goes along, so that the picture can be opened as a drawing again; null for a picture only
    public String svg(Excerpt excerpt, String title, @Nullable Drawing carried) {
        Rect area = excerpt.area();
        StringBuilder out = new StringBuilder(1 << 16);
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
                .append(number(area.width()))
                .append("\" height=\"")
                .append(number(area.height()))
                .append("\" viewBox=\"")
                .append(number(area.x()))
                .append(' ')
                .append(number(area.y()))
                .append(' ')
                .append(number(area.width()))
                .append(' ')
                .append(number(area.height()))
                .append("\">\n<title>")
                .append(escaped(title))
                .append("</title>\n");
        if (carried != null) {
            out.append("<metadata><tone:drawing xmlns:tone=\"")
                    .append(NAMESPACE)
                    .append("\">")
                    .append(Base64.getEncoder().encodeToString(Cargo.pack(carried)))
                    .append("</tone:drawing></metadata>\n");
        }
        if (excerpt.background()) {
            out.append("<rect x=\"")
                    .append(number(area.x()))
                    .append("\" y=\"")
                    .append(number(area.y()))
                    .append("\" width=\"")
                    .append(number(area.width()))
                    .append("\" height=\"")
                    .append(number(area.height()))
                    .append('"')
                    .append(paint("fill", excerpt.theme().paper()))
                    .append("/>\n");
        }
        Map<String, String> addresses = new HashMap<>();
        for (SceneItem item : excerpt.items()) {
            String address = Leading.address(item.element());
            if (!address.isEmpty()) {
                addresses.put(item.id().value(), address);
            }
        }
        excerpt.paint(fonts, new Target(out, addresses));
        return out.append("</svg>\n").toString();
    }

    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> {
                    // What XML 1.0 cannot say is left out.
                    boolean sayable = c == '\t'
                            || c == '\n'
                            || c == '\r'
                            || c >= 0x20 && c <= 0xd7ff
                            || c >= 0xe000 && c <= 0xfffd
                            || c >= 0x10000;
                    if (sayable) {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
        return out.toString();
    }

    static String number(double value) {
        double rounded = Math.rint(value * 100) / 100 + 0.0;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }

    private static String paint(String what, int argb) {
        String color = String.format(Locale.ROOT, " %s=\"#%06x\"", what, argb & 0xffffff);
        int alpha = argb >>> 24;
        return alpha == 255 ? color : color + ' ' + what + "-opacity=\"" + number(alpha / 255.0) + '"';
    }

    /// Writes element by element.
    private static final class Target implements VectorTarget {
        private final StringBuilder out;
        /// Where elements lead to, by their ids.
        private final Map<String, String> addresses;

        private int turns;
        private boolean leads;

        Target(StringBuilder out, Map<String, String> addresses) {
            this.out = out;
            this.addresses = addresses;
        }

        @Override
        public void begin(String id, String name) {
            String address = addresses.get(id);
            leads = address != null;
            if (address != null) {
                out.append("<a href=\"").append(escaped(address)).append("\" target=\"_blank\">");
            }
            out.append("<g id=\"").append(escaped(id)).append("\">");
            if (!name.isEmpty()) {
                out.append("<title>").append(escaped(name)).append("</title>");
            }
            turns = 0;
        }

        @Override
        public void turn(double degrees, double x, double y) {
            out.append("<g transform=\"rotate(")
                    .append(number(degrees))
                    .append(' ')
                    .append(number(x))
                    .append(' ')
                    .append(number(y))
                    .append(")\">");
            turns++;
        }

        @Override
        public void end() {
            out.append("</g>".repeat(turns + 1)).append(leads ? "</a>\n" : "\n");
        }

        @Override
        public void fill(Shape outline, int argb) {
            out.append("<path d=\"");
            path(outline);
            out.append('"').append(paint("fill", argb)).append("/>");
        }

        @Override
        public void stroke(Shape line, double width, int argb, double... dash) {
            out.append("<path d=\"");
            path(line);
            out.append("\" fill=\"none\" stroke-linecap=\"round\" stroke-linejoin=\"round\" stroke-width=\"")
                    .append(number(width))
                    .append('"')
                    .append(paint("stroke", argb));
            if (dash.length > 0) {
                out.append(" stroke-dasharray=\"")
                        .append(number(dash[0]))
                        .append(' ')
                        .append(number(dash[1]))
                        .append('"');
            }
            out.append("/>");
        }

        @Override
        public void image(String source, Rect area, Rect crop) {
            // The cropped part of the whole picture is a view box of shares.
            out.append("<svg x=\"")
                    .append(number(area.x()))
                    .append("\" y=\"")
                    .append(number(area.y()))
                    .append("\" width=\"")
                    .append(number(area.width()))
                    .append("\" height=\"")
                    .append(number(area.height()))
                    .append("\" preserveAspectRatio=\"none\" viewBox=\"")
                    .append(crop.x())
                    .append(' ')
                    .append(crop.y())
                    .append(' ')
                    .append(crop.width())
                    .append(' ')
                    .append(crop.height())
                    .append("\"><image width=\"1\" height=\"1\" preserveAspectRatio=\"none\" href=\"")
                    .append(escaped(source))
                    .append("\"/></svg>");
        }

        private void path(Shape shape) {
            double[] at = new double[6];
            for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
                int verb = i.currentSegment(at);
                out.append("MLQCZ".charAt(verb));
                int numbers = switch (verb) {
                    case PathIterator.SEG_CUBICTO -> 6;
                    case PathIterator.SEG_QUADTO -> 4;
                    case PathIterator.SEG_CLOSE -> 0;
                    default -> 2;
                };
                for (int n = 0; n < numbers; n++) {
                    out.append(n == 0 ? "" : " ").append(number(at[n]));
                }
            }
        }
    }
}
