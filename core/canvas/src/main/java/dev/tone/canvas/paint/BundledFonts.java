package dev.tone.canvas.paint;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The product's own fonts (Tone Sans, Tone Mono) from files beside the program, then what the system has.
/// A file that is missing or damaged is passed over, so that text is always shown.
public final class BundledFonts implements FontSource {
    private static final Logger LOG = LoggerFactory.getLogger(BundledFonts.class);

    private final Function<String, @Nullable URL> files;
    private final Map<Face, List<Font>> read = new EnumMap<>(Face.class);

    /// @param files finds a font file by its name, e.g. `ToneSans-Regular.otf`; null when there is none
    BundledFonts(Function<String, @Nullable URL> files) {
        this.files = files;
    }

    /// The fonts that come with the product, as files where the app image has them so and else as resources.
    public static BundledFonts onClassPath() {
        return new BundledFonts(FontFiles::find);
    }

    @Override
    public synchronized List<Font> fonts(Face face) {
        return read.computeIfAbsent(face, this::read);
    }

    @Override
    public List<Font> others(Face face) {
        List<Font> found = new ArrayList<>(
                switch (face) {
                    case TEXT -> SystemFonts.named("Tone Sans", "Inter", "Noto Sans KR", "Noto Sans CJK KR");
                    case STRONG -> SystemFonts.named("Inter SemiBold", "Inter Semi Bold", "Noto Sans CJK KR Bold");
                    case MONO -> SystemFonts.named("Tone Mono", "JetBrains Mono", "Noto Sans CJK KR");
                });
        found.addAll(SystemFonts.last(face));
        return found;
    }

    private List<Font> read(Face face) {
        String name = switch (face) {
            case TEXT -> "ToneSans-Regular";
            case STRONG -> "ToneSans-Bold";
            case MONO -> "ToneMono-Regular";
        };
        for (String ending : List.of(".otf", ".ttf")) {
            URL found = files.apply(name + ending);
            try {
                if (found != null) {
                    return List.of(read(found));
                }
            } catch (IOException | FontFormatException e) {
                LOG.warn("The font file {}{} cannot be read; another font is used instead", name, ending, e);
            }
        }
        return List.of();
    }

    private static Font read(URL found) throws IOException, FontFormatException {
        if (found.getProtocol().equals("file")) {
            return Font.createFont(
                    Font.TRUETYPE_FONT, Path.of(URI.create(found.toString())).toFile());
        }
        try (InputStream file = found.openStream()) {
            return Font.createFont(Font.TRUETYPE_FONT, file);
        }
    }
}
