package dev.tone.client.uploads;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;

/// A file to be sent, as it was when it was looked at.
///
/// @param name its path in the artifact, `/`-separated
record LocalFile(String name, Path path, long size, Instant modified, boolean executable) {
    /// @throws dev.tone.model.fault.FaultException when it is gone or is no plain file
    static LocalFile look(String name, Path path) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                throw LocalFaults.notAFile(name);
            }
            return new LocalFile(
                    name,
                    path,
                    attributes.size(),
                    attributes.lastModifiedTime().toInstant(),
                    Files.isExecutable(path) && hasModes(path));
        } catch (IOException e) {
            throw LocalFaults.unreadable(name, e);
        }
    }

    /// On Windows every file counts as executable.
    private static boolean hasModes(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /// @throws dev.tone.model.fault.FaultException `upload/file-changed`
    void requireUnchanged() {
        LocalFile now = look(name, path);
        if (now.size != size || !now.modified.equals(modified)) {
            throw LocalFaults.changed(name);
        }
    }
}
