package dev.tone.canvas.exchange.svg;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.PaintContext;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.TexturePaint;
import java.awt.Transparency;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBufferInt;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Paints apart what a picture shows through a mask or a filter, and the tiles that a pattern repeats.
final class SvgLayers {
    /// Each is as large as the whole picture.
    private static final int MOST_MASKS = 24;

    private static final int MOST_FILTERS = 100;
    /// Pixels of a part that is filtered: each of its steps takes sixteen bytes for one.
    private static final long LARGEST_FILTERED = 800_000;

    private static final int MOST_TILES = 400;
    private static final int LARGEST_TILE = 1_024;
    /// Pixels of a tile for each of its own.
    private static final double DENSITY = 4;

    private final SvgTree tree;
    private final SvgPainter painter;
    private final int across;
    private final int down;
    /// What is being painted, so that nothing is painted within itself.
    private final Set<SvgNode> open = new HashSet<>();
    private int masks;
    private int filters;
    private int tiles;

    /// @param across of the whole picture, in pixels
    SvgLayers(SvgTree tree, SvgPainter painter, int across, int down) {
        this.tree = tree;
        this.painter = painter;
        this.across = across;
        this.down = down;
    }

    /// What a pattern, or the one that it is made of, says.
    private interface Content {
        void paint(Graphics2D on);
    }

    /// The mask of an element, null when it has none that can be painted.
    @Nullable
    SvgNode mask(SvgNode node) {
        String id = node.reference("mask");
        SvgNode mask = tree.named(id);
        if (mask == null || !mask.name.equals("mask") || open.contains(mask)) {
            return null;
        }
        if (mask.get("maskContentUnits").equals("objectBoundingBox") || masks >= MOST_MASKS) {
            painter.leaveOut("mask");
            return null;
        }
        return mask;
    }

    /// The filter of an element, null when it has none that can be painted.
    @Nullable
    SvgNode filter(SvgNode node) {
        String said = node.get("filter");
        if (said.isEmpty() || said.equals("none")) {
            return null;
        }
        SvgNode filter = said.startsWith("url(") ? tree.named(SvgNode.id(said)) : null;
        boolean known = filter != null
                && filter.name.equals("filter")
                && new SvgFilter(filter, 1, 1).isKnown()
                && ++filters <= MOST_FILTERS;
        if (!known) {
            painter.leaveOut("filter");
            return null;
        }
        return filter;
    }

    /// @param content paints the element as if it had no filter
    void filtered(SvgNode filter, Graphics2D on, java.util.function.Consumer<Graphics2D> content) {
        Graphics2D bare = (Graphics2D) on.create();
        BufferedImage whole;
        try {
            // It is cut after it is filtered.
            bare.setClip(null);
            whole = layer(bare, content::accept);
        } finally {
            bare.dispose();
        }
        AffineTransform place = on.getTransform();
        SvgFilter effect = new SvgFilter(
                filter,
                Math.hypot(place.getScaleX(), place.getShearY()),
                Math.hypot(place.getShearX(), place.getScaleY()));
        Rectangle part = seen(whole, effect.reach());
        if (part.isEmpty()) {
            return;
        }
        if ((long) part.width * part.height > LARGEST_FILTERED) {
            painter.leaveOut("filter");
        } else {
            int[] pixels = whole.getRGB(part.x, part.y, part.width, part.height, null, 0, part.width);
            effect.apply(pixels, part.width);
            whole.setRGB(part.x, part.y, part.width, part.height, pixels, 0, part.width);
        }
        on.setTransform(new AffineTransform());
        on.drawImage(whole, 0, 0, null);
        on.setTransform(place);
    }

    /// What is seen of a layer, and what lies around it.
    private Rectangle seen(BufferedImage layer, int around) {
        int[] pixels = ((DataBufferInt) layer.getRaster().getDataBuffer()).getData();
        int left = across;
        int right = -1;
        int top = down;
        int bottom = -1;
        for (int i = 0; i < pixels.length; i++) {
            if (pixels[i] >>> 24 != 0) {
                left = Math.min(left, i % across);
                right = Math.max(right, i % across);
                top = Math.min(top, i / across);
                bottom = i / across;
            }
        }
        return right < 0
                ? new Rectangle()
                : new Rectangle(
                                left - around,
                                top - around,
                                right - left + 1 + 2 * around,
                                bottom - top + 1 + 2 * around)
                        .intersection(new Rectangle(across, down));
    }

