package dev.tone.platform.artifacts;

import dev.tone.model.artifact.ArtifactFile;
import dev.tone.model.artifact.Sha256;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultKind;
import dev.tone.model.id.ArtifactId;
import dev.tone.platform.artifacts.blobs.BlobStore;
import dev.tone.platform.artifacts.blobs.Disk;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Artifacts as files in a folder.
///
/// Files are copies, never hard links: a build may write to what it gets, and the store's bytes are shared by all.
public final class ArtifactTrees {
    private static final int BUFFER = 1 << 18;

    private final ArtifactsFacade artifacts;
    private final BlobStore blobs;

    ArtifactTrees(ArtifactsFacade artifacts, BlobStore blobs) {
        this.artifacts = artifacts;
        this.blobs = blobs;
    }

    /// Lays the files out in an empty folder and verifies them. Returns early, with what it has, when told to stop.
    ///
    /// @throws dev.tone.model.fault.FaultException `blob/damaged`, `blob/not-found`, `disk/…`
    public void materialize(ArtifactId artifact, Path folder, BooleanSupplier stop) {
        try {
            Files.createDirectories(folder);
            for (ArtifactFile file : artifacts.files(artifact)) {
                if (stop.getAsBoolean()) {
                    return;
                }
                Path target = folder.resolve(file.path());
                Files.createDirectories(target.getParent());
                if (!copied(file, target, stop)) {
                    return;
                }
            }
        } catch (IOException e) {
            throw Disk.fault(e, "lay out the files");
        }
    }

    /// @return false when it was told to stop before the end
    private boolean copied(ArtifactFile file, Path target, BooleanSupplier stop) throws IOException {
        MessageDigest digest = Sha256.newDigest();
        try (SeekableByteChannel source = blobs.open(file.digest());
                FileChannel copy = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.allocate((int) Math.clamp(file.size(), 1, BUFFER));
            while (source.read(buffer.clear()) >= 0) {
                if (stop.getAsBoolean()) {
                    return false;
                }
                digest.update(buffer.flip());
                Disk.writeAll(copy, buffer.rewind());
            }
        }
        if (!Sha256.finish(digest).equals(file.digest())) {
            throw new Fault(
                            FaultKind.UNAVAILABLE,
                            "blob/damaged",
                            "The stored bytes of “" + file.path() + "” are damaged.",
                            "Upload the folder again; if it happens again, check the disk.")
                    .asException();
        }
        boolean posix = target.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (file.executable() && posix) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return true;
    }

    /// Text of a small file; empty when there is none or when it is larger than that.
    public Optional<String> text(ArtifactId artifact, String path, int maxBytes) {
        return artifacts.files(artifact).stream()
                .filter(file -> file.path().equals(path) && file.size() <= maxBytes)
                .findFirst()
                .map(file -> {
                    try (InputStream bytes = Channels.newInputStream(blobs.open(file.digest()))) {
                        return new String(bytes.readNBytes(maxBytes), StandardCharsets.UTF_8);
                    } catch (IOException e) {
                        throw Disk.fault(e, "read a file");
                    }
                });
    }
}
