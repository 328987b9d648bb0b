package dev.tone.canvas.exchange.svg;

import java.awt.geom.AffineTransform;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads `transform` attributes.
final class SvgTransform {
    private static final Pattern STEP = Pattern.compile("(\\w{4,9})\\s*\\(([^)]{0,400})\\)");
    private static final int MOST = 100;

    private SvgTransform() {}

    static AffineTransform of(String text) {
        AffineTransform all = new AffineTransform();
        Matcher step = STEP.matcher(text);
        try {
            for (int i = 0; i < MOST && step.find(); i++) {
                all.concatenate(step(step.group(1), new SvgNumbers(step.group(2))));
            }
        } catch (NumberFormatException _) {
            return new AffineTransform();
        }
        return all;
    }

    private static AffineTransform step(String name, SvgNumbers in) {
        double first = in.next();
        return switch (name) {
            case "translate" -> AffineTransform.getTranslateInstance(first, in.hasMore() ? in.next() : 0);
            case "scale" -> AffineTransform.getScaleInstance(first, in.hasMore() ? in.next() : first);
            case "rotate" ->
                in.hasMore()
                        ? AffineTransform.getRotateInstance(Math.toRadians(first), in.next(), in.next())
                        : AffineTransform.getRotateInstance(Math.toRadians(first));
            case "skewX" -> AffineTransform.getShearInstance(Math.tan(Math.toRadians(first)), 0);
            case "skewY" -> AffineTransform.getShearInstance(0, Math.tan(Math.toRadians(first)));
            case "matrix" -> new AffineTransform(first, in.next(), in.next(), in.next(), in.next(), in.next());
            default -> new AffineTransform();
        };
    }
}
