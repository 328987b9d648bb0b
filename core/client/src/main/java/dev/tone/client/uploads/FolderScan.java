package dev.tone.client.uploads;

import dev.tone.model.artifact.ArtifactFile;
import dev.tone.model.artifact.Manifest;
import dev.tone.model.artifact.Sha256;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The files of a folder, without what nobody wants to send. A link to a file inside stands for that file; other links
/// are left out, because they mean something only on this computer.
///
/// @param notes what was left out, for people
record FolderScan(List<LocalFile> files, List<String> notes) {
    private static final Set<String> SKIPPED_FOLDERS = Set.of(".git", ".hg", ".svn", "node_modules", "__MACOSX");
    private static final Set<String> SKIPPED_FILES = Set.of(".DS_Store", "Thumbs.db", "desktop.ini");

    FolderScan {
        files = List.copyOf(files);
        notes = List.copyOf(notes);
    }

    /// @throws dev.tone.model.fault.FaultException when a part cannot be read, there is no file, or names cannot be
    static FolderScan of(Path folder) {
        Walk walk = new Walk(folder);
        try {
            Files.walkFileTree(folder, walk);
        } catch (IOException e) {
            throw LocalFaults.unreadable(walk.name(folder), e);
        }
        if (walk.files.isEmpty()) {
            throw LocalFaults.empty(String.valueOf(folder.getFileName()));
        }
        Manifest.flaw(walk.files.stream()
                        .map(file -> new ArtifactFile(file.name(), Sha256.EMPTY, file.size(), false))
                        .toList())
                .ifPresent(fault -> {
                    throw fault.asException();
                });
        return new FolderScan(walk.files, walk.notes());
    }

    private static final class Walk extends SimpleFileVisitor<Path> {
        private final Path root;
        private final List<LocalFile> files = new ArrayList<>();
        private final Set<String> skipped = new TreeSet<>();
        private final Set<String> links = new TreeSet<>();

        Walk(Path root) {
            this.root = root;
        }

        String name(Path path) {
            String relative = root.relativize(path).toString();
            return File.separatorChar == '/' ? relative : relative.replace(File.separatorChar, '/');
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = String.valueOf(folder.getFileName());
            if (!folder.equals(root) && SKIPPED_FOLDERS.contains(name)) {
                skipped.add(name);
                return FileVisitResult.SKIP_SUBTREE;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            String name = String.valueOf(file.getFileName());
            if (SKIPPED_FILES.contains(name)) {
                skipped.add(name);
            } else if (attributes.isRegularFile() || attributes.isSymbolicLink() && isInside(file)) {
                files.add(LocalFile.look(name(file), file));
            } else {
                links.add(name(file));
            }
            return FileVisitResult.CONTINUE;
        }

        private boolean isInside(Path link) {
            try {
                Path target = link.toRealPath();
                return target.startsWith(root.toRealPath()) && Files.isRegularFile(target);
            } catch (IOException e) {
                return false;
            }
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            throw LocalFaults.unreadable(name(file), failure);
        }

        private List<String> notes() {
            List<String> notes = new ArrayList<>();
            if (!skipped.isEmpty()) {
                notes.add("Left out: " + String.join(", ", skipped) + ".");
            }
            if (!links.isEmpty()) {
                notes.add("Left out, because they are not files of this folder: "
                        + Manifest.shown(String.join(", ", links)) + ".");
            }
            return notes;
        }
    }
}
