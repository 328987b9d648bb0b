package dev.tone.canvas.exchange.read;

import dev.tone.canvas.catalog.Catalog;
import dev.tone.canvas.catalog.Technology;
import dev.tone.canvas.document.Head;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.service.Coded;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.canvas.service.ServiceProperties;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the icons of draw.io's libraries (AWS, Azure, Google Cloud, Kubernetes, Cisco, networks) stand for, where that
/// is
/// clear. They are drawn as services with icons of our own.
final class DrawioIcons {
    private static final Pattern LIBRARY = Pattern.compile(
            "mxgraph\\.(?:aws\\w*|azure\\w*|mscae|gcp\\w*|kubernetes|cisco\\w*|networks\\w*|ibm\\w*|office)\\..+");
    private static final Pattern PICTURE = Pattern.compile(
            "(?:.*/)?img/lib/(?:azure2|mscae|aws\\w*|gcp\\w*|active_directory|clip_art/computers)/(?:.*/)?([^/]+)\\.(?:svg|png)");
    private static final List<Meaning> MEANINGS = read();
    private static final int LONGEST = 100;

    /// What was found before: files have the same icons many times.
    private final Map<String, Optional<Meaning>> found = new HashMap<>();

    /// @param technology its stable name, or as it is called; may be empty
    private record Meaning(Pattern names, ServiceKind kind, String technology) {}

    /// The name within its library of the icon that a cell shows; empty when it shows none.
    static String name(DrawioCell cell) {
        String shape = cell.shape();
        var picture = PICTURE.matcher(cell.get("image", ""));
        if (picture.matches()) {
            return plain(picture.group(1));
        }
        if (!LIBRARY.matcher(shape).matches() || shape.contains(".group")) {
            return "";
        }
        String icon = cell.get("resIcon", cell.get("prIcon", shape));
        return plain(icon.substring(icon.lastIndexOf('.') + 1));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
    }

    private @Nullable Meaning meaning(String icon) {
        return icon.isEmpty() || icon.length() > LONGEST
                ? null
                : found.computeIfAbsent(
                                icon,
                                name -> MEANINGS.stream()
                                        .filter(each -> each.names.matcher(name).matches())
                                        .findFirst())
                        .orElse(null);
    }

    boolean isKnown(DrawioCell cell) {
        return meaning(name(cell)) != null;
    }

    /// The service that the icon stands for, null when that is not clear.
    @Nullable
    ServiceElement service(DrawioCell cell, Head head, Rect bounds) {
        Meaning meaning = meaning(name(cell));
        if (meaning == null) {
            return null;
        }
        Technology known = Catalog.standard().bySlug(meaning.technology);
        ServiceProperties properties =
                known != null ? known.defaults() : meaning.kind.defaults().withTechnology(meaning.technology);
        String made = properties.technology();
        String title = !cell.said.isEmpty() ? cell.said : made.isEmpty() ? meaning.kind.title() : made;
        Rect card = Rect.around(bounds.center(), meaning.kind.defaultSize());
        return new ServiceElement(head, card, meaning.kind, title, properties);
    }

    private static List<Meaning> read() {
        List<Meaning> meanings = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(
                        DrawioIcons.class.getResourceAsStream("/dev/tone/canvas/exchange/drawio-icons.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] parts = line.split("\\|", 3);
                    ServiceKind kind =
                            Objects.requireNonNull(Coded.parse(ServiceKind.values(), parts[0].strip()), line);
                    String names = parts[2].strip().replace("*", ".*").replaceAll("\\s+", "|");
                    meanings.add(new Meaning(Pattern.compile(names), kind, parts[1].strip()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(meanings);
    }
}
