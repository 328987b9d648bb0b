package dev.tone.client.downloads;

import dev.tone.client.files.Folders;
import dev.tone.client.http.Faults;
import dev.tone.client.http.Paging;
import dev.tone.client.http.ToneClient;
import dev.tone.model.artifact.ArtifactFile;
import dev.tone.model.artifact.ArtifactPath;
import dev.tone.model.artifact.Sha256;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.fault.FaultKind;
import dev.tone.model.id.ArtifactId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/// Brings artifacts from the platform to this machine. What arrives is compared with the digests that the platform
/// promised, and is put in its place only when all of it is right. Calls block; an interrupt ends them and leaves
/// nothing behind.
public final class ArtifactDownload {
    private static final int BUFFER = 1 << 16;

    private final ToneClient client;
    private final LongConsumer progress;
    private long done;

    /// @param progress hears how many bytes of content have arrived, on the calling thread
    public ArtifactDownload(ToneClient client, LongConsumer progress) {
        this.client = client;
        this.progress = progress;
    }

    /// One file of an artifact; one that lies there already is replaced.
    ///
    /// @throws FaultException `download/damaged`, `download/disk`, or what the platform said
    public void file(ArtifactId artifact, ArtifactFile file, Path target) {
        Path part = target.resolveSibling("." + target.getFileName() + ".part");
        putting(part, () -> {
            try (ResponseBody body = client.artifacts().content(artifact, file.path(), null);
                    InputStream in = body.byteStream()) {
                copy(in, part, file);
            }
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        });
    }

    /// The whole as a folder, which must not be there yet.
    public void folder(ArtifactId artifact, Path target) {
        if (Files.exists(target)) {
            throw Fault.conflict(
                            "download/target-exists",
                            "“" + target.getFileName() + "” is there already.",
                            "Choose another name or place.")
                    .asException();
        }
        Path part = target.resolveSibling("." + target.getFileName() + ".part");
        putting(part, () -> {
            Files.createDirectory(part);
            Map<String, ArtifactFile> expected = manifest(artifact);
            try (ResponseBody body = client.artifacts().content(artifact, null, null);
                    ZipInputStream zip = new ZipInputStream(body.byteStream())) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    ArtifactFile file = expected.remove(entry.getName());
                    if (file == null || ArtifactPath.flaw(file.path()) != null) {
                        throw damaged(entry.getName());
                    }
                    Path place = part.resolve(file.path());
                    Files.createDirectories(place.getParent());
                    copy(zip, place, file);
                }
            }
            requireAll(expected);
            Files.move(part, target);
        });
    }

    /// The whole as a zip; one that lies there already is replaced.
    public void zip(ArtifactId artifact, Path target) {
        Path part = target.resolveSibling("." + target.getFileName() + ".part");
        putting(part, () -> {
            try (ResponseBody body = client.artifacts().content(artifact, null, null);
                    InputStream in = body.byteStream();
                    OutputStream out = Files.newOutputStream(part)) {
                transfer(in, out, null, false);
            }
            done = 0;
            Map<String, ArtifactFile> expected = manifest(artifact);
            try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(part))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    ArtifactFile file = expected.remove(entry.getName());
                    MessageDigest digest = Sha256.newDigest();
                    transfer(zip, OutputStream.nullOutputStream(), digest, true);
                    if (file == null || !Sha256.finish(digest).equals(file.digest())) {
                        throw damaged(entry.getName());
                    }
                }
            }
            requireAll(expected);
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        });
    }

    private Map<String, ArtifactFile> manifest(ArtifactId artifact) {
        List<ArtifactFile> files =
                Paging.all((cursor, limit) -> client.artifacts().files(artifact, cursor, limit));
        Map<String, ArtifactFile> byPath = new HashMap<>();
        files.forEach(file -> byPath.put(file.path(), file));
        return byPath;
    }

    private void copy(InputStream in, Path target, ArtifactFile file) throws IOException {
        MessageDigest digest = Sha256.newDigest();
        try (OutputStream out = Files.newOutputStream(target)) {
            transfer(in, out, digest, true);
        }
        if (!Sha256.finish(digest).equals(file.digest())) {
            throw damaged(file.path());
        }
        if (file.executable() && !target.toFile().setExecutable(true)) {
            throw new IOException("it cannot be made executable");
        }
    }

    private void transfer(InputStream in, OutputStream out, @Nullable MessageDigest digest, boolean counts)
            throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            if (Thread.currentThread().isInterrupted()) {
                throw new java.io.InterruptedIOException("stopped");
            }
            out.write(buffer, 0, n);
            if (digest != null) {
                digest.update(buffer, 0, n);
            }
            if (counts) {
                done += n;
                progress.accept(done);
            }
        }
    }

    private static void requireAll(Map<String, ArtifactFile> left) {
        left.keySet().stream().findFirst().ifPresent(path -> {
            throw damaged(path);
        });
    }

    private static FaultException damaged(String path) {
        return new Fault(
                        FaultKind.UNAVAILABLE,
                        "download/damaged",
                        "“" + dev.tone.model.artifact.Manifest.shown(path) + "” did not arrive as it was promised.",
                        "Nothing was kept. Try again; if it happens again, the platform's disk may be damaged.")
                .asException();
    }

    private interface Putting {
        void run() throws IOException;
    }

    private static void putting(Path part, Putting work) {
        try {
            work.run();
        } catch (java.io.InterruptedIOException e) {
            throw Faults.of(e);
        } catch (IOException e) {
            throw new Fault(
                            FaultKind.EXHAUSTED,
                            "download/disk",
                            "The download could not be written: " + e.getMessage() + ".",
                            "Check the folder's permissions and free space, or choose another one.")
                    .asException();
        } finally {
            remove(part);
        }
    }

    private static void remove(Path part) {
        try {
            Folders.delete(part);
        } catch (IOException e) {
            org.slf4j.LoggerFactory.getLogger(ArtifactDownload.class).debug("A part stays at {}", part, e);
        }
    }
}
