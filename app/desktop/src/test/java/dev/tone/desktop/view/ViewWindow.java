package dev.tone.desktop.view;

import dev.tone.desktop.canvas.view.Toolkit;
import dev.tone.desktop.i18n.Language;
import dev.tone.desktop.i18n.Texts;
import dev.tone.desktop.kit.dialog.Dialogs;
import dev.tone.desktop.kit.text.Formats;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.shell.Overlay;
import dev.tone.desktop.theme.Appearance;
import dev.tone.desktop.theme.Theme;
import dev.tone.desktop.workspace.Fixture;
import dev.tone.testkit.time.FakeClock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.robot.BaseRobot;
import org.testfx.robot.MouseRobot;
import org.testfx.util.WaitForAsyncUtils;

/// A window in the product's look, with the product's overlay for its dialogs, and TestFX's robot for a person.
/// What the robot does waits until the control is there and can be used, so that no test depends on who is
/// faster.
public final class ViewWindow implements AutoCloseable {
    private static final double WIDTH = 960;
    private static final double HEIGHT = 720;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    public final FakeDesk desk = new FakeDesk();
    /// Five past noon until a test moves it on.
    public final FakeClock clock = new FakeClock();
    public final Ui ui;
    public final Overlay overlay;
    public final Dialogs dialogs;
    public final FxRobot robot = new FxRobot();
    private final StackPane content;
    private final Stage stage;

    private record Made(Overlay overlay, StackPane content, Stage stage) {}

    private ViewWindow(Language language) throws Exception {
        Texts texts = Texts.of(language);
        clock.advance(Duration.between(FakeClock.START, Fixture.T0.plus(Duration.ofMinutes(5))));
        ui = new Ui(texts, new Formats(texts, clock, ZoneOffset.UTC), desk);
        Made made = Toolkit.on(() -> {
            Application.setUserAgentStylesheet(Theme.baseSheet(Appearance.LIGHT));
            Overlay layers = new Overlay();
            StackPane under = new StackPane();
            Scene scene = new Scene(new StackPane(under, layers), WIDTH, HEIGHT);
            scene.getStylesheets().setAll(Theme.sheets(Appearance.LIGHT));
            Stage window = new Stage();
            window.setX(0);
            window.setY(0);
            window.setScene(scene);
            window.show();
            window.requestFocus();
            return new Made(layers, under, window);
        });
        overlay = made.overlay();
        content = made.content();
        stage = made.stage();
        dialogs = new Dialogs(overlay, ui);
        FxToolkit.registerStage(() -> stage);
        robot.targetWindow(stage);
    }

    public static ViewWindow open() throws Exception {
        return new ViewWindow(Language.ENGLISH);
    }

    public static ViewWindow open(Language language) throws Exception {
        return new ViewWindow(language);
    }

    /// Shows a page's node.
    public void show(Callable<? extends Node> page) throws Exception {
        on(() -> content.getChildren().setAll(page.call()));
    }

    /// Does something on the JavaFX thread and returns what comes of it.
    public <T> T on(Callable<T> work) throws Exception {
        return Toolkit.on(work);
    }

    public ViewWindow click(String query) throws Exception {
        usable(query);
        return click(() -> find(query), MouseButton.PRIMARY);
    }

    public ViewWindow click(Node node) throws Exception {
        return click(() -> node, MouseButton.PRIMARY);
    }

    public ViewWindow rightClick(String query) throws Exception {
        usable(query);
        return click(() -> find(query), MouseButton.SECONDARY);
    }

    /// TestFX goes there in up to 200 steps, resting after each, and waits for the toolkit three times.
    private ViewWindow click(Callable<Node> target, MouseButton button) throws Exception {
        leap(target);
        MouseRobot mouse = robot.robotContext().getMouseRobot();
        mouse.pressNoWait(button);
        mouse.releaseNoWait(button);
        WaitForAsyncUtils.waitForFxEvents();
        return this;
    }

    public void hover(Node node) throws Exception {
        leap(() -> node);
        WaitForAsyncUtils.waitForFxEvents();
    }

    public void drag(String query, String to) throws Exception {
        usable(query);
        leap(() -> find(query));
        robot.press(MouseButton.PRIMARY);
        robot.moveTo(middle(() -> find(to)));
        robot.release(MouseButton.PRIMARY);
    }

    /// Puts the pointer on the middle of a control in one leap, and in another when it is laid out elsewhere meanwhile.
    private void leap(Callable<Node> target) throws Exception {
        MouseRobot mouse = robot.robotContext().getMouseRobot();
        Point2D there = middle(target);
        Point2D gone;
        do {
            gone = there;
            mouse.moveNoWait(gone);
            there = middle(target);
        } while (!there.equals(gone));
    }

