package dev.tone.platform.kernel.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Who may read the files of a database: its owner alone (0600), also where somebody opens or copies the folder that
/// they lie in. Nothing happens on file systems without such rights.
final class DatabaseFiles {
    private static final Set<PosixFilePermission> OWNER =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    /// SQLite gives those that it makes itself the rights of the first.
    private static final List<String> PARTS = List.of("", "-wal", "-shm");

    private DatabaseFiles() {}

    /// Makes the file where it is missing, and takes from others what an earlier version left them.
    static void restrict(Path file) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER));
        }
        for (String part : PARTS) {
            takeFromOthers(file.resolveSibling(file.getFileName() + part));
        }
    }

    private static void takeFromOthers(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Set<PosixFilePermission> modes = Files.getPosixFilePermissions(file);
        if (!OWNER.containsAll(modes)) {
            modes.retainAll(OWNER);
            Files.setPosixFilePermissions(file, modes);
        }
    }
}
