package dev.tone.canvas.paint;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The pictures on service cards, one per kind of service, drawn for this product on a 24 × 24 grid.
public enum ServiceIcon {
    WEB("O 12 12 9 M 3 12 L 21 12 E 12 12 4 9"),
    API(
            "M 8 4 C 5 4 6 11 3 12 C 6 13 5 20 8 20 M 16 4 C 19 4 18 11 21 12 C 18 13 19 20 16 20 D 9 12 1.2 D 12 12 1.2 D 15 12 1.2"),
    WORKER("O 12 12 3.2 M 12 2.8 L 12 5.6 M 12 18.4 L 12 21.2 M 2.8 12 L 5.6 12 M 18.4 12 L 21.2 12 "
            + "M 5.5 5.5 L 7.5 7.5 M 16.5 16.5 L 18.5 18.5 M 5.5 18.5 L 7.5 16.5 M 16.5 7.5 L 18.5 5.5"),
    DATABASE("E 12 5.5 8 3 M 4 5.5 L 4 18.5 C 4 20.2 7.6 21.5 12 21.5 C 16.4 21.5 20 20.2 20 18.5 L 20 5.5 "
            + "M 4 12 C 4 13.7 7.6 15 12 15 C 16.4 15 20 13.7 20 12"),
    CACHE("M 13 2.5 L 4.5 13.5 L 11 13.5 L 10 21.5 L 19.5 10.5 L 13 10.5 Z"),
    QUEUE("R 3 4 18 4.5 1.5 R 3 10 18 4.5 1.5 M 5 18.5 L 19 18.5 M 16 15.8 L 19 18.5 L 16 21.2"),
    STORAGE("R 3 3.5 18 7 2 R 3 13.5 18 7 2 D 7 7 1.2 D 7 17 1.2 M 12 7 L 17 7 M 12 17 L 17 17"),
    GATEWAY("M 3 12 L 8 12 M 16 6 L 21 6 M 16 18 L 21 18 M 16 12 L 21 12 M 8 12 C 13 12 11 6 16 6 "
            + "M 8 12 C 13 12 11 18 16 18 M 8 12 L 16 12 D 8 12 1.6"),
    SEARCH("O 10.5 10.5 6.5 M 15.5 15.5 L 20.5 20.5"),
    SCHEDULER("O 12 12 9 M 12 6.5 L 12 12 L 15.8 14.2"),
    AUTH(
            "M 12 2.8 L 20 6 L 20 11.5 C 20 16.5 16.6 19.9 12 21.4 C 7.4 19.9 4 16.5 4 11.5 L 4 6 Z M 8.6 11.8 L 11 14.2 L 15.6 9.4"),
    ML("O 5 6 2 O 5 18 2 O 19 12 2 O 12 12 2 M 6.7 7.4 L 10.4 10.6 M 6.7 16.6 L 10.4 13.4 M 14 12 L 17 12"),
    MONITORING("M 2.5 12.5 L 7 12.5 L 9.5 5 L 14.5 19.5 L 17 12.5 L 21.5 12.5"),
    EXTERNAL("M 10 5 L 5 5 L 5 19 L 19 19 L 19 14 M 13.5 4 L 20 4 L 20 10.5 M 20 4 L 11.5 12.5"),
    ZONE("M 3 8 L 3 3 L 8 3 M 16 3 L 21 3 L 21 8 M 21 16 L 21 21 L 16 21 M 8 21 L 3 21 L 3 16"),
    NETWORK("O 12 5 2.6 O 5 19 2.6 O 19 19 2.6 M 12 7.6 L 12 13 M 12 13 L 6.4 16.8 M 12 13 L 17.6 16.8"),
    NAMESPACE("R 3 3 7.5 7.5 1.5 R 13.5 3 7.5 7.5 1.5 R 3 13.5 7.5 7.5 1.5 R 13.5 13.5 7.5 7.5 1.5"),
    IMAGE("R 3 4 18 16 2 O 8.5 9.5 1.7 M 4 18 L 10 12.5 L 13.5 16 L 16.5 13 L 20.5 17"),
    SERVICE(
            "M 12 2.8 L 20.2 7.4 L 20.2 16.6 L 12 21.2 L 3.8 16.6 L 3.8 7.4 Z M 3.8 7.4 L 12 12 L 20.2 7.4 M 12 12 L 12 21.2");

    private final VectorIcon drawing;

    ServiceIcon(String drawing) {
        this.drawing = VectorIcon.of(drawing);
    }

    VectorIcon drawing() {
        return drawing;
    }

    /// The lines on the 24 × 24 grid as path data of SVG, to be stroked with round ends at a width of 1.75.
    public String lines() {
        return drawing.svg(false);
    }

    /// The dots on the same grid, to be filled; empty for most.
    public String dots() {
        return drawing.svg(true);
    }

    /// Its place in the palettes of [CanvasTheme].
    public int hue() {
        return switch (this) {
            case WEB -> Ink.AZURE;
            case API -> Ink.VIOLET;
            case WORKER -> Ink.AMBER;
            case DATABASE -> Ink.BLUE;
            case CACHE -> Ink.RED;
            case QUEUE -> Ink.PINK;
            case STORAGE -> Ink.TEAL;
            case GATEWAY -> Ink.ORANGE;
            case SEARCH -> Ink.AMBER;
            case SCHEDULER -> Ink.TEAL;
            case AUTH, MONITORING -> Ink.GREEN;
            case ML -> Ink.PINK;
            case EXTERNAL, IMAGE, SERVICE, ZONE, NETWORK, NAMESPACE -> Ink.GRAY;
        };
    }

    /// The icon for a kind of service as documents name it; an unknown kind gets the general one.
    public static ServiceIcon of(@Nullable String kind) {
        if (kind != null) {
            for (ServiceIcon icon : values()) {
                if (icon.name().equals(kind.toUpperCase(Locale.ROOT))) {
                    return icon;
                }
            }
        }
        return SERVICE;
    }
}
