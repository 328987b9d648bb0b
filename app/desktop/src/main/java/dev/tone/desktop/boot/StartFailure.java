package dev.tone.desktop.boot;

import dev.tone.desktop.i18n.Texts;
import dev.tone.desktop.kit.view.Focus;
import dev.tone.desktop.kit.view.Icons;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.theme.Appearance;
import dev.tone.desktop.theme.Theme;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The window of a start that came to nothing: who starts from an icon sees no terminal.
public final class StartFailure extends Application {
    /// The toolkit makes this by reflection; this is how it finds what to say. Set once per process.
    private static final AtomicReference<@Nullable Said> SAID = new AtomicReference<>();

    private static final double WIDTH = 520;

    /// @param quit what the button says
    record Said(String title, String text, String quit) {
        static Said of(Path folder, IOException why, Texts texts) {
            return new Said(
                    texts.get("start.failed.title"),
                    texts.get("start.failed.text", folder, reason(why, texts)),
                    texts.get("start.failed.quit"));
        }

        private static String reason(IOException why, Texts texts) {
            String told = why instanceof FileSystemException file && file.getReason() != null
                    ? file.getReason()
                    : String.valueOf(why.getMessage());
            if (why instanceof AccessDeniedException) {
                return texts.get("start.failed.denied");
            }
            if (told.contains("Read-only")) {
                return texts.get("start.failed.read-only");
            }
            return told.contains("No space") ? texts.get("start.failed.full") : told;
        }
    }

    /// Returns when the person has closed it, at once where there is no display.
    static void show(Said said) {
        SAID.set(said);
        try {
            Application.launch(StartFailure.class);
        } catch (UnsupportedOperationException _) {
            // Without a display what was written to the terminal is all there is.
        }
    }

    @Override
    public void start(Stage stage) {
        Said said = SAID.get();
        if (said == null) {
            return;
        }
        Fonts.loadFirst();
        setUserAgentStylesheet(Theme.baseSheet(Appearance.LIGHT));
        Scene scene = new Scene(content(said, Platform::exit), WIDTH, Region.USE_COMPUTED_SIZE);
        scene.getStylesheets().setAll(Theme.sheets(Appearance.LIGHT));
        stage.setTitle("Tone");
        stage.setScene(scene);
        stage.show();
    }

    static Region content(Said said, Runnable quit) {
        Button button = Nodes.primary("start-failed-quit", said.quit(), quit);
        button.setDefaultButton(true);
        button.setCancelButton(true);
        button.getStyleClass().add(Focus.INITIAL);
        HBox title =
                new HBox(10, Icons.of(Feather.ALERT_TRIANGLE, "danger-icon"), Nodes.label(said.title(), "subtitle"));
        title.setAlignment(Pos.CENTER_LEFT);
        HBox buttons = new HBox(button);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox box = new VBox(16, title, Nodes.paragraph(said.text()), buttons);
        box.setId("start-failed");
        box.setPrefWidth(WIDTH);
        box.setStyle("-fx-padding: 24px;");
        return box;
    }
}
