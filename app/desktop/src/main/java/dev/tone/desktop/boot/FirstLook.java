package dev.tone.desktop.boot;

import dev.tone.desktop.kit.view.Icons;
import dev.tone.desktop.theme.Appearance;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Background;
import javafx.scene.layout.Border;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderStrokeStyle;
import javafx.scene.layout.BorderWidths;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/// The frame of the window before anything that costs time: bars, rail and mark where they stay, drawn without style
/// sheets, typefaces or controls. Its measures and colours repeat those of `tone.css` and the tokens; a test holds
/// them together.
final class FirstLook extends BorderPane {
    static final double TOP = 44;
    static final double RAIL = 48;
    static final double STATUS = 28;
    private static final double MARK = 22;
    private static final double MARK_LEFT = 13;

    /// What the tokens `-color-bg-default`, `-color-bg-subtle` and `-color-border-muted` say.
    record Palette(String ground, String bars, String lines) {
        static Palette of(Appearance appearance) {
            return switch (appearance) {
                case LIGHT -> new Palette("#ffffff", "#f7f8fa", "#e3e6ec");
                case DARK -> new Palette("#0a0f1c", "#0e1424", "#1a2338");
                case CONTRAST_LIGHT -> new Palette("#ffffff", "#ffffff", "#667085");
                case CONTRAST_DARK -> new Palette("#000000", "#05070d", "#66789a");
            };
        }
    }

    FirstLook(Appearance appearance) {
        Palette palette = Palette.of(appearance);
        setBackground(Background.fill(Color.web(palette.ground())));
        Node mark = Icons.mark(MARK);
        HBox top = new HBox(mark);
        top.setAlignment(Pos.CENTER_LEFT);
        top.setPadding(new Insets(0, 0, 0, MARK_LEFT));
        setTop(bar(top, palette, new BorderWidths(0, 0, 1, 0)));
        top.setPrefHeight(TOP);
        Region rail = bar(new Region(), palette, new BorderWidths(0, 1, 0, 0));
        rail.setPrefWidth(RAIL);
        setLeft(rail);
        Region status = bar(new Region(), palette, new BorderWidths(1, 0, 0, 0));
        status.setPrefHeight(STATUS);
        setBottom(status);
    }

    private static Region bar(Region region, Palette palette, BorderWidths line) {
        region.setBackground(Background.fill(Color.web(palette.bars())));
        region.setBorder(new Border(
                new BorderStroke(Color.web(palette.lines()), BorderStrokeStyle.SOLID, CornerRadii.EMPTY, line)));
        return region;
    }
}
