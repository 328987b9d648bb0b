package dev.tone.platform.artifacts.blobs;

import dev.tone.model.artifact.Sha256;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// Where blobs lie: `ab/<digest>` in a folder. 256 shelves are enough for millions of files, and few enough that ten
/// thousand new files do not need ten thousand new folders.
final class Shelves {
    private static final int NAME = 2;
    private static final int SHELVES = 256;

    private final Path folder;

    Shelves(Path folder) {
        this.folder = folder;
    }

    /// Digests become paths only here, so no other text can.
    Path place(String digest) {
        if (!Sha256.isHex(digest)) {
            throw new IllegalArgumentException("Not a SHA-256: " + digest.length() + " characters");
        }
        return folder.resolve(digest.substring(0, NAME)).resolve(digest);
    }

    /// Renames a file to its place; the name is durable when the shelf is synced.
    void put(Path file, String digest) throws IOException {
        Path place = place(digest);
        try {
            move(file, place);
        } catch (NoSuchFileException e) {
            if (!Files.exists(file)) {
                throw e;
            }
            createAll();
            move(file, place);
        }
    }

    private static void move(Path file, Path place) throws IOException {
        Files.move(file, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// One sync for all shelves, instead of one for each that is needed sooner or later.
    private void createAll() throws IOException {
        for (int shelf = 0; shelf < SHELVES; shelf++) {
            try {
                Files.createDirectory(folder.resolve(HexFormat.of().toHexDigits((byte) shelf)));
            } catch (FileAlreadyExistsException _) {
                // From before, or another writer was first.
            }
        }
        Disk.syncFolder(folder);
    }

    Path shelf(String digest) {
        return folder.resolve(digest.substring(0, NAME));
    }

    /// Lifts what lies on shelves of shelves, `ab/cd/<digest>`, as it was in the first layout. Can be cut anywhere and
    /// run again.
    void flatten() throws IOException {
        for (Path shelf : folders(folder)) {
            for (Path deep : folders(shelf)) {
                try (Stream<Path> blobs = Files.list(deep)) {
                    for (Path blob : blobs.toList()) {
                        move(blob, shelf.resolve(blob.getFileName()));
                    }
                }
                Disk.syncFolder(shelf);
                try {
                    Files.delete(deep);
                } catch (DirectoryNotEmptyException _) {
                    // Somebody else put something there.
                }
            }
        }
    }

    private static List<Path> folders(Path parent) throws IOException {
        try (Stream<Path> all = Files.list(parent)) {
            return all.filter(path -> String.valueOf(path.getFileName()).length() == NAME)
                    .filter(Files::isDirectory)
                    .toList();
        }
    }
}
