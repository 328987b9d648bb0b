package dev.tone.platform.deployments.provider;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whole folders. Never leaves the folder through a link.
public final class Trees {
    private static final Set<PosixFilePermission> WRITE = EnumSet.of(
            PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private static final int DEEP = 64;
    private static final int LONG = 2_000;

    private Trees() {}

    /// Deletes a folder with everything in it, also what is read only. One that is not there is fine.
    public static void delete(Path root) throws IOException {
        if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> all = new ArrayList<>(List.of(root));
        for (int i = 0; i < all.size(); i++) {
            delete(all.get(i), all);
        }
    }

    /// Folders in folders can be deeper than a path can say, and than files can be open, when each was made within
    /// the one before. So what lies deep is lifted up beside the root, and deleted from there.
    ///
    /// @param all begins with the root, and takes what is lifted
    private static void delete(Path from, List<Path> all) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (isPosix(folder)) {
                    Set<PosixFilePermission> modes =
                            EnumSet.copyOf(Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS));
                    if (modes.addAll(EnumSet.of(
                            PosixFilePermission.OWNER_READ,
                            PosixFilePermission.OWNER_WRITE,
                            PosixFilePermission.OWNER_EXECUTE))) {
                        Files.setPosixFilePermissions(folder, modes);
                    }
                }
                if (isDeep(from, folder)) {
                    Path root = all.getFirst();
                    Path up = root.resolveSibling(root.getFileName() + ".deep-" + all.size());
                    Files.move(folder, up, StandardCopyOption.ATOMIC_MOVE);
                    all.add(up);
                    return FileVisitResult.SKIP_SUBTREE;
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!isPosix(file)) {
                    file.toFile().setWritable(true);
                }
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static boolean isDeep(Path from, Path folder) {
        return folder.getNameCount() - from.getNameCount() > DEEP
                || folder.toString().length() - from.toString().length() > LONG;
    }

    static void makeReadOnly(Path root) throws IOException {
        if (!isPosix(root)) {
            return;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile()) {
                    withoutWrite(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                withoutWrite(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void withoutWrite(Path path) throws IOException {
        Set<PosixFilePermission> modes = EnumSet.noneOf(PosixFilePermission.class);
        modes.addAll(Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
        if (modes.removeAll(WRITE)) {
            Files.setPosixFilePermissions(path, modes);
        }
    }

    /// Brings a file, or the names in a folder, to the disk. Windows has no folders to bring.
    static void sync(Path path) throws IOException {
        if (!isPosix(path) && Files.isDirectory(path)) {
            return;
        }
        // What is read only is synced all the same, where that is a matter of modes.
        StandardOpenOption access = isPosix(path) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
        try (FileChannel channel = FileChannel.open(path, access)) {
            channel.force(true);
        }
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
