package dev.tone.platform.deployments.sandbox;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What of the system not everybody may read: passwords, keys of servers, the settings of services. A platform
/// that runs as root, or as the user of a service, could read them, and so could everything that it starts.
///
/// @param folders that not everybody may look into
/// @param files that not everybody may read, outside these folders
record PrivateFiles(List<Path> folders, List<Path> files) {
    private static final Set<PosixFilePermission> LOOKING =
            Set.of(PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_EXECUTE);

    /// Without following links: what they lead to lies in another folder of the system, or is not there for builds.
    static PrivateFiles below(List<Path> roots) {
        List<Path> folders = new ArrayList<>();
        List<Path> files = new ArrayList<>();
        for (Path root : roots) {
            try {
                Files.walkFileTree(root, new Finder(folders, files));
            } catch (IOException e) {
                // What we cannot look at at all is hidden as a whole.
                folders.add(root);
            }
        }
        return new PrivateFiles(folders, files);
    }

    private static final class Finder extends SimpleFileVisitor<Path> {
        private final List<Path> folders;
        private final List<Path> files;

        private Finder(List<Path> folders, List<Path> files) {
            this.folders = folders;
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            if (permissions(folder, attributes).containsAll(LOOKING)) {
                return FileVisitResult.CONTINUE;
            }
            folders.add(folder);
            return FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (!attributes.isSymbolicLink()
                    && !permissions(file, attributes).contains(PosixFilePermission.OTHERS_READ)) {
                files.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        /// A folder that even we may not open.
        @Override
        public FileVisitResult visitFileFailed(Path path, IOException failure) {
            if (Files.isDirectory(path)) {
                folders.add(path);
            }
            return FileVisitResult.CONTINUE;
        }

        private static Set<PosixFilePermission> permissions(Path path, BasicFileAttributes attributes)
                throws IOException {
            return attributes instanceof PosixFileAttributes known
                    ? known.permissions()
                    : Files.getPosixFilePermissions(path, java.nio.file.LinkOption.NOFOLLOW_LINKS);
        }
    }
}
