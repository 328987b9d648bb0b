package dev.tone.canvas.exchange.svg;

import dev.tone.canvas.exchange.PictureFile;
import dev.tone.canvas.paint.BundledFonts;
import dev.tone.canvas.paint.Face;
import dev.tone.model.fault.FaultException;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/// Makes pixels of an SVG picture. The front door of this folder.
public final class SvgPicture {
    /// Files of more bytes are not read.
    private static final int LARGEST_FILE = 16 << 20;

    private static final int HEAD = 1_000;
    /// Pixels for each of its own, so that it stays sharp when one comes closer.
    private static final double SHARPNESS = 2;

    private static final double LONGEST = 2_048;
    private static final double SHORTEST = 512;
    private static final double LARGEST_SIDE = 100_000;

    /// Read with the first picture, as reading it takes a while.
    private static final class Typeface {
        static final Font FONT = BundledFonts.onClassPath().fonts(Face.TEXT).stream()
                .findFirst()
                .orElseGet(() -> new Font(Font.SANS_SERIF, Font.PLAIN, 1));
    }

    private SvgPicture() {}

    /// Whether a file begins like one; cheap.
    public static boolean isLikely(byte[] file) {
        String head = new String(file, 0, Math.min(HEAD, file.length), StandardCharsets.UTF_8).strip();
        return (head.startsWith("<") || head.startsWith("\ufeff<")) && head.contains("<svg");
    }

    /// @param leftOut what it has and is not seen, by its name in SVG: `filter` and so on
    public record Seen(PictureFile picture, Set<String> leftOut) {
        public Seen {
            leftOut = Set.copyOf(leftOut);
        }
    }

    /// @throws FaultException `canvas/unsafe-svg`, `canvas/unreadable-svg`, `canvas/svg-too-large`
    public static Seen read(byte[] file) {
        if (file.length > LARGEST_FILE) {
            throw SvgTree.tooLarge();
        }
        String text = new String(file, StandardCharsets.UTF_8);
        return read(SvgTree.of(text.startsWith("\ufeff") ? text.substring(1) : text));
    }

    private static Seen read(SvgTree tree) {
        SvgNode root = tree.root;
        double[] box = box(root.get("viewBox"));
        double width = SvgNumbers.length(root.get("width"), box[2] > 0 ? box[2] : 300, box[2] > 0 ? box[2] : 300);
        double height = SvgNumbers.length(
                root.get("height"), box[3] > 0 ? box[3] : 150, box[3] > 0 ? box[3] * width / box[2] : 150);
        if (!(width > 0 && height > 0 && width <= LARGEST_SIDE && height <= LARGEST_SIDE)) {
            throw SvgTree.unreadable();
        }
        double longest = Math.max(width, height);
        double scale = Math.min(LONGEST, Math.max(SHORTEST, longest * SHARPNESS)) / longest;
        int across = (int) Math.max(1, Math.rint(width * scale));
        int down = (int) Math.max(1, Math.rint(height * scale));
        BufferedImage image = new BufferedImage(across, down, BufferedImage.TYPE_INT_ARGB);
        Graphics2D on = image.createGraphics();
        SvgPainter painter = new SvgPainter(tree, Typeface.FONT, across, down);
        try {
            on.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            on.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            on.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            on.scale(scale, scale);
            if (box[2] > 0 && box[3] > 0) {
                boolean stretched = root.get("preserveAspectRatio").startsWith("none");
                double zoom = Math.min(width / box[2], height / box[3]);
                double zoomX = stretched ? width / box[2] : zoom;
                double zoomY = stretched ? height / box[3] : zoom;
                on.translate((width - box[2] * zoomX) / 2, (height - box[3] * zoomY) / 2);
                on.scale(zoomX, zoomY);
                on.translate(-box[0], -box[1]);
            }
            painter.paint(root, on, 0);
        } finally {
            on.dispose();
        }
        PictureFile picture =
                PictureFile.of(image, (int) Math.max(1, Math.rint(width)), (int) Math.max(1, Math.rint(height)));
        return new Seen(picture, painter.leftOut());
    }

    static double[] box(String said) {
        double[] box = new double[4];
        try {
            SvgNumbers numbers = new SvgNumbers(said);
            for (int i = 0; i < 4 && numbers.hasNumber(); i++) {
                box[i] = numbers.next();
            }
        } catch (NumberFormatException _) {
            return new double[4];
        }
        return box;
    }
}
