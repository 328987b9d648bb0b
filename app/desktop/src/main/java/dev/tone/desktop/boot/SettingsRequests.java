package dev.tone.desktop.boot;

import dev.tone.desktop.actions.Action;
import dev.tone.desktop.i18n.Language;
import dev.tone.desktop.settings.SettingsViewModel;
import javafx.beans.property.ReadOnlyStringProperty;
import org.jspecify.annotations.Nullable;

/// What the settings page says of the window and asks of it.
final class SettingsRequests implements SettingsViewModel.Surroundings {
    private final DesktopWiring window;
    private final WindowCommands commands;
    private final PlatformRequests platforms;

    SettingsRequests(DesktopWiring window, WindowCommands commands, PlatformRequests platforms) {
        this.window = window;
        this.commands = commands;
        this.platforms = platforms;
    }

    @Override
    public ReadOnlyStringProperty backgroundState() {
        return window.backgroundWords().closing();
    }

    @Override
    public ReadOnlyStringProperty toastState() {
        return window.backgroundWords().toasts();
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
    public @Nullable String teamPlatform() {
        return platforms.team();
    }

    @Override
    public void chooseTeamPlatform() {
        platforms.chooseTeam();
    }

    @Override
    public void usePlatformHere() {
        platforms.useOwn();
    }

    @Override
    public void languageChanged(Language language) {
        window.languageChanged(language);
    }
}
