package dev.tone.desktop.boot;

import dev.tone.desktop.actions.Action;
import dev.tone.desktop.actions.ActionRegistry;
import dev.tone.desktop.actions.Category;
import dev.tone.desktop.actions.KeyMatcher;
import dev.tone.desktop.actions.Scope;
import dev.tone.desktop.actions.Shortcuts;
import dev.tone.desktop.canvas.CanvasWindowPage;
import dev.tone.desktop.keys.KeyMap;
import dev.tone.desktop.kit.dialog.Dialogs;
import dev.tone.desktop.kit.notice.Notices;
import dev.tone.desktop.kit.view.ChoiceKeys;
import dev.tone.desktop.kit.view.FocusRing;
import dev.tone.desktop.kit.view.MenuKey;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.kit.work.Work;
import dev.tone.desktop.palette.ActionCandidates;
import dev.tone.desktop.palette.PaletteView;
import dev.tone.desktop.palette.PaletteViewModel;
import dev.tone.desktop.palette.ShortcutSheet;
import dev.tone.desktop.settings.SettingsViewModel;
import dev.tone.desktop.shell.WindowFrame;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.kordamp.ikonli.feather.Feather;

/// One canvas in a window of its own: with its own keys, palette, panels and notices, on the same document as everybody
/// else's.
final class DrawingWindow implements Pin {
    private static final double LEAST_WIDTH = 640;
    private static final double LEAST_HEIGHT = 420;

    private final Stage stage = new Stage();
    private final Parts parts;
    private final WindowFrame frame;
    private final CanvasWindowPage page;
    private final Lifetime lifetime = new Lifetime();

    /// @param of the first window
    /// @param make the page, for this window's own parts
    /// @param newCanvas adds a canvas to the project
    /// @param closed runs when the person closes the window
    DrawingWindow(Parts of, Function<Parts, CanvasWindowPage> make, Runnable newCanvas, Runnable closed) {
        Notices notices = new Notices(of.ui().texts());
        Ui ui = new Ui(
                of.ui().texts(), of.ui().formats(), WindowDesk.of(stage, of.ui().texts(), notices, of.fx()));
        frame = new WindowFrame(notices, ui);
        ActionRegistry registry = new ActionRegistry();
        registry.setScopes(Set.of(Scope.CANVAS));
        KeyMap keys = new KeyMap(registry, of.settings());
        parts = new Parts(
                ui,
                of.fx(),
                new Work(Thread::startVirtualThread, of.fx(), notices::fault),
                notices,
                new Dialogs(frame.overlay(), ui),
                registry,
                keys,
                of.shell(),
                of.settings(),
                of.theme(),
                of.checklist(),
                of.painters(),
                of.library(),
                of.previews(),
                of.timings(),
                of.dataOption());
        lifetime.add(registry.registerAll(actions(newCanvas, closed)));
        page = lifetime.add(make.apply(parts));
        frame.show(page.node());
        Scene scene = new Scene(frame);
        lifetime.add(of.theme().apply(scene));
        new Shortcuts(
                        new KeyMatcher(registry, Clock.systemUTC()),
                        () -> frame.overlay().isOpen(),
                        () -> of.settings().getFlag(SettingsViewModel.SINGLE_KEYS, true))
                .install(scene);
        FocusRing.install(scene);
        MenuKey.install(scene);
        ChoiceKeys.install(scene);
        stage.setScene(scene);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setOnCloseRequest(event -> {
            event.consume();
            closed.run();
        });
        // Keys may have been changed in the first window meanwhile.
        stage.focusedProperty().subscribe(focused -> {
            if (focused) {
                registry.resetKeys();
                keys.load();
            }
        });
    }

    Stage stage() {
        return stage;
    }

    void show() {
        stage.show();
        page.shown();
        toFront();
    }

    void toFront() {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    private List<Action> actions(Runnable newCanvas, Runnable closed) {
        return List.of(
                Action.of("palette.open", Category.VIEW, this::openPalette)
                        .keys("Mod+K", "Mod+Shift+P")
                        .icon(Feather.SEARCH),
                Action.of("view.theme", Category.VIEW, () -> parts.theme().toggle())
                        .keys("Alt+Shift+D")
                        .icon(Feather.MOON),
                Action.of(
                                FullScreen.ACTION,
                                Category.VIEW,
                                () -> FullScreen.toggle(
                                        stage, parts.registry(), parts.ui().texts()))
                        .keys("F11")
                        .icon(Feather.MAXIMIZE),
                Action.of("help.shortcuts", Category.HELP, this::openShortcuts)
                        .keys("F1", "?")
                        .icon(Feather.COMMAND),
                Action.of("canvas.tab.new", Category.FILE, newCanvas)
                        .keys("Mod+N")
                        .icon(Feather.PLUS),
                Action.of("file.close", Category.FILE, closed).keys("Mod+W"));
    }

    private void openPalette() {
        PaletteViewModel palette = new PaletteViewModel(
                List.of(new ActionCandidates(parts.registry(), parts.ui().texts())), "");
        frame.overlay()
                .show(
                        new PaletteView(palette, PaletteView.About.EVERYTHING, frame.overlay()::close, parts.ui()),
                        true,
                        () -> {});
    }

    private void openShortcuts() {
        ShortcutSheet sheet = new ShortcutSheet(parts.registry(), parts.ui());
        parts.dialogs().panel("shortcuts-dialog", parts.ui().text("palette.shortcuts"), sheet, sheet.wantedWidth());
    }

    @Override
    public void close() {
        page.hidden();
        stage.hide();
        lifetime.close();
    }
}
