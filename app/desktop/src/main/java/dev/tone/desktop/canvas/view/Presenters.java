package dev.tone.desktop.canvas.view;

import javafx.application.ConditionalFeature;
import javafx.application.Platform;

/// Which way of showing suits a window: decision 0058.
final class Presenters {
    /// Device pixels up to which sending the whole picture each frame is cheaper than anything else.
    static final int LARGEST_WHOLE = 4_000_000;

    private Presenters() {}

    /// The one in use where it suits, else one of the other kind.
    static Presenter fitting(Presenter now, int width, int height) {
        boolean tiles = wantsTiles((long) width * height, Platform.isSupported(ConditionalFeature.SCENE3D));
        if (tiles == now instanceof TilePicture) {
            return now;
        }
        return tiles ? new TilePicture() : new FullPicture();
    }

    /// @param card whether a graphics card draws, of which the toolkit tells by what else it can do then
    static boolean wantsTiles(long pixels, boolean card) {
        return switch (System.getProperty("tone.canvas.tiles", "")) {
            case "always" -> true;
            case "never" -> false;
            default -> card && pixels > LARGEST_WHOLE;
        };
    }
}
