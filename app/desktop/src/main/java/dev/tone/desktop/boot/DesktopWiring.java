package dev.tone.desktop.boot;

import dev.tone.desktop.actions.Action;
import dev.tone.desktop.actions.ActionRegistry;
import dev.tone.desktop.actions.Category;
import dev.tone.desktop.actions.KeyMatcher;
import dev.tone.desktop.actions.Shortcuts;
import dev.tone.desktop.i18n.Language;
import dev.tone.desktop.i18n.Texts;
import dev.tone.desktop.kit.fx.FxThread;
import dev.tone.desktop.kit.notice.Notices;
import dev.tone.desktop.kit.store.SettingsStore;
import dev.tone.desktop.kit.text.Formats;
import dev.tone.desktop.kit.view.SystemDesk;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.shell.Page;
import dev.tone.desktop.shell.Place;
import dev.tone.desktop.shell.ShellActions;
import dev.tone.desktop.shell.ShellView;
import dev.tone.desktop.shell.ShellViewModel;
import dev.tone.desktop.shell.UpcomingPage;
import dev.tone.desktop.shell.WaitingPage;
import dev.tone.desktop.theme.Theme;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// Builds the window by hand: every part gets what it uses through its constructor.
final class DesktopWiring implements ShellActions.Window {
    private final Launcher.Boot boot;
    private final SettingsStore settings;
    private final Stage stage;
    private final Runnable quit;
    private final FxThread fx = FxThread.toolkit();
    private final Theme theme;
    private final ActionRegistry registry = new ActionRegistry();
    private final ShellViewModel shell = new ShellViewModel();
    private final Ui ui;
    private final Notices notices;
    private final ShellView view;

    DesktopWiring(Launcher.Boot boot, SettingsStore settings, Stage stage, Runnable quit) {
        this.boot = boot;
        this.settings = settings;
        this.stage = stage;
        this.quit = quit;
        this.theme = new Theme(settings);
        Language language = settings.getEnum("language", Language.of(Locale.getDefault()));
        Texts texts = Texts.of(language);
        Formats formats = new Formats(texts, Clock.systemUTC(), ZoneId.systemDefault());
        this.ui = new Ui(texts, formats, new SystemDesk(() -> stage, new SystemOpener(), Thread::startVirtualThread));
        this.notices = new Notices(texts);
        registry.registerAll(ShellActions.of(shell, this));
        registry.register(Action.of("project.switch", Category.FILE, () -> shell.go(Place.PROJECTS)));
        registry.register(Action.of("deploy.start", Category.DEPLOY, () -> shell.go(Place.DEPLOYMENTS)));
        this.view = new ShellView(shell, registry, notices, ui, this::page);
    }

    void open() {
        Scene scene = new Scene(view);
        theme.apply(scene);
        new Shortcuts(
                        new KeyMatcher(registry, Clock.systemUTC()),
                        () -> view.overlay().isOpen(),
                        () -> settings.getFlag("keys.single", true))
                .install(scene);
        stage.setTitle("Tone");
        stage.setScene(scene);
        boot.instance().onOpen(opens -> fx.execute(() -> openHandedOver(opens)));
    }

    void firstFramePainted() {}

    void requestClose() {
        quit.run();
    }

    @Override
    public void openPalette(String initial) {}

    @Override
    public void openShortcutSheet() {}

    @Override
    public void focusNextRegion(boolean forward) {
        view.focusNextRegion(forward);
    }

    @Override
    public void toggleFullScreen() {
        stage.setFullScreen(!stage.isFullScreen());
    }

    @Override
    public void toggleTheme() {
        theme.toggle();
    }

    @Override
    public void close() {
        requestClose();
    }

    @Override
    public void quit() {
        quit.run();
    }

    private void openHandedOver(List<String> opens) {
        stage.setIconified(false);
        stage.show();
        stage.toFront();
        stage.requestFocus();
    }

    private Page page(Place place) {
        return switch (place) {
            case FLAGS, INSIGHTS, ADMIN -> new UpcomingPage(place, ui);
            case CANVAS, DEPLOYMENTS, ARTIFACTS, PROJECTS, NOTIFICATIONS, OUTBOX, SETTINGS, DIAGNOSTICS ->
                new WaitingPage(place, shell.platformProperty().get(), () -> {}, ui);
        };
    }
}
