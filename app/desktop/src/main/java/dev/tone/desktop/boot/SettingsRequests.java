package dev.tone.desktop.boot;

import dev.tone.desktop.actions.Action;
import dev.tone.desktop.background.Background;
import dev.tone.desktop.i18n.Language;
import dev.tone.desktop.settings.SettingsViewModel;

/// What the settings page says of the window and asks of it.
final class SettingsRequests implements SettingsViewModel.Surroundings {
    private final DesktopWiring window;
    private final WindowCommands commands;

    SettingsRequests(DesktopWiring window, WindowCommands commands) {
        this.window = window;
        this.commands = commands;
    }

    @Override
    public String backgroundState() {
        Background background = window.background();
        return background == null ? "" : background.state();
    }

    @Override
    public String toastState() {
        Background background = window.background();
        return background == null ? "" : background.toastState();
    }

    @Override
    public void showKeys() {
        commands.openShortcutSheet();
    }

    @Override
    public void changeKeys() {
        commands.changeKeys();
    }

    @Override
    public boolean hasSample() {
        Action remove = window.parts().registry().find("project.remove-sample");
        return remove != null && remove.enabled().get();
    }

    @Override
    public void removeSample() {
        window.trigger("project.remove-sample");
    }

    @Override
    public void bringSample() {
        window.trigger("project.sample");
    }

    @Override
    public void languageChanged(Language language) {
        window.languageChanged(language);
    }
}
