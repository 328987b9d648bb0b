package dev.tone.desktop.canvas.picker;

import dev.tone.canvas.paint.CanvasTheme;
import dev.tone.canvas.paint.ServiceIcon;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.desktop.canvas.view.CanvasThemes;
import dev.tone.desktop.theme.Appearance;
import javafx.geometry.Insets;
import javafx.scene.Group;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/// The tile with the icon that cards on the drawing have, small.
final class ServiceGlyph extends StackPane {
    private static final double SIDE = 24;
    private static final double GRID = 24;
    private static final double DRAWN = 15;
    private static final double STROKE = 1.75;

    ServiceGlyph(ServiceKind kind, Appearance appearance) {
        CanvasTheme theme = CanvasThemes.of(appearance);
        ServiceIcon icon = ServiceIcon.of(kind.name());
        Color ink = color(theme.isDark() ? theme.line()[icon.hue()] : theme.solid()[icon.hue()]);
        SVGPath lines = new SVGPath();
        lines.setContent(icon.lines());
        lines.setFill(null);
        lines.setStroke(ink);
        lines.setStrokeWidth(STROKE);
        lines.setStrokeLineCap(StrokeLineCap.ROUND);
        lines.setStrokeLineJoin(StrokeLineJoin.ROUND);
        SVGPath dots = new SVGPath();
        dots.setContent(icon.dots());
        dots.setFill(ink);
        Group drawn = new Group(lines, dots);
        drawn.setScaleX(DRAWN / GRID);
        drawn.setScaleY(DRAWN / GRID);
        getChildren().add(new Group(drawn));
        setMinSize(SIDE, SIDE);
        setMaxSize(SIDE, SIDE);
        setBackground(
                new Background(new BackgroundFill(color(theme.soft()[icon.hue()]), new CornerRadii(6), Insets.EMPTY)));
    }

    private static Color color(int argb) {
        return Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255, (argb >>> 24) / 255.0);
    }
}
