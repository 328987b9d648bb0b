package dev.tone.desktop.boot;

import dev.tone.canvas.paint.FontFiles;
import dev.tone.desktop.kit.view.Icons;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.List;
import javafx.scene.text.Font;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The bundled typefaces. Each carries Latin and Hangul, because JavaFX does not look into other bundled faces for what
/// one lacks.
final class Fonts {
    private static final Logger log = LoggerFactory.getLogger(Fonts.class);
    /// What the first frame needs, and what can come after it.
    private static final List<String> FIRST =
            List.of("ToneSans-Regular.otf", "ToneSans-Medium.otf", "ToneSans-Bold.otf");
    private static final List<String> LATER = List.of("ToneMono-Regular.ttf", "ToneMono-Bold.ttf");

    /// Of the font that loading makes and nobody uses.
    private static final double SIZE = 13;

    private Fonts() {}

    static void loadFirst() {
        FIRST.forEach(Fonts::load);
        Icons.readAhead();
    }

    static void loadLater() {
        LATER.forEach(Fonts::load);
    }

    private static void load(String name) {
        URL url = FontFiles.find(name);
        if (url == null || (Font.loadFont(url.toExternalForm(), SIZE) == null && !isLoadedByStream(url))) {
            log.warn("The typeface {} cannot be loaded", name);
        }
    }

    /// The toolkit takes the escapes of a file's address, as for a space in a folder's name, for the name itself.
    private static boolean isLoadedByStream(URL url) {
        try (InputStream file = url.openStream()) {
            return Font.loadFont(file, SIZE) != null;
        } catch (IOException e) {
            log.warn("{} cannot be read", url, e);
            return false;
        }
    }
}
