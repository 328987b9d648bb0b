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
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.stage.Stage;

/// The gallery's window.
public final class GalleryApp extends Application {
    private static final double WIDTH = 760;
    private static final double HEIGHT = 480;
    private static final List<String> FONTS =
            List.of("ToneSans-Regular.otf", "ToneSans-Medium.otf", "ToneSans-Bold.otf", "ToneMono-Regular.ttf");

    @Override
    public void start(Stage stage) throws IOException {
        for (String font : FONTS) {
            URL url = GalleryApp.class.getResource("/dev/tone/assets/fonts/" + font);
            Font.loadFont(Objects.requireNonNull(url, font).toExternalForm(), 13);
        }
        Texts texts = Texts.of(Language.ENGLISH);
        Ui ui = new Ui(
                texts,
                new Formats(texts, Clock.systemUTC(), ZoneId.systemDefault()),
                new SystemDesk(() -> stage, _ -> {}, Runnable::run));
        List<String> arguments = getParameters().getRaw();
        if (arguments.isEmpty()) {
            browse(stage, ui);
        } else {
            snapshot(Path.of(arguments.get(1)), ui);
            Platform.exit();
        }
    }

    private static void browse(Stage stage, Ui ui) {
        BorderPane root = new BorderPane();
        Scene scene = new Scene(root, WIDTH + 240, HEIGHT + 80);
        ChoiceBox<Appearance> appearance = new ChoiceBox<>();
        appearance.getItems().setAll(Appearance.values());
        appearance.valueProperty().subscribe(wanted -> {
            if (wanted != null) {
                dress(scene, wanted);
            }
        });
        appearance.setValue(Appearance.LIGHT);
        ListView<String> list = new ListView<>();
        list.getItems().setAll(Pages.ALL.stream().map(GalleryPage::title).toList());
        list.getSelectionModel().selectedIndexProperty().subscribe(index -> {
            if (index.intValue() >= 0) {
                root.setCenter(page(Pages.ALL.get(index.intValue()), ui));
            }
        });
        list.getSelectionModel().selectFirst();
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
                Scene scene = new Scene(page(page, ui), WIDTH, HEIGHT);
                dress(scene, appearance);
                scene.getRoot().applyCss();
                scene.getRoot().layout();
                String name = page.name() + "-"
                        + appearance.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".png";
                Png.write(scene.snapshot(null), folder.resolve(name));
            }
        }
    }

    private static void dress(Scene scene, Appearance appearance) {
        Application.setUserAgentStylesheet(Theme.baseSheet(appearance));
        scene.getStylesheets().setAll(Theme.sheets(appearance));
    }

    private static VBox page(GalleryPage page, Ui ui) {
        Node content = page.content().apply(ui);
        VBox box = new VBox(20, Nodes.label(page.title(), "title"), content);
        box.getStyleClass().addAll("page", "content");
        return box;
    }
}
