package dev.tone.desktop.canvas.present;

import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.tools.Tools;
import dev.tone.desktop.canvas.view.CanvasView;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.kordamp.ikonli.feather.Feather;

/// A full screen with one step of a drawing at a time. Arrows, Space and Page keys go on and back, Home and End to the
/// first and the last, a number and nothing else to that one, L takes the laser pointer, Escape ends it.
public final class PresentStage implements Pin {
    private final Lifetime lifetime = new Lifetime();
    private final PresentViewModel model;
    private final Editor editor;
    private final Stage stage = new Stage();
    private final Label title = Nodes.label("", "present-title");
    private final Label count = Nodes.label("", "tabular", "muted");
    private final CanvasView view;

    /// @param editor over a copy of the drawing; closed with the window, as is the view
    /// @param view of that editor
    public PresentStage(Editor editor, CanvasView view, Window owner, Ui ui) {
        this.editor = lifetime.add(editor);
        this.view = lifetime.add(view);
        this.model = new PresentViewModel(editor);
        HBox bar = new HBox(
                8,
                Nodes.iconButton("present-previous", ui.text("present.previous"), Feather.CHEVRON_LEFT, () -> step(-1)),
                count,
                Nodes.iconButton("present-next", ui.text("present.next"), Feather.CHEVRON_RIGHT, () -> step(1)),
                title,
                Nodes.iconButton("present-end", ui.text("present.end"), Feather.X, this::close));
        bar.setId("present-bar");
        bar.getStyleClass().add("present-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane root = new StackPane(view, bar);
        root.setId("present");
        StackPane.setAlignment(bar, Pos.BOTTOM_LEFT);
        StackPane.setMargin(bar, new Insets(16));
        Scene scene = new Scene(root, 1280, 800);
        scene.getStylesheets().setAll(owner.getScene().getStylesheets());
        scene.getStylesheets().add("/dev/tone/desktop/canvas/canvas.css");
        scene.getRoot().getStyleClass().addAll(owner.getScene().getRoot().getStyleClass());
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        stage.initOwner(owner);
        stage.setTitle(ui.text("action.canvas.present"));
        stage.setScene(scene);
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setOnHidden(_ -> lifetime.close());
        lifetime.add(model.atProperty().subscribe(_ -> show())::unsubscribe);
        lifetime.add(editor.viewport().size().watch(_ -> model.fit()));
    }

    public void start() {
        // Nobody edits while presenting: the hand moves the drawing, the laser points.
        editor.toolbox().choose(Tools.HAND);
        editor.guides().shown().set(false);
        cover(stage.getOwner());
        stage.setFullScreen(true);
        stage.show();
        model.go(0);
        view.requestFocus();
    }

    /// The screen that the drawing's own window is on, also where nothing manages windows.
    private void cover(Window owner) {
        Screen.getScreensForRectangle(owner.getX(), owner.getY(), owner.getWidth(), owner.getHeight()).stream()
                .findFirst()
                .map(Screen::getBounds)
                .ifPresent(screen -> {
                    stage.setX(screen.getMinX());
                    stage.setY(screen.getMinY());
                    stage.setWidth(screen.getWidth());
                    stage.setHeight(screen.getHeight());
                });
    }

    private void step(int by) {
        model.step(by);
        view.requestFocus();
    }

    private void show() {
        int at = Math.max(0, model.atProperty().get());
        Slide slide = model.slides().get(at);
        title.setText(slide.name());
        Nodes.toggle(title, !slide.name().isEmpty());
        count.setText(at + 1 + " / " + model.slides().size());
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case RIGHT, DOWN, PAGE_DOWN, SPACE, ENTER, N -> step(1);
            case LEFT, UP, PAGE_UP, BACK_SPACE, P -> step(-1);
            case HOME -> model.go(0);
            case END -> model.go(model.slides().size() - 1);
            case L, K ->
                editor.toolbox().choose(editor.toolbox().tool().get().equals(Tools.LASER) ? Tools.HAND : Tools.LASER);
            case DIGIT1, DIGIT2, DIGIT3, DIGIT4, DIGIT5, DIGIT6, DIGIT7, DIGIT8, DIGIT9 ->
                model.go(event.getCode().ordinal() - javafx.scene.input.KeyCode.DIGIT1.ordinal());
            case F11, F5 -> stage.setFullScreen(!stage.isFullScreen());
            case ESCAPE -> close();
            default -> {
                // Nothing is edited by keys here.
            }
        }
        event.consume();
    }

    @Override
    public void close() {
        stage.close();
    }
}
