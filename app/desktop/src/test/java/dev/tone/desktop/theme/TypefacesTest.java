package dev.tone.desktop.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A family that is not in the image is silently replaced by some face of the machine.
class TypefacesTest {
    private static final Pattern FAMILY = Pattern.compile("-fx-font-family:\\s*\"([^\"]+)\"");

    @Test
    void styleSheetsNameBundledFamiliesOnly() throws Exception {
        Path classes = folder("/dev/tone/desktop/canvas/canvas.css").resolve("../../..");
        Set<String> named = new TreeSet<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path sheet :
                    files.filter(file -> file.toString().endsWith(".css")).toList()) {
                FAMILY.matcher(Files.readString(sheet)).results().forEach(found -> named.add(found.group(1)));
            }
        }

        assertThat(named).isNotEmpty();
        assertThat(bundled()).containsAll(named);
    }

    private static Set<String> bundled() throws IOException, URISyntaxException, FontFormatException {
        Set<String> families = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder("/dev/tone/assets/fonts/ToneSans-Regular.otf"))) {
            for (Path file :
                    files.filter(each -> each.toString().matches(".*\\.[ot]tf")).toList()) {
                families.add(Font.createFont(Font.TRUETYPE_FONT, file.toFile()).getFamily());
            }
        }
        return families;
    }

    private static Path folder(String resource) throws URISyntaxException {
        URI of = Objects.requireNonNull(TypefacesTest.class.getResource(resource))
                .toURI();
        return Objects.requireNonNull(Path.of(of).getParent());
    }
}
