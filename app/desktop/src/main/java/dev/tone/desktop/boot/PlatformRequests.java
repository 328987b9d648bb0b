package dev.tone.desktop.boot;

import dev.tone.desktop.kit.notice.Notice;
import dev.tone.desktop.link.ClientPlatforms;
import dev.tone.desktop.platforms.ChosenPlatform;
import dev.tone.desktop.platforms.PlatformPanel;
import dev.tone.desktop.platforms.PlatformViewModel;
import dev.tone.desktop.shell.Place;
import dev.tone.platform.Platform;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which platform the next start works with.
final class PlatformRequests {
    private final DesktopWiring window;
    private final Path profile;

    /// @param profile folder of this window's profile
    PlatformRequests(DesktopWiring window, Path profile) {
        this.window = window;
        this.profile = profile;
    }

    /// Address of the team's platform, null when it is the one of this computer.
    @Nullable
    String team() {
        return platforms().team().orElse(null);
    }

    void chooseTeam() {
        Parts parts = window.parts();
        new PlatformPanel(platforms(), parts.dialogs(), parts.ui())
                .show((address, workspace) ->
                        chosen(parts.ui().text("settings.platform.next-team", address, workspace.organizationName())));
    }

    void useOwn() {
        platforms().useOwn(() -> chosen(window.parts().ui().text("settings.platform.next-here")));
    }

    private PlatformViewModel platforms() {
        Parts parts = window.parts();
        return new PlatformViewModel(
                new ChosenPlatform(parts.settings(), profile), new ClientPlatforms(Platform.VERSION), parts.work());
    }

    private void chosen(String text) {
        Parts parts = window.parts();
        parts.notices()
                .tell(new Notice(
                        Notice.Tone.INFO,
                        text,
                        null,
                        List.of(new Notice.Offer(parts.ui().text("settings.platform.quit"), window::quit)),
                        "platform"));
        window.view().renewPages(Place.SETTINGS);
    }
}
