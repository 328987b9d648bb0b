package dev.tone.platform.kernel.disk;

import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.fault.FaultKind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The folder that holds everything of one platform, and the lock that gives it to one process.
///
/// The folder is for its owner's eyes only (0700), and so is every file of ours that holds a secret (0600).
public final class DataDirectory implements AutoCloseable {
    private static final Set<PosixFilePermission> OWN_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OWN_FILE = PosixFilePermissions.fromString("rw-------");
    /// Long enough for a process id and a host name.
    private static final int MAX_OWNER = 200;

    private final Path root;
    private final FileChannel channel;
    private final FileLock lock;

    private DataDirectory(Path root, FileChannel channel, FileLock lock) {
        this.root = root;
        this.channel = channel;
        this.lock = lock;
    }

    /// Makes the folder where it is missing and takes it.
    ///
    /// @throws FaultException `data/in-use` naming the owner, `data/read-only`, `data/unusable`
    public static DataDirectory open(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(root);
            makePrivate(root, OWN_FOLDER);
            return lock(root);
        } catch (IOException e) {
            throw unusable(root, e);
        }
    }

    private static DataDirectory lock(Path root) throws IOException {
        Path file = root.resolve("lock");
        FileChannel channel = FileChannel.open(
                file,
                Set.of(
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        LinkOption.NOFOLLOW_LINKS));
        try {
            FileLock lock = tryLock(channel);
            if (lock == null) {
                throw inUse(root, owner(channel));
            }
            channel.truncate(0);
            String me = "process " + ProcessHandle.current().pid();
            channel.write(ByteBuffer.wrap(me.getBytes(StandardCharsets.UTF_8)), 0);
            return new DataDirectory(root, channel, lock);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            // The byte that is locked lies behind the text, so that others can read who the owner is (Windows locks
            // against reading).
            return channel.tryLock(MAX_OWNER, 1, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String owner(FileChannel channel) {
        try {
            ByteBuffer text = ByteBuffer.allocate(MAX_OWNER);
            channel.read(text, 0);
            return new String(text.array(), 0, text.position(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "another program";
        }
    }

    private static FaultException inUse(Path root, String owner) {
        return new Fault(
                        FaultKind.CONFLICT,
                        "data/in-use",
                        "The data folder is in use.",
                        (owner.isEmpty() ? "Another program" : "Another Tone (" + owner + ")") + " works in " + root
                                + ". Use that one, close it, or choose another folder.")
                .asException();
    }

    private static FaultException unusable(Path root, IOException failure) {
        String message = failure instanceof FileSystemException system ? system.getReason() : failure.getMessage();
        boolean readOnly = failure instanceof AccessDeniedException
                || message != null && message.contains("Read-only file system");
        boolean full = message != null && message.contains("No space left");
        Fault fault = readOnly
                ? new Fault(
                        FaultKind.UNAVAILABLE,
                        "data/read-only",
                        "The data folder can only be read.",
                        "Make " + root + " writable for you, or choose another folder.")
                : full
                        ? new Fault(
                                FaultKind.EXHAUSTED,
                                "disk/full",
                                "The disk is full.",
                                "Free some space on the disk of " + root + ", then start again.")
                        : new Fault(
                                FaultKind.UNAVAILABLE,
                                "data/unusable",
                                "The data folder cannot be used.",
                                root + ": " + failure.getClass().getSimpleName()
                                        + (message == null ? "" : ", " + message));
        return new FaultException(fault, failure);
    }

    public Path root() {
        return root;
    }

    public Path database() {
        return root.resolve("tone.db");
    }

    /// A folder of the data folder, made when missing.
    public Path folder(String name) {
        Path folder = root.resolve(name);
        try {
            Files.createDirectories(folder);
            makePrivate(folder, OWN_FOLDER);
            return folder;
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    /// Writes a small file that only the owner may read, whole or not at all.
    public Path writePrivate(String name, byte[] content) {
        Path file = root.resolve(name);
        Path part = root.resolve(name + ".part");
        try {
            Files.deleteIfExists(part);
            try (FileChannel out = FileChannel.open(
                    part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), privateFile(root))) {
                out.write(ByteBuffer.wrap(content));
                out.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException e) {
            throw unusable(root, e);
        }
    }

    public byte @Nullable [] readPrivate(String name) {
        Path file = root.resolve(name);
        try {
            return Files.exists(file) ? Files.readAllBytes(file) : null;
        } catch (IOException e) {
            throw unusable(root, e);
        }
    }

    public void remove(String name) {
        try {
            Files.deleteIfExists(root.resolve(name));
        } catch (IOException e) {
            throw unusable(root, e);
        }
    }

    private static java.nio.file.attribute.FileAttribute<?>[] privateFile(Path beside) {
        return hasModes(beside)
                ? new java.nio.file.attribute.FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWN_FILE)}
                : new java.nio.file.attribute.FileAttribute<?>[0];
    }

    private static void makePrivate(Path folder, Set<PosixFilePermission> permissions) throws IOException {
        if (hasModes(folder) && !Files.getPosixFilePermissions(folder).equals(permissions)) {
            Files.setPosixFilePermissions(folder, permissions);
        }
    }

    private static boolean hasModes(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw unusable(root, e);
        }
    }
}
