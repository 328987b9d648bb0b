package dev.tone.desktop.boot;

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

    private Fonts() {}

    static void loadFirst() {
        FIRST.forEach(Fonts::load);
    }

    static void loadLater() {
        LATER.forEach(Fonts::load);
    }

    private static void load(String name) {
        URL url = Fonts.class.getResource("/dev/tone/assets/fonts/" + name);
        if (url == null || Font.loadFont(url.toExternalForm(), 13) == null) {
            log.warn("The typeface {} cannot be loaded", name);
        }
    }
}