    /// @param content paints the element as if it had no mask
    void masked(SvgNode mask, Graphics2D on, int depth, java.util.function.Consumer<Graphics2D> content) {
        masks++;
        BufferedImage shown = layer(on, content::accept);
        open.add(mask);
        BufferedImage through =
                layer(on, inner -> mask.children.forEach(each -> painter.paint(each, inner, depth + 1)));
        open.remove(mask);
        boolean alpha = mask.get("mask-type").equals("alpha");
        int[] pixels = ((DataBufferInt) shown.getRaster().getDataBuffer()).getData();
        int[] lights = ((DataBufferInt) through.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < pixels.length; i++) {
            int kept = (pixels[i] >>> 24) * (alpha ? lights[i] >>> 24 : light(lights[i])) / 255;
            pixels[i] = kept << 24 | pixels[i] & 0xffffff;
        }
        AffineTransform before = on.getTransform();
        on.setTransform(new AffineTransform());
        on.drawImage(shown, 0, 0, null);
        on.setTransform(before);
    }

    /// How much shows through where a mask has this colour.
    private static int light(int argb) {
        double light = 0.2125 * (argb >> 16 & 255) + 0.7154 * (argb >> 8 & 255) + 0.0721 * (argb & 255);
        return (int) Math.round(light * (argb >>> 24) / 255);
    }

    private BufferedImage layer(Graphics2D like, Content content) {
        BufferedImage image = new BufferedImage(across, down, BufferedImage.TYPE_INT_ARGB);
        Graphics2D on = image.createGraphics();
        try {
            on.setRenderingHints(like.getRenderingHints());
            on.setTransform(like.getTransform());
            on.setClip(like.getClip());
            content.paint(on);
        } finally {
            on.dispose();
        }
        return image;
    }

    /// What a shape is filled with by a pattern; null when that cannot be painted.
    @Nullable
    Paint pattern(SvgNode node, SvgPaint paints, Rectangle2D bounds, double opacity, int depth) {
        boolean ofShape = !paints.said(node, "patternUnits").equals("userSpaceOnUse");
        double acrossUnit = ofShape ? bounds.getWidth() : 1;
        double downUnit = ofShape ? bounds.getHeight() : 1;
        double width = SvgNumbers.length(paints.said(node, "width"), 1, 0) * acrossUnit;
        double height = SvgNumbers.length(paints.said(node, "height"), 1, 0) * downUnit;
        double x = SvgNumbers.length(paints.said(node, "x"), 1, 0) * acrossUnit + (ofShape ? bounds.getX() : 0);
        double y = SvgNumbers.length(paints.said(node, "y"), 1, 0) * downUnit + (ofShape ? bounds.getY() : 0);
        AffineTransform place = SvgTransform.of(paints.said(node, "patternTransform"));
        SvgNode content = content(node);
        boolean sound = width > 1e-6 && height > 1e-6 && width < 1e7 && height < 1e7 && SvgPaint.isSound(place);
        if (!sound || content == null || open.contains(content) || ++tiles > MOST_TILES) {
            painter.leaveOut("pattern");
            return null;
        }
        int wide = (int) Math.clamp(Math.ceil(width * DENSITY), 1, LARGEST_TILE);
        int high = (int) Math.clamp(Math.ceil(height * DENSITY), 1, LARGEST_TILE);
        BufferedImage tile = new BufferedImage(wide, high, BufferedImage.TYPE_INT_ARGB);
        Graphics2D on = tile.createGraphics();
        try {
            on.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            on.setComposite(AlphaComposite.SrcOver.derive((float) opacity));
            on.scale(wide / width, high / height);
            double[] box = SvgPicture.box(paints.said(node, "viewBox"));
            if (box[2] > 0 && box[3] > 0) {
                on.scale(width / box[2], height / box[3]);
                on.translate(-box[0], -box[1]);
            } else if (paints.said(node, "patternContentUnits").equals("objectBoundingBox")) {
                on.scale(bounds.getWidth(), bounds.getHeight());
            }
            // Without any of these its content begins at the tile's corner (SVG 2, 14.3).
            open.add(content);
            content.children.forEach(each -> painter.paint(each, on, depth + 1));
            open.remove(content);
        } finally {
            on.dispose();
        }
        return new Placed(new TexturePaint(tile, new Rectangle2D.Double(x, y, width, height)), place);
    }

    private @Nullable SvgNode content(SvgNode pattern) {
        SvgNode at = pattern;
        for (int i = 0; at != null && i < 10; i++) {
            if (at.children.stream().anyMatch(each -> !each.name.equals("#text"))) {
                return at;
            }
            at = tree.named(at.reference("href"));
        }
        return null;
    }

    /// A paint under a transform of its own.
    private record Placed(TexturePaint paint, AffineTransform place) implements Paint {
        @Override
        public PaintContext createContext(
                ColorModel model, Rectangle device, Rectangle2D user, AffineTransform transform, RenderingHints hints) {
            AffineTransform both = new AffineTransform(transform);
            both.concatenate(place);
            Rectangle2D within = user;
            try {
                within = place.createInverse().createTransformedShape(user).getBounds2D();
            } catch (NoninvertibleTransformException e) {
                throw new IllegalStateException(e);
            }
            return paint.createContext(model, device, within, both, hints);
        }

        @Override
        public int getTransparency() {
            return Transparency.TRANSLUCENT;
        }
    }
}
