package dev.tone.canvas.paint;

import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where the product's font files are: in the folder that the app image names, else among the resources. Both toolkits
/// read a file as it lies, and would unpack a resource of a jar into a temporary one, 2 MB each, at every start.
public final class FontFiles {
    /// The system property with the folder.
    public static final String FOLDER = "tone.fonts";

    private FontFiles() {}

    /// @param name of the file, e.g. `ToneSans-Regular.otf`
    /// @return null when there is none
    public static @Nullable URL find(String name) {
        @Nullable String folder = System.getProperty(FOLDER);
        if (folder != null) {
            Path file = Path.of(folder, name);
            if (Files.isRegularFile(file)) {
                return url(file);
            }
        }
        return FontFiles.class.getResource("/dev/tone/assets/fonts/" + name);
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
