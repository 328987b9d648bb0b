package dev.tone.desktop.boot;

import dev.tone.canvas.library.LibraryFolder;
import dev.tone.client.session.AppFolders;
import dev.tone.desktop.actions.Action;
import dev.tone.desktop.actions.ActionRegistry;
import dev.tone.desktop.actions.Category;
import dev.tone.desktop.canvas.Painters;
import dev.tone.desktop.canvas.gallery.Previews;
import dev.tone.desktop.canvas.library.LibraryModel;
import dev.tone.desktop.checklist.ChecklistView;
import dev.tone.desktop.checklist.ChecklistViewModel;
import dev.tone.desktop.i18n.Language;
import dev.tone.desktop.i18n.Texts;
import dev.tone.desktop.keys.KeyMap;
import dev.tone.desktop.kit.dialog.Dialogs;
import dev.tone.desktop.kit.fx.FxThread;
import dev.tone.desktop.kit.notice.Notices;
import dev.tone.desktop.kit.store.SettingsStore;
import dev.tone.desktop.kit.text.Formats;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.kit.work.Work;
import dev.tone.desktop.shell.Place;
import dev.tone.desktop.shell.ShellActions;
import dev.tone.desktop.shell.ShellView;
import dev.tone.desktop.shell.ShellViewModel;
import dev.tone.desktop.theme.Theme;
import dev.tone.model.id.IdGenerator;
import java.time.Clock;
import java.time.ZoneId;
import javafx.stage.Stage;

/// The first window in one language: its parts, handed on, and the frame that it shows.
record BuiltWindow(Parts parts, ShellView view) {
    /// Builds windows in one language or the other.
    record Plan(
            Launcher.Boot boot,
            Stage stage,
            SettingsStore settings,
            Theme theme,
            ChecklistViewModel checklist,
            Painters painters,
            FxThread fx,
            WindowCommands commands,
            WindowPages pages) {
        BuiltWindow in(Language language) {
            Texts texts = Texts.of(language);
            Formats formats = new Formats(texts, Clock.systemUTC(), ZoneId.systemDefault());
            Notices notices = new Notices(texts);
            Ui ui = new Ui(texts, formats, WindowDesk.of(stage, texts, notices, fx));
            ActionRegistry registry = new ActionRegistry();
            KeyMap keyMap = new KeyMap(registry, settings);
            keyMap.load();
            ShellViewModel shell = new ShellViewModel(settings.getEnum(DesktopWiring.PLACE, Place.CANVAS));
            shell.placeProperty().subscribe(place -> settings.put(DesktopWiring.PLACE, place));
            registry.registerAll(ShellActions.of(shell, commands));
            registry.register(Action.of("project.switch", Category.FILE, commands::switchProject)
                    .keys("Mod+O"));
            registry.register(Action.of("help.checklist", Category.HELP, () -> {
                checklist.bringBack();
                shell.go(Place.CANVAS);
            }));
            ShellView shellView = new ShellView(shell, registry, notices, ui, pages::page);
            shellView.setCorner(new ChecklistView(checklist, ui), Place.CANVAS);
            Work work = new Work(Thread::startVirtualThread, fx, notices::fault);
            Dialogs dialogs = new Dialogs(shellView.overlay(), ui);
            return new BuiltWindow(
                    new Parts(
                            ui,
                            fx,
                            work,
                            notices,
                            dialogs,
                            registry,
                            keyMap,
                            shell,
                            settings,
                            theme,
                            checklist,
                            painters,
                            new LibraryModel(
                                    new LibraryFolder(boot.options().appFolder().resolve("library")),
                                    work,
                                    notices,
                                    texts,
                                    IdGenerator.system(),
                                    Clock.systemUTC()),
                            new Previews(work),
                            boot.timings(),
                            boot.options().dataOption(AppFolders.ofSystem())),
                    shellView);
        }
    }
}
