package dev.tone.desktop.canvas;

import dev.tone.desktop.actions.ActionRegistry;
import dev.tone.desktop.canvas.gallery.Previews;
import dev.tone.desktop.canvas.library.LibraryModel;
import dev.tone.desktop.kit.notice.Notices;
import dev.tone.desktop.kit.store.SettingsStore;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.kit.work.Work;
import dev.tone.desktop.shell.ShellViewModel;
import dev.tone.desktop.theme.Appearance;
import java.util.concurrent.Executor;
import javafx.beans.value.ObservableValue;

/// The window's parts that the canvas uses.
public record CanvasContext(
        Ui ui,
        Work work,
        Executor fx,
        Notices notices,
        ActionRegistry registry,
        ShellViewModel shell,
        SettingsStore settings,
        ObservableValue<Appearance> appearance,
        Painters painters,
        LibraryModel library,
        Previews previews) {}
