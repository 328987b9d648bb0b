package dev.tone.desktop.kit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.theme.ThemeMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsStoreTest {
    @TempDir
    Path folder;

    @Test
    void remembersOverAStart() {
        Path file = folder.resolve("deep/settings.properties");
        SettingsStore store = new SettingsStore(file, Runnable::run);
        store.put("theme.mode", ThemeMode.DARK);
        store.put("window.width", 1280.5);

        SettingsStore next = new SettingsStore(file, Runnable::run);

        assertThat(next.getEnum("theme.mode", ThemeMode.SYSTEM)).isEqualTo(ThemeMode.DARK);
        assertThat(next.getNumber("window.width", 0)).isEqualTo(1280.5);
    }

    @Test
    void unknownValuesFallBack() {
        SettingsStore store = new SettingsStore(folder.resolve("s"), Runnable::run);
        store.put("theme.mode", "PURPLE");

        assertThat(store.getEnum("theme.mode", ThemeMode.SYSTEM)).isEqualTo(ThemeMode.SYSTEM);
        assertThat(store.getNumber("theme.mode", 3)).isEqualTo(3);
    }

    @Test
    void keepsAnUnreadableFileAside() throws IOException {
        Path file = folder.resolve("settings.properties");
        Files.writeString(file, "bad=\\u12");

        SettingsStore store = new SettingsStore(file, Runnable::run);

        assertThat(store.find("bad")).isNull();
        assertThat(folder.resolve("settings.properties.unreadable")).exists();
    }
}
