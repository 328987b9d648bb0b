package dev.tone.robot.control;

import dev.tone.desktop.kit.outline.Outline;
import dev.tone.robot.scene.UiThread;
import java.io.File;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.geometry.BoundingBox;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.StringConverter;

/// A window with one of everything that the robot has to cope with; `heard` is what its parts were told.
public final class TryoutWindow {
    final List<String> heard = new CopyOnWriteArrayList<>();
    private Stage stage;

    static boolean canShow() {
        return !System.getProperty("os.name").equals("Linux") || System.getenv("DISPLAY") != null;
    }

    public static TryoutWindow show() {
        try {
            Platform.setImplicitExit(false);
            Platform.startup(() -> {});
        } catch (IllegalStateException _) {
            // Another test of this process started the toolkit.
        }
        TryoutWindow window = new TryoutWindow();
        UiThread.run(window::open);
        UiThread.pulses(4);
        return window;
    }

    public void close() {
        UiThread.run(stage::hide);
    }

    private void open() {
        Button press = button("press", "Press me");
        Button disabled = button("disabled", "Not now");
        disabled.setDisable(true);
        Button covered = button("covered", "Under a veil");
        Pane veil = new Pane();
        veil.setId("veil");
        veil.setStyle("-fx-background-color: #0004");
        TextField name = new TextField();
        name.setId("name");
        name.setPromptText("Your name");
        VBox long_ = new VBox();
        for (int i = 0; i < 30; i++) {
            long_.getChildren().add(button("row-" + i, "Row " + i));
        }
        ScrollPane scroll = new ScrollPane(long_);
        scroll.setId("rows");
        scroll.setPrefHeight(90);
        VBox root = new VBox(
                8,
                new HBox(
                        8,
                        press,
                        disabled,
                        flavor(),
                        new Button("No id"),
                        button("twin", "One"),
                        button("twin", "Two")),
                new StackPane(covered, veil),
                name,
                scroll,
                board(),
                dropTarget());
        stage = new Stage();
        stage.setTitle("Tryout");
        stage.setX(40);
        stage.setY(40);
        stage.setScene(new Scene(root, 480, 560));
        stage.getScene()
                .setOnKeyPressed(event -> heard.add("key " + event.getCode() + (event.isControlDown() ? " ctrl" : "")));
        stage.show();
    }

    private static ComboBox<Integer> flavor() {
        ComboBox<Integer> flavor = new ComboBox<>(FXCollections.observableArrayList(1, 2));
        flavor.setId("flavor");
        flavor.setConverter(new StringConverter<>() {
            @Override
            public String toString(Integer value) {
                return "Flavor " + value;
            }

            @Override
            public Integer fromString(String text) {
                return 0;
            }
        });
        flavor.setValue(2);
        return flavor;
    }

    private Button button(String id, String text) {
        Button button = new Button(text);
        button.setId(id);
        button.setOnAction(_ -> heard.add("action " + id));
        return button;
    }

    /// A pane that paints its parts itself.
    private Node board() {
        Pane board = new Pane();
        board.setId("board");
        board.setPrefHeight(140);
        board.setStyle("-fx-background-color: white");
        board.addEventHandler(
                MouseEvent.MOUSE_PRESSED, e -> heard.add("pressed " + (int) e.getX() + "," + (int) e.getY()));
        board.addEventHandler(MouseEvent.MOUSE_DRAGGED, _ -> heard.add("dragged"));
        board.addEventHandler(
                MouseEvent.MOUSE_RELEASED, e -> heard.add("released " + (int) e.getX() + "," + (int) e.getY()));
        Outline.attach(
                board,
                () -> List.of(
                        new Outline.Part(
                                "web", "service", "web", "Service web, healthy", new BoundingBox(20, 20, 80, 40), true),
                        new Outline.Part(
                                "far", "service", "far", "Service far", new BoundingBox(2000, 20, 80, 40), false)));
        return board;
    }

    private Node dropTarget() {
        Pane target = new Pane();
        target.setId("drop");
        target.setPrefHeight(80);
        target.setStyle("-fx-background-color: #def");
        target.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
        });
        target.setOnDragDropped(event -> {
            event.getDragboard().getFiles().stream().map(File::getName).forEach(file -> heard.add("file " + file));
            event.setDropCompleted(true);
        });
        return target;
    }
}
