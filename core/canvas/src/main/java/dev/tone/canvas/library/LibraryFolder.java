package dev.tone.canvas.library;

import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.fault.FaultKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The library on the disk: a file an item, in one folder of the person's profile, written whole or not at all. What is
/// removed lies in `removed/` until the program ends. Calls block. Not thread-safe.
public final class LibraryFolder {
    private static final Logger LOG = LoggerFactory.getLogger(LibraryFolder.class);
    private static final String SUFFIX = ".json";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");
    private static final long LARGEST = 32L << 20;
    /// More than this nobody finds anything in.
    private static final int MOST = 1_000;

    private final Path folder;

    public LibraryFolder(Path folder) {
        this.folder = folder;
    }

    /// The newest first; what cannot be read is left alone and not among them.
    ///
    /// @throws FaultException `library/disk`
    public List<LibraryItem> list() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<LibraryItem> items = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(LibraryFolder::isItem).limit(MOST).toList()) {
                read(file, items);
            }
        } catch (IOException e) {
            throw disk(e);
        }
        items.sort(Comparator.comparing(LibraryItem::createdAt).reversed().thenComparing(LibraryItem::id));
        return items;
    }

    /// Writes a new item, or one that has changed.
    ///
    /// @throws FaultException `library/disk`
    public void save(LibraryItem item) {
        try {
            Files.createDirectories(folder);
            Path next = folder.resolve(item.id() + ".new");
            Files.write(next, LibraryFile.write(item));
            Files.move(next, file(item.id()), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw disk(e);
        }
    }

    /// @throws FaultException `library/disk`
    public void remove(String id) {
        move(file(id), removed(id));
    }

    /// Takes back what was removed.
    ///
    /// @throws FaultException `library/disk`
    public void restore(String id) {
        move(removed(id), file(id));
    }

    /// Forgets what was removed.
    public void forgetRemoved() {
        Path trash = folder.resolve("removed");
        if (!Files.isDirectory(trash)) {
            return;
        }
        try (Stream<Path> files = Files.list(trash)) {
            for (Path file : files.filter(LibraryFolder::isItem).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.warn("What was removed from the library stays in {}", trash, e);
        }
    }

    private static void read(Path file, List<LibraryItem> items) throws IOException {
        String name = file.getFileName().toString();
        try {
            if (Files.size(file) <= LARGEST) {
                items.add(
                        LibraryFile.read(name.substring(0, name.length() - SUFFIX.length()), Files.readAllBytes(file)));
            } else {
                LOG.warn("Left alone, because it is too large: {}", file);
            }
        } catch (FaultException e) {
            LOG.warn("Left alone in the library: {} ({})", file, e.fault().code());
        }
    }

    private static boolean isItem(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(SUFFIX)
                && ID.matcher(name.substring(0, name.length() - SUFFIX.length()))
                        .matches();
    }

    private static void move(Path from, Path to) {
        try {
            if (Files.exists(from)) {
                Files.createDirectories(to.resolveSibling(""));
                Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw disk(e);
        }
    }

    private Path file(String id) {
        return folder.resolve(checked(id) + SUFFIX);
    }

    private Path removed(String id) {
        return folder.resolve("removed").resolve(checked(id) + SUFFIX);
    }

    private static String checked(String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("No id of the library: " + id);
        }
        return id;
    }

    private static FaultException disk(IOException cause) {
        LOG.warn("The library cannot be used", cause);
        return new Fault(
                        FaultKind.UNAVAILABLE,
                        "library/disk",
                        "The library cannot be read or written.",
                        "Look whether there is room on the disk and whether the profile's folder may be written.")
                .asException();
    }
}
