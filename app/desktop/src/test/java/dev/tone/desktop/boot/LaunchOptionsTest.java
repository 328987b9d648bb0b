package dev.tone.desktop.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.client.session.AppFolders;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LaunchOptionsTest {
    private final AppFolders folders = new AppFolders(Path.of("/home/me/.local/share/tone"));

    @Test
    void usesTheSystemsFolderWithoutArguments() {
        assertThat(LaunchOptions.parse(List.of(), folders).data()).isEqualTo(folders.data());
    }

    @Test
    void takesADataFolderAProfileAndWhatToOpen() {
        var options = LaunchOptions.parse(
                List.of("--data", "/data", "--profile", "work", "tone:open/x", "/tmp/a.tone"), folders);

        assertThat(options.data()).isEqualTo(Path.of("/data/profiles/work"));
        assertThat(options.opens()).containsExactly("tone:open/x", "/tmp/a.tone");
        assertThat(options.appFolder()).isEqualTo(Path.of("/data/profiles/work/app"));
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> LaunchOptions.parse(List.of("--date", "x"), folders))
                .hasMessage("There is no option --date.");
        assertThatThrownBy(() -> LaunchOptions.parse(List.of("--data"), folders))
                .hasMessage("--data needs a value.");
        assertThatThrownBy(() -> LaunchOptions.parse(List.of("--profile", "../up"), folders))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void knowsEachSystemsPlace() {
        Path home = Path.of("/h");

        assertThat(AppFolders.of("Linux", home, Map.of()).data()).isEqualTo(Path.of("/h/.local/share/tone"));
        assertThat(AppFolders.of("Linux", home, Map.of("XDG_DATA_HOME", "/x")).data())
                .isEqualTo(Path.of("/x/tone"));
        assertThat(AppFolders.of("Mac OS X", home, Map.of()).data())
                .isEqualTo(Path.of("/h/Library/Application Support/Tone"));
        assertThat(AppFolders.of("Windows 11", home, Map.of()).data()).isEqualTo(Path.of("/h/AppData/Local/Tone"));
    }
}
