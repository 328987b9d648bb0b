package dev.tone.platform.deployments.remote;

import dev.tone.model.artifact.ArtifactFile;
import dev.tone.platform.deployments.provider.CanceledException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/// The digest that providers know files by. It tells them which bytes to ask for; what guards the bytes is our own.
public final class Sha1 {
    private static final int BUFFER = 1 << 16;

    private Sha1() {}

    /// Digests by path, in the release's order.
    public static Map<String, String> of(HostJob job) throws IOException, CanceledException {
        Map<String, String> digests = new LinkedHashMap<>();
        for (ArtifactFile file : job.release().files()) {
            job.check();
            digests.put(file.path(), of(job.file(file.path())));
        }
        return digests;
    }

    static String of(Path file) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            int count;
            while ((count = in.read(buffer)) >= 0) {
                digest.update(buffer, 0, count);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
