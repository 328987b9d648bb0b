package dev.tone.client.session;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where this operating system keeps a program's data.
///
/// @param data default folder, not created yet
public record AppFolders(Path data) {
    public static AppFolders ofSystem() {
        return of(System.getProperty("os.name", ""), Path.of(System.getProperty("user.home")), System.getenv());
    }

    public static AppFolders of(String os, Path home, Map<String, String> environment) {
        if (os.startsWith("Windows")) {
            return new AppFolders(orElse(environment.get("LOCALAPPDATA"), home.resolve("AppData/Local"))
                    .resolve("Tone"));
        }
        if (os.startsWith("Mac")) {
            return new AppFolders(home.resolve("Library/Application Support/Tone"));
        }
        return new AppFolders(orElse(environment.get("XDG_DATA_HOME"), home.resolve(".local/share"))
                .resolve("tone"));
    }

    private static Path orElse(@Nullable String folder, Path otherwise) {
        return folder == null || folder.isBlank() ? otherwise : Path.of(folder);
    }
}
