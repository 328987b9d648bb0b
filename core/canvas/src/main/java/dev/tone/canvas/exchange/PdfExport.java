package dev.tone.canvas.exchange;

import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.paint.FontBook;
import dev.tone.canvas.paint.GlyphLine;
import dev.tone.canvas.paint.VectorTarget;
import dev.tone.canvas.scene.SceneItem;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.util.Matrix;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes PDF as vectors, with its texts as text: the whole drawing on the first page, and each frame on a page of its
/// own, with bookmarks.
/// A frame's title leads to its page, everything else to where [Leading] says.
public final class PdfExport {
    private static final Logger LOG = LoggerFactory.getLogger(PdfExport.class);
    /// Points per world unit: a world unit is a pixel of 1/96 inch.
    private static final double POINTS = 0.75;
    /// The largest side that readers have to support (ISO 32000-1, annex C), in points.
    private static final double LONGEST = 14_400;

    private static final double TITLE = 22;

    private final FontBook fonts;

    public PdfExport(FontBook fonts) {
        this.fonts = fonts;
    }

    public byte[] pdf(Excerpt excerpt, String title) {
        try (PDDocument document = new PDDocument()) {
            document.getDocumentInformation().setTitle(title);
            document.getDocumentInformation().setProducer("Tone");
            List<FrameElement> frames = excerpt.items().stream()
                    .map(SceneItem::element)
                    .filter(FrameElement.class::isInstance)
                    .map(FrameElement.class::cast)
                    .toList();
            PdfFonts typefaces = new PdfFonts();
            Sheet whole = new Sheet(document, excerpt, typefaces);
            List<Sheet> sheets = new ArrayList<>();
            for (FrameElement frame : frames) {
                sheets.add(new Sheet(document, excerpt.around(frame.bounds().grown(Excerpt.MARGIN)), typefaces));
            }
            PDDocumentOutline bookmarks = new PDDocumentOutline();
            document.getDocumentCatalog().setDocumentOutline(bookmarks);
            whole.bookmark(bookmarks, title);
            for (int i = 0; i < frames.size(); i++) {
                FrameElement frame = frames.get(i);
                sheets.get(i).bookmark(bookmarks, frame.name());
                Rect box = frame.bounds();
                whole.link(new Rect(box.x(), box.y() - TITLE, box.width(), TITLE), goTo(sheets.get(i)));
            }
            typefaces.embed(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PDActionGoTo goTo(Sheet sheet) {
        PDPageFitDestination there = new PDPageFitDestination();
        there.setPage(sheet.page);
        PDActionGoTo action = new PDActionGoTo();
        action.setDestination(there);
        return action;
    }

    /// One page.
    private final class Sheet {
        private final PDPage page;
        private final Rect area;
        private final double zoom;

        Sheet(PDDocument document, Excerpt excerpt, PdfFonts typefaces) throws IOException {
            area = excerpt.area();
            zoom = Math.min(POINTS, LONGEST / Math.max(area.width(), area.height()));
            page = new PDPage(new PDRectangle((float) (area.width() * zoom), (float) (area.height() * zoom)));
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                Target target = new Target(document, page.getResources().getCOSObject(), content, typefaces);
                content.transform(new Matrix(
                        new AffineTransform(zoom, 0, 0, -zoom, -area.x() * zoom, (area.y() + area.height()) * zoom)));
                if (excerpt.background()) {
                    target.fill(
                            new java.awt.geom.Rectangle2D.Double(area.x(), area.y(), area.width(), area.height()),
                            excerpt.theme().paper());
                }
                excerpt.paint(fonts, target);
            }
            for (SceneItem item : excerpt.items()) {
                String address = Leading.address(item.element());
                if (!address.isEmpty()) {
                    PDActionURI action = new PDActionURI();
                    action.setURI(address);
                    link(item.bounds(), action);
                }
            }
        }

        void bookmark(PDDocumentOutline bookmarks, String name) {
            PDOutlineItem item = new PDOutlineItem();
            item.setTitle(name.isEmpty() ? "–" : name);
            item.setAction(goTo(this));
            bookmarks.addLast(item);
        }

        void link(Rect box, org.apache.pdfbox.pdmodel.interactive.action.PDAction action) throws IOException {
            if (!area.intersects(box)) {
                return;
            }
            PDAnnotationLink link = new PDAnnotationLink();
            link.setRectangle(new PDRectangle(
                    (float) ((box.x() - area.x()) * zoom),
                    (float) ((area.y() + area.height() - box.bottom()) * zoom),
                    (float) (box.width() * zoom),
                    (float) (box.height() * zoom)));
            PDBorderStyleDictionary none = new PDBorderStyleDictionary();
            none.setWidth(0);
            link.setBorderStyle(none);
            link.setAction(action);
            page.getAnnotations().add(link);
        }
    }

    /// Writes a page's content.
    private static final class Target implements VectorTarget {
        private final PDDocument document;
        private final COSDictionary resources;
        private final PDPageContentStream content;
        private final PdfFonts typefaces;
        private final Map<Integer, PDExtendedGraphicsState> fades = new HashMap<>();

        Target(PDDocument document, COSDictionary resources, PDPageContentStream content, PdfFonts typefaces) {
            this.document = document;
            this.resources = resources;
            this.content = content;
            this.typefaces = typefaces;
        }

        @Override
        public void begin(String id, String name) {
            write(content::saveGraphicsState);
        }

        @Override
        public void end() {
            write(content::restoreGraphicsState);
        }

        @Override
        public void turn(double degrees, double x, double y) {
            write(() ->
                    content.transform(new Matrix(AffineTransform.getRotateInstance(Math.toRadians(degrees), x, y))));
        }

        @Override
        public void fill(Shape outline, int argb) {
            write(() -> {
                fade(argb >>> 24);
                content.setNonStrokingColor((argb >> 16 & 255) / 255f, (argb >> 8 & 255) / 255f, (argb & 255) / 255f);
                if (path(outline)) {
                    content.fill();
                } else {
                    content.fillEvenOdd();
                }
            });
        }

        /// The library shows only characters of fonts that it has loaded itself; these are glyphs of our own.
        @Override
        @SuppressWarnings("deprecation")
        public void text(GlyphLine line, int argb) {
            write(() -> {
                fade(argb >>> 24);
                content.setNonStrokingColor((argb >> 16 & 255) / 255f, (argb >> 8 & 255) / 255f, (argb & 255) / 255f);
                content.appendRawCommands(typefaces.show(line, resources));
            });
        }

        @Override
        public void stroke(Shape line, double width, int argb, double... dash) {
            write(() -> {
                fade(argb >>> 24);
                content.setStrokingColor((argb >> 16 & 255) / 255f, (argb >> 8 & 255) / 255f, (argb & 255) / 255f);
                content.setLineWidth((float) width);
                content.setLineCapStyle(1);
                content.setLineJoinStyle(1);
                content.setLineDashPattern(
                        dash.length == 0 ? new float[0] : new float[] {(float) dash[0], (float) dash[1]}, 0);
                path(line);
                content.stroke();
            });
        }

        @Override
        public void image(String source, Rect area, Rect crop) {
            write(() -> {
                PDImageXObject image;
                try {
                    byte[] bytes = Base64.getMimeDecoder().decode(source.substring(source.indexOf(',') + 1));
                    image = PDImageXObject.createFromByteArray(document, bytes, "picture");
                } catch (IllegalArgumentException | IOException e) {
                    LOG.info("A picture of the drawing cannot be read and is left out: {}", e.getMessage());
                    return;
                }
                content.saveGraphicsState();
                content.addRect((float) area.x(), (float) area.y(), (float) area.width(), (float) area.height());
                content.clip();
                double wide = area.width() / crop.width();
                double high = area.height() / crop.height();
                // Pictures stand on their feet in a page whose y goes up; ours goes down.
                content.drawImage(
                        image,
                        new Matrix(new AffineTransform(
                                wide, 0, 0, -high, area.x() - crop.x() * wide, area.y() - crop.y() * high + high)));
                content.restoreGraphicsState();
            });
        }

        private void fade(int alpha) throws IOException {
            PDExtendedGraphicsState state = fades.computeIfAbsent(alpha, a -> {
                PDExtendedGraphicsState made = new PDExtendedGraphicsState();
                made.setNonStrokingAlphaConstant(a / 255f);
                made.setStrokingAlphaConstant(a / 255f);
                return made;
            });
            content.setGraphicsStateParameters(state);
        }

        /// @return whether it is filled by the non-zero rule
        private boolean path(Shape shape) throws IOException {
            double[] at = new double[6];
            double x = 0;
            double y = 0;
            PathIterator i = shape.getPathIterator(null);
            boolean nonZero = i.getWindingRule() == PathIterator.WIND_NON_ZERO;
            for (; !i.isDone(); i.next()) {
                switch (i.currentSegment(at)) {
                    case PathIterator.SEG_MOVETO -> content.moveTo((float) at[0], (float) at[1]);
                    case PathIterator.SEG_LINETO -> content.lineTo((float) at[0], (float) at[1]);
                    case PathIterator.SEG_CUBICTO -> {
                        content.curveTo(
                                (float) at[0], (float) at[1], (float) at[2], (float) at[3], (float) at[4], (float)
                                        at[5]);
                        at[0] = at[4];
                        at[1] = at[5];
                    }
                    case PathIterator.SEG_QUADTO -> {
                        // PDF has cubic curves only.
                        content.curveTo(
                                (float) (x + (at[0] - x) * 2 / 3),
                                (float) (y + (at[1] - y) * 2 / 3),
                                (float) (at[2] + (at[0] - at[2]) * 2 / 3),
                                (float) (at[3] + (at[1] - at[3]) * 2 / 3),
                                (float) at[2],
                                (float) at[3]);
                        at[0] = at[2];
                        at[1] = at[3];
                    }
                    default -> content.closePath();
                }
                x = at[0];
                y = at[1];
            }
            return nonZero;
        }

        /// A step of writing.
        @FunctionalInterface
        private interface Step {
            void run() throws IOException;
        }

        private static void write(Step step) {
            try {
                step.run();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
