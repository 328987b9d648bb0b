package dev.tone.client.uploads;

import dev.tone.model.artifact.Sha256;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;

/// Tells cheaply whether a folder has changed: by names, sizes and times, without reading a file. What is never sent
/// does not count.
public final class FolderFingerprint {
    private FolderFingerprint() {}

    /// @throws dev.tone.model.fault.FaultException as when it is sent, also when there is no file in it
    public static String of(Path folder) {
        StringBuilder text = new StringBuilder();
        FolderScan.of(folder).files().stream()
                .sorted(Comparator.comparing(LocalFile::name))
                .forEach(file -> text.append(file.name())
                        .append('\0')
                        .append(file.size())
                        .append('\0')
                        .append(file.modified())
                        .append('\0')
                        .append(file.executable())
                        .append('\n'));
        return Sha256.of(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
