package dev.tone.platform.artifacts.blobs;

import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.fault.FaultKind;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/// Durable file operations, and disk failures in human words.
public final class Disk {
    /// @param doing what was attempted, e.g. "store the upload"
    public static FaultException fault(IOException failure, String doing) {
        return new FaultException(describe(failure, doing), failure);
    }

    private static Fault describe(IOException failure, String doing) {
        String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        if (message.contains("no space left") || message.contains("not enough space") || message.contains("quota")) {
            return full(doing);
        }
        boolean readOnly = failure instanceof AccessDeniedException
                || failure.getCause() instanceof ReadOnlyFileSystemException
                || message.contains("read-only");
        if (readOnly) {
            return new Fault(
                    FaultKind.UNAVAILABLE,
                    "disk/read-only",
                    "Could not " + doing + ": the data folder cannot be written.",
                    "Check that the disk is not mounted read-only and that the folder belongs to the user that runs Tone.");
        }
        return new Fault(
                FaultKind.UNAVAILABLE,
                "disk/failed",
                "Could not " + doing + ": the disk reported an error.",
                "Try again; if it happens again, check the disk. The log has the details.");
    }

    public static Fault full(String doing) {
        return new Fault(
                FaultKind.EXHAUSTED,
                "disk/full",
                "Could not " + doing + ": the disk is full.",
                "Free some space, or delete old artifacts and releases, and try again. Nothing was left half done.");
    }

    /// Makes names in a folder durable. Windows cannot and needs not.
    public static void syncFolder(Path folder) throws IOException {
        if (File.separatorChar == '\\') {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /// Replaces a small file as a whole: after a crash it has the old bytes or the new ones.
    public static void replace(Path file, byte[] bytes, boolean durable) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try (FileChannel channel = FileChannel.open(
                next, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            writeAll(channel, ByteBuffer.wrap(bytes));
            if (durable) {
                channel.force(false);
            }
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        if (durable) {
            syncFolder(folderOf(file));
        }
    }

    public static void writeAll(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static Path folderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IllegalArgumentException("A file lies in a folder: " + file);
        }
        return folder;
    }

    private Disk() {}
}
