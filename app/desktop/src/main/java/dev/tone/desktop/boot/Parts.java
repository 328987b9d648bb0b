package dev.tone.desktop.boot;

import dev.tone.desktop.actions.ActionRegistry;
import dev.tone.desktop.canvas.Painters;
import dev.tone.desktop.canvas.gallery.Previews;
import dev.tone.desktop.canvas.library.LibraryModel;
import dev.tone.desktop.checklist.ChecklistViewModel;
import dev.tone.desktop.keys.KeyMap;
import dev.tone.desktop.kit.dialog.Dialogs;
import dev.tone.desktop.kit.fx.FxThread;
import dev.tone.desktop.kit.notice.Notices;
import dev.tone.desktop.kit.store.SettingsStore;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.kit.work.Work;
import dev.tone.desktop.shell.ShellViewModel;
import dev.tone.desktop.theme.Theme;
import java.util.List;

/// The window's own parts, handed from one wiring class to the next and to nobody else.
///
/// @param dataOption as in [LaunchOptions#dataOption]
record Parts(
        Ui ui,
        FxThread fx,
        Work work,
        Notices notices,
        Dialogs dialogs,
        ActionRegistry registry,
        KeyMap keyMap,
        ShellViewModel shell,
        SettingsStore settings,
        Theme theme,
        ChecklistViewModel checklist,
        Painters painters,
        LibraryModel library,
        Previews previews,
        StartTimings timings,
        List<String> dataOption) {}