    /// Where it stays on the screen once everything is laid out. Asked on the JavaFX thread, as TestFX does not: asking
    /// brings the bounds of the nodes up to date, which two threads must not do at once.
    private Point2D middle(Callable<Node> target) throws Exception {
        return on(() -> robot.point(laidOut(target.call())).query());
    }

    /// Replaces what a field holds.
    public ViewWindow type(String query, String text) throws Exception {
        click(query);
        robot.push(KeyCode.SHORTCUT, KeyCode.A);
        Scene scene = on(() -> find(query).getScene());
        // Without a pause after each, as TestFX makes it: that all have arrived is waited for.
        BaseRobot keyboard = robot.robotContext().getBaseRobot();
        text.codePoints()
                .mapToObj(Character::toString)
                .forEach(each -> keyboard.typeKeyboard(scene, KeyCode.UNDEFINED, each));
        until(
                () -> find(query) instanceof TextInputControl field
                        && field.getText().equals(text),
                query + " says " + text);
        return this;
    }

    public ViewWindow press(KeyCode... keys) {
        robot.push(keys);
        return this;
    }

    public String text(String query) throws Exception {
        until(() -> find(query) != null, query + " is there");
        return on(() -> switch (find(query)) {
            case Labeled labeled -> labeled.getText();
            case TextInputControl field -> field.getText();
            case null, default -> "";
        });
    }

    /// Whether a person sees it now.
    public boolean isShown(String query) throws Exception {
        return on(() -> isShown(find(query)));
    }

    public boolean isUsable(String query) throws Exception {
        return on(() -> isShown(find(query)) && !find(query).isDisabled());
    }

    public void awaitShown(String query) throws Exception {
        until(() -> isShown(find(query)), query + " is shown");
    }

    public void awaitGone(String query) throws Exception {
        until(() -> !isShown(find(query)), query + " is gone");
    }

    public void awaitFocus(String query) throws Exception {
        until(() -> find(query) instanceof Node node && node.isFocused(), query + " has the focus");
    }

    /// Waits until something is so on the JavaFX thread.
    public void until(Callable<Boolean> fact, String what) throws Exception {
        long end = System.nanoTime() + PATIENCE;
        while (!on(fact)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Not so after 30 s: " + what);
            }
            // Each question goes through the toolkit's queue, so this does not spin.
            Thread.onSpinWait();
        }
    }

    /// What is said in a part of the window and not seen whole.
    public List<String> cut(String query) throws Exception {
        return on(() -> laidOut(find(query)).lookupAll(".label").stream()
                .map(node -> (Labeled) node)
                .filter(label -> label.lookup(".text") instanceof Text text
                        && !text.getText().equals(label.getText()))
                .map(Labeled::getText)
                .toList());
    }

    public boolean scrollsSideways(String query) throws Exception {
        return on(() -> laidOut(find(query)).lookupAll(".scroll-bar").stream()
                .map(node -> (ScrollBar) node)
                .anyMatch(bar -> bar.isVisible() && bar.getOrientation() == Orientation.HORIZONTAL));
    }

    private static Node laidOut(Node node) {
        node.getScene().getRoot().applyCss();
        node.getScene().getRoot().layout();
        return node;
    }

    private void usable(String query) throws Exception {
        until(
                () -> {
                    Node node = find(query);
                    return isShown(node) && !node.isDisabled() && isOnTop(node);
                },
                query + " can be used");
    }

    /// Looked for on the JavaFX thread, whoever asks: what is seen has bounds, and those are worked out when asked for.
    public Node find(String query) {
        return Platform.isFxApplicationThread()
                ? shown(query)
                : WaitForAsyncUtils.waitForAsyncFx(TimeUnit.NANOSECONDS.toMillis(PATIENCE), () -> shown(query));
    }

    private static Node shown(String query) {
        // Popups first: what is open on top is what is meant.
        List<Window> windows = Window.getWindows();
        for (int i = windows.size() - 1; i >= 0; i--) {
            Scene scene = windows.get(i).getScene();
            if (windows.get(i).isShowing() && scene != null) {
                for (Node node : scene.getRoot().lookupAll(query)) {
                    if (isShown(node)) {
                        return node;
                    }
                }
            }
        }
        return null;
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node != null
                && node.getScene() != null
                && node.getBoundsInParent().getWidth() > 0;
    }

    /// Whether the middle of it is what a press there would reach.
    private static boolean isOnTop(Node node) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        Point2D middle = new Point2D(bounds.getCenterX(), bounds.getCenterY());
        Scene scene = node.getScene();
        return middle.getX() >= 0
                && middle.getX() < scene.getWidth()
                && middle.getY() >= 0
                && middle.getY() < scene.getHeight();
    }

    @Override
    public void close() throws Exception {
        on(() -> {
            stage.close();
            return null;
        });
    }
}
