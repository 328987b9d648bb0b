package dev.tone.desktop.boot;

import dev.tone.desktop.diagnostics.DiagnosticsView;
import dev.tone.desktop.diagnostics.DiagnosticsViewModel;
import dev.tone.desktop.diagnostics.LicensesPanel;
import dev.tone.desktop.notifications.NotificationsViewModel;
import dev.tone.desktop.settings.SettingsView;
import dev.tone.desktop.settings.SettingsViewModel;
import dev.tone.desktop.shell.Page;
import dev.tone.desktop.shell.Place;
import dev.tone.desktop.shell.UpcomingPage;
import dev.tone.desktop.shell.WaitingPage;
import dev.tone.platform.Platform;
import java.nio.file.Path;

/// The pages of the window; one line for each place. Those of a session are in [SessionPages].
final class WindowPages {
    /// Where packaging laid the list of what others made; nothing is shipped where it is not set.
    private static final String LICENSES = "tone.licenses";

    private final DesktopWiring window;
    private final Launcher.Boot boot;
    private final SettingsRequests settings;

    WindowPages(DesktopWiring window, Launcher.Boot boot, SettingsRequests settings) {
        this.window = window;
        this.boot = boot;
        this.settings = settings;
    }

    Page page(Place place) {
        SessionWiring session = window.session();
        return switch (place) {
            case FLAGS, INSIGHTS, ADMIN ->
                new UpcomingPage(place, window.parts().ui());
            case SETTINGS -> settingsPage();
            case DIAGNOSTICS -> diagnosticsPage();
            case CANVAS, DEPLOYMENTS, ARTIFACTS, PROJECTS, NOTIFICATIONS, OUTBOX ->
                session == null
                        ? new WaitingPage(
                                place,
                                window.parts().shell().platformProperty().get(),
                                new WaitingPage.Ways(
                                        window::retry,
                                        window::startEmpty,
                                        settings.teamPlatform() == null ? null : settings::chooseTeamPlatform),
                                window.parts().ui())
                        : session.page(place);
        };
    }

    private Page settingsPage() {
        Parts parts = window.parts();
        SessionWiring session = window.session();
        NotificationsViewModel notifications = session == null ? null : session.notifications();
        SettingsViewModel model = new SettingsViewModel(
                parts.settings(),
                parts.theme().modeProperty(),
                parts.theme().moreContrastProperty(),
                parts.ui().texts().language(),
                notifications,
                settings);
        return new SettingsView(model, parts.ui());
    }

    private Page diagnosticsPage() {
        Parts parts = window.parts();
        DiagnosticsViewModel model = new DiagnosticsViewModel(
                window::diagnostics,
                boot.crashes()::list,
                boot.options().appFolder().resolve("logs"),
                Platform.VERSION,
                parts.work(),
                parts.notices(),
                parts.ui().texts(),
                parts.ui().formats());
        String list = System.getProperty(LICENSES);
        Runnable licenses =
                list == null ? null : new LicensesPanel(Path.of(list), parts.dialogs(), parts.work(), parts.ui())::show;
        return new DiagnosticsView(model, licenses, parts.ui());
    }
}
