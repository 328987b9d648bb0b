package dev.tone.desktop.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import okhttp3.ResponseBody;

/// Bytes of the platform into files of the person: all or nothing.
final class Downloads {
    private Downloads() {}

    static void save(ResponseBody body, Path file) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (body;
                InputStream in = body.byteStream()) {
            Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            try {
                Files.deleteIfExists(part);
            } catch (IOException suppressed) {
                e.addSuppressed(suppressed);
            }
            throw new UncheckedIOException(e);
        }
    }
}
