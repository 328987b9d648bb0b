package dev.tone.platform.deployments.provider;

import dev.tone.model.artifact.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;

/// Digests of files.
final class Sha256Files {
    private static final int BUFFER = 1 << 16;

    private Sha256Files() {}

    static String digest(Path file) throws IOException {
        MessageDigest digest = Sha256.newDigest();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            int count;
            while ((count = in.read(buffer)) >= 0) {
                digest.update(buffer, 0, count);
            }
        }
        return Sha256.finish(digest);
    }
}
