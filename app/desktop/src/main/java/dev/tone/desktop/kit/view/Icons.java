package dev.tone.desktop.kit.view;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Icons as nodes. Their colour comes from the style sheet, their meaning always stands in words beside them or in the
/// accessible text of what holds them.
public final class Icons {
    private Icons() {}

    /// Finds and reads the typeface of the icons, as the first icon would do. Blocks for the disk, on any thread.
    public static void readAhead() {
        of(Feather.CIRCLE);
    }

    public static FontIcon of(Ikon icon) {
        FontIcon node = new FontIcon(icon);
        node.getStyleClass().add("icon");
        return node;
    }

    public static FontIcon of(Ikon icon, String... styleClasses) {
        FontIcon node = of(icon);
        node.getStyleClass().addAll(styleClasses);
        return node;
    }

    /// The product's mark in its gradient.
    public static Node mark(double size) {
        Rectangle tile = new Rectangle(size, size);
        tile.setArcWidth(size * 0.5);
        tile.setArcHeight(size * 0.5);
        tile.setFill(new LinearGradient(
                0,
                0,
                1,
                1,
                true,
                CycleMethod.NO_CYCLE,
                new Stop(0, Color.web("#7c3aed")),
                new Stop(1, Color.web("#38bdf8"))));
        SVGPath wave = new SVGPath();
        wave.setContent("M1 1 H13 M7 1 V13 M3 7 H3.01 M11 7 H11.01");
        wave.getStyleClass().add("brand-mark-glyph");
        wave.setStroke(Color.WHITE);
        wave.setStrokeWidth(2.2);
        wave.setStrokeLineCap(javafx.scene.shape.StrokeLineCap.ROUND);
        wave.setFill(null);
        double scale = size / 24;
        wave.setScaleX(scale);
        wave.setScaleY(scale);
        StackPane mark = new StackPane(tile, wave);
        mark.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        mark.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return mark;
    }
}
