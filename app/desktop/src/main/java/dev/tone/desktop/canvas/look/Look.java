package dev.tone.desktop.canvas.look;

import dev.tone.desktop.theme.Appearance;

/// What a window showed of a drawing.
///
/// @param x where the picture lies in the drawing's part of the window, in logical pixels
/// @param scale device pixels per logical pixel
/// @param pixels opaque ARGB, `width` a row, in device pixels
public record Look(double x, double y, int width, int height, double scale, Appearance appearance, int[] pixels) {}
