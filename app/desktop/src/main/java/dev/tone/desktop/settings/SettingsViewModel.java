package dev.tone.desktop.settings;

import dev.tone.desktop.canvas.CanvasPreferences;
import dev.tone.desktop.i18n.Language;
import dev.tone.desktop.kit.store.SettingsStore;
import dev.tone.desktop.notifications.NotificationsViewModel;
import dev.tone.desktop.theme.ThemeMode;
import dev.tone.model.notification.NotificationKind;
import dev.tone.model.notification.NotificationPreferences.Channel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// What can be set, over the parts that it belongs to.
public final class SettingsViewModel {
    static final String LANGUAGE = "language";
    public static final String SINGLE_KEYS = "keys.single";
    public static final String KEEP_RUNNING = "background.keep";

    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

    private final ObjectProperty<ThemeMode> theme;
    private final BooleanProperty contrast;
    private final ObjectProperty<Language> language;
    private final ObjectProperty<UiScale> scale;
    private final BooleanProperty singleKeys;
    private final BooleanProperty keepRunning;
    private final BooleanProperty wheelZooms;
    private final BooleanProperty containing;
    private final ObjectProperty<Integer> reach;
    private final StringProperty quietFrom = new SimpleStringProperty("");
    private final StringProperty quietUntil = new SimpleStringProperty("");
    private final List<Category> categories = new ArrayList<>();
    private final Surroundings surroundings;

    /// What the page says about this machine, and does elsewhere.
    public interface Surroundings {
        /// What happens when the window is closed, in a sentence; empty while it is not known.
        ReadOnlyStringProperty backgroundState();

        /// Whether desktop notifications can be shown, in a sentence; empty while it is not known.
        ReadOnlyStringProperty toastState();

        void showKeys();

        void changeKeys();

        boolean hasSample();

        void removeSample();

        void bringSample();

        void languageChanged(Language language);

        /// Address of the team's platform that is chosen, null when it is the one of this computer.
        @Nullable
        String teamPlatform();

        void chooseTeamPlatform();

        void usePlatformHere();
    }

    /// A kind of notification.
    ///
    /// @param wanted one flag per channel, in the order of [SettingsViewModel#channels]
    public record Category(String key, List<BooleanProperty> wanted) {}

    /// The person's, or the system's while none was chosen.
    public static Language language(SettingsStore store) {
        return store.getEnum(LANGUAGE, Language.of(Locale.getDefault()));
    }

    /// @param notifications null while the platform is not there
    public SettingsViewModel(
            SettingsStore store,
            ObjectProperty<ThemeMode> theme,
            BooleanProperty contrast,
            Language language,
            @Nullable NotificationsViewModel notifications,
            Surroundings surroundings) {
        this.theme = theme;
        this.contrast = contrast;
        this.surroundings = surroundings;
        this.language = new SimpleObjectProperty<>(language);
        this.language.addListener((_, _, next) -> {
            store.put(LANGUAGE, next);
            surroundings.languageChanged(next);
        });
        this.scale = new SimpleObjectProperty<>(store.getEnum(UiScale.KEY, UiScale.SYSTEM));
        this.scale.addListener((_, _, next) -> store.put(UiScale.KEY, next));
        this.singleKeys = stored(store, SINGLE_KEYS);
        this.keepRunning = stored(store, KEEP_RUNNING);
        this.wheelZooms = stored(store, CanvasPreferences.WHEEL_ZOOMS, false);
        this.containing = stored(store, CanvasPreferences.CONTAINING, false);
        int first = CanvasPreferences.REACHES.getFirst();
        this.reach = new SimpleObjectProperty<>((int) store.getNumber(CanvasPreferences.REACH, first));
        this.reach.addListener((_, _, next) -> store.put(CanvasPreferences.REACH, next));
        if (notifications != null) {
            addNotifications(notifications);
        }
    }

    public ObjectProperty<ThemeMode> themeProperty() {
        return theme;
    }

    public BooleanProperty contrastProperty() {
        return contrast;
    }

    public ObjectProperty<Language> languageProperty() {
        return language;
    }

    /// From the next start on.
    public ObjectProperty<UiScale> scaleProperty() {
        return scale;
    }

    public BooleanProperty singleKeysProperty() {
        return singleKeys;
    }

    public BooleanProperty keepRunningProperty() {
        return keepRunning;
    }

    /// Whether the wheel zooms the drawing, and Mod with it scrolls.
    public BooleanProperty wheelZoomsProperty() {
        return wheelZooms;
    }

    /// Whether a marquee takes only what lies in it as a whole.
    public BooleanProperty containingProperty() {
        return containing;
    }

    /// How many pixels beside a line still count as on it.
    public ObjectProperty<Integer> reachProperty() {
        return reach;
    }

    public StringProperty quietFromProperty() {
        return quietFrom;
    }

    public StringProperty quietUntilProperty() {
        return quietUntil;
    }

    public List<Category> categories() {
        return categories;
    }

    /// Text key parts of the channels.
    public List<String> channels() {
        return Arrays.stream(Channel.values())
                .map(channel -> channel.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    public ReadOnlyStringProperty backgroundState() {
        return surroundings.backgroundState();
    }

    public ReadOnlyStringProperty toastState() {
        return surroundings.toastState();
    }

    public void showKeys() {
        surroundings.showKeys();
    }

    public void changeKeys() {
        surroundings.changeKeys();
    }

    public @Nullable String teamPlatform() {
        return surroundings.teamPlatform();
    }

    public void chooseTeamPlatform() {
        surroundings.chooseTeamPlatform();
    }

    public void usePlatformHere() {
        surroundings.usePlatformHere();
    }

    public boolean hasSample() {
        return surroundings.hasSample();
    }

    public void removeSample() {
        surroundings.removeSample();
    }

    public void bringSample() {
        surroundings.bringSample();
    }

    private static BooleanProperty stored(SettingsStore store, String key) {
        return stored(store, key, true);
    }

    private static BooleanProperty stored(SettingsStore store, String key, boolean usual) {
        BooleanProperty property = new SimpleBooleanProperty(store.getFlag(key, usual));
        property.addListener((_, _, next) -> store.put(key, next));
        return property;
    }

    private void addNotifications(NotificationsViewModel notifications) {
        for (NotificationKind kind : NotificationKind.values()) {
            List<BooleanProperty> wanted = new ArrayList<>();
            for (Channel channel : Channel.values()) {
                BooleanProperty flag = new SimpleBooleanProperty(notifications.wants(kind, channel));
                flag.addListener((_, _, next) -> notifications.want(kind, channel, next));
                wanted.add(flag);
            }
            categories.add(new Category(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), wanted));
        }
        quietFrom.set(orEmpty(notifications.preferencesProperty().get().quietFrom()));
        quietUntil.set(orEmpty(notifications.preferencesProperty().get().quietUntil()));
        Consumer<String> save = _ -> {
            boolean both = isTime(quietFrom.get()) && isTime(quietUntil.get());
            boolean none = quietFrom.get().isEmpty() && quietUntil.get().isEmpty();
            if (both || none) {
                notifications.setQuietHours(quietFrom.get(), quietUntil.get());
            }
        };
        quietFrom.addListener((_, _, next) -> save.accept(next));
        quietUntil.addListener((_, _, next) -> save.accept(next));
    }

    private static boolean isTime(String text) {
        return TIME.matcher(text).matches();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
