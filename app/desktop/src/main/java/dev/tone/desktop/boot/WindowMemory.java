package dev.tone.desktop.boot;

import dev.tone.desktop.kit.store.SettingsStore;
import javafx.animation.PauseTransition;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;

/// Brings the window back where it was, as far as the screens of today allow.
final class WindowMemory {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double LEAST_WIDTH = 880;
    private static final double LEAST_HEIGHT = 560;
    /// How long the window stays as it is before that is kept: a drag is one change.
    private static final Duration REST = Duration.millis(400);

    private final SettingsStore settings;

    WindowMemory(SettingsStore settings) {
        this.settings = settings;
    }

    void restore(Stage stage) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        double width = Math.min(settings.getNumber("window.width", WIDTH), screen.getWidth());
        double height = Math.min(settings.getNumber("window.height", HEIGHT), screen.getHeight());
        double x = settings.getNumber("window.x", screen.getMinX() + (screen.getWidth() - width) / 2);
        double y = settings.getNumber("window.y", screen.getMinY() + (screen.getHeight() - height) / 2);
        boolean reachable = !Screen.getScreensForRectangle(x, y, width, height).isEmpty();
        stage.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, screen.getHeight()));
        stage.setWidth(width);
        stage.setHeight(height);
        stage.setX(reachable ? x : screen.getMinX());
        stage.setY(reachable ? y : screen.getMinY());
        stage.setMaximized(settings.getFlag("window.maximized", false));
    }

    /// Keeps what the person does with the window, so that it comes back also after a crash.
    void follow(Stage stage) {
        PauseTransition rest = new PauseTransition(REST);
        rest.setOnFinished(_ -> remember(stage));
        Runnable changed = () -> {
            if (stage.isShowing()) {
                rest.playFromStart();
            }
        };
        stage.xProperty().subscribe(changed);
        stage.yProperty().subscribe(changed);
        stage.widthProperty().subscribe(changed);
        stage.heightProperty().subscribe(changed);
        stage.maximizedProperty().subscribe(changed);
        stage.setOnHiding(_ -> remember(stage));
    }

    private void remember(Stage stage) {
        settings.put("window.maximized", stage.isMaximized());
        if (stage.isMaximized() || stage.isFullScreen() || stage.isIconified()) {
            return;
        }
        settings.put("window.x", stage.getX());
        settings.put("window.y", stage.getY());
        settings.put("window.width", stage.getWidth());
        settings.put("window.height", stage.getHeight());
    }
}
