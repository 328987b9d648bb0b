package dev.tone.gallery;

import dev.tone.desktop.i18n.Language;
import dev.tone.desktop.i18n.Texts;
import dev.tone.desktop.kit.text.Formats;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.SystemDesk;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.theme.Appearance;
import dev.tone.desktop.theme.Theme;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.stage.Stage;

/// The gallery's window.
public final class GalleryApp extends Application {
    private static final double WIDTH = 960;
    private static final double HEIGHT = 480;
    /// Where nothing has to give way until it is known how tall a page is.
    private static final double ROOM = 4_000;
    private static final List<String> FONTS =
            List.of("ToneSans-Regular.otf", "ToneSans-Medium.otf", "ToneSans-Bold.otf", "ToneMono-Regular.ttf");

    @Override
    public void start(Stage stage) throws IOException {
        List<String> arguments = getParameters().getRaw();
        Ui ui = ui(stage, arguments.size() < 3 ? Language.ENGLISH : Language.of(Locale.of(arguments.get(2))));
        if (arguments.isEmpty()) {
            browse(stage, ui);
        } else {
            snapshot(Path.of(arguments.get(1)), ui);
            Platform.exit();
        }
    }

    /// What pages are made with: our typefaces, a language, and a clock that stands, so that pictures can be compared.
    static Ui ui(Stage stage, Language language) {
        for (String font : FONTS) {
            URL url = GalleryApp.class.getResource("/dev/tone/assets/fonts/" + font);
            Font.loadFont(Objects.requireNonNull(url, font).toExternalForm(), 13);
        }
        Texts texts = Texts.of(language);
        return new Ui(
                texts,
                new Formats(texts, Clock.fixed(Samples.NOW, ZoneOffset.UTC), ZoneOffset.UTC),
                new SystemDesk(() -> stage, _ -> true, Runnable::run, (_, _) -> {}));
    }

    private static void browse(Stage stage, Ui ui) {
        BorderPane root = new BorderPane();
        Scene scene = new Scene(root, WIDTH + 240, HEIGHT + 80);
        ChoiceBox<Appearance> appearance = new ChoiceBox<>();
        appearance.getItems().setAll(Appearance.values());
        appearance.setValue(Appearance.LIGHT);
        ListView<String> list = new ListView<>();
        list.getItems().setAll(Pages.ALL.stream().map(GalleryPage::title).toList());
        list.getSelectionModel().selectFirst();
        // Made anew for each appearance, because some controls paint their own colours.
        Runnable show = () -> {
            dress(scene, appearance.getValue());
            int chosen = Math.max(0, list.getSelectionModel().getSelectedIndex());
            ScrollPane scroll = new ScrollPane(page(Pages.ALL.get(chosen), ui, appearance.getValue()));
            scroll.setFitToWidth(true);
            root.setCenter(scroll);
        };
        appearance.valueProperty().subscribe(show);
        list.getSelectionModel().selectedIndexProperty().subscribe(show);
        show.run();
        root.setTop(appearance);
        root.setLeft(list);
        stage.setScene(scene);
        stage.setTitle("Tone gallery");
        stage.show();
    }

    private static void snapshot(Path folder, Ui ui) throws IOException {
        Files.createDirectories(folder);
        for (Appearance appearance : Appearance.values()) {
            for (GalleryPage page : Pages.ALL) {
                String name = page.name() + "-"
                        + appearance.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".png";
                Png.write(laidOut(page, ui, appearance).snapshot(null), folder.resolve(name));
            }
        }
    }

    /// A page as tall as what is on it, with all its parts made.
    static Scene laidOut(GalleryPage page, Ui ui, Appearance appearance) {
        VBox content = page(page, ui, appearance);
        StackPane frame = new StackPane(content);
        dress(new Scene(frame, WIDTH, ROOM), appearance);
        frame.applyCss();
        frame.layout();
        double height = Math.max(HEIGHT, content.prefHeight(WIDTH));
        Scene scene = new Scene(new StackPane(content), WIDTH, height);
        dress(scene, appearance);
        // What cells show is known only after a first layout.
        for (int i = 0; i < 2; i++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
        // It shows itself after a moment that a picture does not wait for.
        scene.getRoot().lookupAll(".skeleton").forEach(skeleton -> skeleton.setOpacity(1));
        return scene;
    }

    private static void dress(Scene scene, Appearance appearance) {
        Application.setUserAgentStylesheet(Theme.baseSheet(appearance));
        scene.getStylesheets().setAll(Theme.sheets(appearance));
        // The canvas page brings it for what is on it.
        scene.getStylesheets().add("/dev/tone/desktop/canvas/canvas.css");
    }

    private static VBox page(GalleryPage page, Ui ui, Appearance appearance) {
        Node content = page.content().of(ui, appearance);
        VBox box = new VBox(20, Nodes.label(page.title(), "title"), content);
        box.getStyleClass().addAll("page", "content");
        return box;
    }
}
