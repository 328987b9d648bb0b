package dev.tone.platform.deployments.build;

import dev.tone.model.deployment.BuildSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What `package.json` says.
final class NodeProject implements ProjectKind {
    @Override
    public Optional<Detection> detect(Folder folder, Shell shell) {
        return file(folder).filter(file -> file.hasWork(folder)).map(file -> detection(file, folder));
    }

    private static Optional<PackageFile> file(Folder folder) {
        return folder.read(PackageFile.NAME).map(PackageFile::parse);
    }

    private static Detection detection(PackageFile file, Folder folder) {
        BuildSettings settings = file.settings(folder);
        List<String> notes = new ArrayList<>();
        file.entry(folder).ifPresent(entry -> notes.add("There is no `start` script: `node " + entry + "` is run."));
        if (settings.network()) {
            notes.add(Detection.NETWORK);
        }
        return new Detection(settings, PackageFile.NAME, notes);
    }

    /// Of a folder whose files will be published although it looks like more than files.
    static Optional<String> doubt(Folder folder) {
        return file(folder)
                .filter(PackageFile::serves)
                .map(_ -> "It looks like a server, but nothing says how it starts: its files would be published. "
                        + "Say it as `start`, in package.json or below.");
    }
}
