package dev.tone.desktop.theme;

import dev.tone.desktop.kit.store.SettingsStore;
import dev.tone.model.observe.Pin;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;

/// Keeps scenes in the appearance that the person or the system wants. Style sheets are read when the first scene is
/// dressed, not before. Belongs to the JavaFX thread.
public final class Theme {
    private static final String MODE = "theme.mode";
    private static final String CONTRAST = "theme.contrast";

    private final SettingsStore settings;
    private final ObjectProperty<ThemeMode> mode;
    private final BooleanProperty moreContrast;
    private final ReadOnlyObjectWrapper<Appearance> appearance = new ReadOnlyObjectWrapper<>(Appearance.LIGHT);

    public Theme(SettingsStore settings) {
        this.settings = settings;
        this.mode = new SimpleObjectProperty<>(settings.getEnum(MODE, ThemeMode.SYSTEM));
        this.moreContrast = new SimpleBooleanProperty(settings.getFlag(CONTRAST, false));
        mode.subscribe(_ -> update());
        moreContrast.subscribe(_ -> update());
        Platform.getPreferences().colorSchemeProperty().subscribe(_ -> update());
        update();
    }

    public ObjectProperty<ThemeMode> modeProperty() {
        return mode;
    }

    public BooleanProperty moreContrastProperty() {
        return moreContrast;
    }

    public ReadOnlyObjectProperty<Appearance> appearanceProperty() {
        return appearance.getReadOnlyProperty();
    }

    /// The other of light and dark, from now on whatever the system says.
    public void toggle() {
        mode.set(appearance.get().isDark() ? ThemeMode.LIGHT : ThemeMode.DARK);
    }

    /// Before the first control is made, which would else read the toolkit's own sheet as well.
    public void dressControls() {
        Application.setUserAgentStylesheet(baseSheet(appearance.get()));
    }

    /// Dresses a scene and keeps it dressed, until the pin is closed.
    public Pin apply(Scene scene) {
        var following = appearance.subscribe(now -> {
            Application.setUserAgentStylesheet(baseSheet(now));
            scene.getStylesheets().setAll(sheets(now));
        });
        return following::unsubscribe;
    }

    /// The style sheets of an appearance above AtlantaFX, tokens first.
    public static List<String> sheets(Appearance appearance) {
        List<String> sheets =
                new ArrayList<>(List.of(url(appearance.tokens()), url("/dev/tone/assets/themes/tone.css")));
        if (!Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)) {
            sheets.add(url("/dev/tone/assets/themes/opaque.css"));
        }
        return sheets;
    }

    /// The AtlantaFX sheet beneath.
    public static String baseSheet(Appearance appearance) {
        return url(appearance.base());
    }

    private void update() {
        settings.put(MODE, mode.get());
        settings.put(CONTRAST, moreContrast.get());
        appearance.set(Appearance.of(isDarkWanted(), moreContrast.get() || isSystemContrastHigh()));
    }

    private boolean isDarkWanted() {
        return switch (mode.get()) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    }

    private static boolean isSystemContrastHigh() {
        var preferences = Platform.getPreferences();
        return Boolean.TRUE.equals(preferences.get("Windows.SPI.HighContrast"))
                || String.valueOf(preferences.get("GTK.theme_name")).contains("HighContrast");
    }

    private static String url(String resource) {
        URL url = Objects.requireNonNull(Theme.class.getResource(resource), resource);
        return url.toExternalForm();
    }
}
