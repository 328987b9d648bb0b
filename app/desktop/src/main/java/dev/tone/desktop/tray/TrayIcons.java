package dev.tone.desktop.tray;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/// Draws the tray icon: the brand's mark with a badge whose shape tells the state. Drawn instead of loaded so that any
/// size a host asks for is sharp.
final class TrayIcons {
    private static final Color VIOLET = new Color(0x7c3aed);
    private static final Color AZURE = new Color(0x38bdf8);
    private static final Color DANGER = new Color(0xdc2626);
    private static final Color NEUTRAL = new Color(0x64748b);

    private TrayIcons() {}

    static BufferedImage draw(TrayState state, int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(size / 24.0, size / 24.0);
        drawMark(g, state == TrayState.OFFLINE);
        drawBadge(g, state);
        g.dispose();
        return image;
    }

    private static void drawMark(Graphics2D g, boolean faded) {
        g.setPaint(faded ? NEUTRAL : new GradientPaint(2, 2, VIOLET, 22, 22, AZURE));
        g.fill(new RoundRectangle2D.Double(1, 1, 22, 22, 7, 7));
        g.setPaint(Color.WHITE);
        g.setStroke(new BasicStroke(2.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(new Line2D.Double(6.5, 8, 17.5, 8));
        g.draw(new Line2D.Double(12, 8, 12, 17.5));
    }

    private static void drawBadge(Graphics2D g, TrayState state) {
        switch (state) {
            case IDLE -> {}
            case WORKING -> {
                badgeGround(g);
                g.setPaint(AZURE.darker());
                g.setStroke(new BasicStroke(2f));
                g.draw(new Ellipse2D.Double(15, 15, 6, 6));
            }
            case ATTENTION -> {
                badgeGround(g);
                g.setPaint(DANGER);
                Path2D triangle = new Path2D.Double();
                triangle.moveTo(18, 13.5);
                triangle.lineTo(23, 22.5);
                triangle.lineTo(13, 22.5);
                triangle.closePath();
                g.fill(triangle);
            }
            case OFFLINE -> {
                badgeGround(g);
                g.setPaint(NEUTRAL);
                g.setStroke(new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                g.draw(new Line2D.Double(15, 21, 21, 15));
            }
        }
    }

    private static void badgeGround(Graphics2D g) {
        g.setPaint(Color.WHITE);
        g.fill(new Ellipse2D.Double(12, 12, 12, 12));
    }
}
