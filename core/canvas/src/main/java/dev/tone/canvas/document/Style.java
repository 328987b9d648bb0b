package dev.tone.canvas.document;

/// How an element is painted.
///
/// @param strokeWidth in world units
/// @param fontSize in world units
/// @param opacity from 0 (invisible) to 1
public record Style(Hue hue, Fill fill, Dash dash, double strokeWidth, double fontSize, double opacity) {
    public static final Style DEFAULT = new Style(Hue.NEUTRAL, Fill.SOFT, Dash.SOLID, 1.5, 14, 1);

    public Style withHue(Hue next) {
        return new Style(next, fill, dash, strokeWidth, fontSize, opacity);
    }

    public Style withFill(Fill next) {
        return new Style(hue, next, dash, strokeWidth, fontSize, opacity);
    }

    public Style withDash(Dash next) {
        return new Style(hue, fill, next, strokeWidth, fontSize, opacity);
    }

    public Style withStrokeWidth(double next) {
        return new Style(hue, fill, dash, next, fontSize, opacity);
    }

    public Style withFontSize(double next) {
        return new Style(hue, fill, dash, strokeWidth, next, opacity);
    }

    public Style withOpacity(double next) {
        return new Style(hue, fill, dash, strokeWidth, fontSize, next);
    }
}
