package dev.tone.canvas.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundledFontsTest {
    private static final String REGULAR = "ToneSans-Regular.otf";

    @TempDir
    Path folder;

    private final @Nullable String before = System.getProperty(FontFiles.FOLDER);

    @AfterEach
    void restore() {
        if (before == null) {
            System.clearProperty(FontFiles.FOLDER);
        } else {
            System.setProperty(FontFiles.FOLDER, before);
        }
    }

    @Test
    void aFileOfTheNamedFolderIsTakenAsItLies() throws IOException {
        Path file = folder.resolve(REGULAR);
        try (InputStream in = resource(REGULAR).openStream()) {
            Files.copy(in, file);
        }
        System.setProperty(FontFiles.FOLDER, folder.toString());

        assertThat(FontFiles.find(REGULAR)).isEqualTo(file.toUri().toURL());
        assertThat(FontFiles.find("ToneSans-Bold.otf")).isEqualTo(resource("ToneSans-Bold.otf"));
        assertThat(FontFiles.find("none.otf")).isNull();
        assertThat(new BundledFonts(FontFiles::find).fonts(Face.TEXT))
                .extracting(Font::getFamily)
                .containsExactly("Tone Sans");
    }

    @Test
    void aFolderNameNeedsNoPlainLetters() throws IOException {
        Path file = Files.createDirectories(folder.resolve("글꼴 #1 %20")).resolve(REGULAR);
        try (InputStream in = resource(REGULAR).openStream()) {
            Files.copy(in, file);
        }

        assertThat(new BundledFonts(name -> name.equals(REGULAR) ? url(file) : null).fonts(Face.TEXT))
                .extracting(Font::getFamily)
                .containsExactly("Tone Sans");
    }

    @Test
    void aFontInAJarIsRead() throws IOException {
        Path jar = folder.resolve("fonts.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream entries = new ZipOutputStream(out);
                InputStream in = resource(REGULAR).openStream()) {
            entries.putNextEntry(new ZipEntry(REGULAR));
            in.transferTo(entries);
        }
        URL inside = URI.create("jar:" + jar.toUri() + "!/" + REGULAR).toURL();

        assertThat(new BundledFonts(name -> name.equals(REGULAR) ? inside : null).fonts(Face.TEXT))
                .extracting(Font::getFamily)
                .containsExactly("Tone Sans");
    }

    @Test
    void aDamagedFileIsPassedOver() throws IOException {
        Path file = Files.writeString(folder.resolve(REGULAR), "no font");

        assertThat(new BundledFonts(name -> name.equals(REGULAR) ? url(file) : null).fonts(Face.TEXT))
                .isEqualTo(List.of());
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static URL resource(String name) {
        return Objects.requireNonNull(BundledFonts.class.getResource("/dev/tone/assets/fonts/" + name));
    }
}
