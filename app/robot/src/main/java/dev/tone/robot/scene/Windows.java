package dev.tone.robot.scene;

import java.util.List;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

/// The windows that show, in the order in which they were opened. For the JavaFX thread.
public final class Windows {
    private Windows() {}

    /// @param kind `window` or `popup`
    public record View(int window, String kind, String title, Box bounds, boolean focused, boolean iconified) {}

    public static List<Window> showing() {
        return Window.getWindows().stream()
                .filter(window -> window.isShowing() && window.getScene() != null)
                .toList();
    }

    public static List<View> describe() {
        List<Window> windows = showing();
        return windows.stream()
                .map(window -> view(window, windows.indexOf(window)))
                .toList();
    }

    private static View view(Window window, int number) {
        Box bounds = new Box(window.getX(), window.getY(), window.getWidth(), window.getHeight());
        return window instanceof Stage stage
                ? new View(
                        number,
                        "window",
                        String.valueOf(stage.getTitle()),
                        bounds,
                        stage.isFocused(),
                        stage.isIconified())
                : new View(
                        number,
                        window instanceof PopupWindow ? "popup" : "window",
                        "",
                        bounds,
                        window.isFocused(),
                        false);
    }
}
