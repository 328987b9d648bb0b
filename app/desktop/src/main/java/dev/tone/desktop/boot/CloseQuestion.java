package dev.tone.desktop.boot;

import dev.tone.desktop.kit.view.Focus;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.settings.SettingsViewModel;
import javafx.scene.control.Button;

/// Asked once where there is no tray: go on in the background, or quit. The answer is kept in the settings.
final class CloseQuestion {
    private static final String ANSWERED = "background.asked";
    private static final double WIDTH = 440;

    private final Parts parts;
    private final Runnable keep;
    private final Runnable quit;

    CloseQuestion(Parts parts, Runnable keep, Runnable quit) {
        this.parts = parts;
        this.keep = keep;
        this.quit = quit;
    }

    void ask() {
        if (parts.settings().getFlag(ANSWERED, false)) {
            keep.run();
            return;
        }
        var ui = parts.ui();
        Button goOn = Nodes.primary("close-keep", ui.text("background.ask.keep"), () -> answer(true, keep));
        goOn.getStyleClass().add(Focus.INITIAL);
        Button end = Nodes.button("close-quit", ui.text("background.ask.quit"), () -> answer(false, quit));
        parts.dialogs()
                .panel(
                        "close-dialog",
                        ui.text("background.ask.title"),
                        Nodes.paragraph(ui.text("background.ask.text"), "muted"),
                        WIDTH,
                        end,
                        goOn);
    }

    private void answer(boolean keepRunning, Runnable act) {
        parts.dialogs().close();
        parts.settings().put(ANSWERED, true);
        parts.settings().put(SettingsViewModel.KEEP_RUNNING, keepRunning);
        act.run();
    }
}
