package dev.tone.canvas.blueprint;

import dev.tone.canvas.catalog.Catalog;
import dev.tone.canvas.catalog.Technology;
import dev.tone.canvas.service.ServiceKind;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The official container image of technologies that are used as they come, both ways.
public final class UsualImages {
    /// @param name the image's last part without its tag
    public record Usual(String technology, ServiceKind kind, String image, String name) {}

    private static final List<Usual> ALL = Catalog.standard().all().stream()
            .filter(each ->
                    each.role() == Technology.Role.PRODUCT && !each.image().isEmpty())
            .map(each -> new Usual(each.name(), each.kind(), each.image(), nameOf(each.image())))
            .toList();

    private UsualImages() {}

    /// The image to run when nothing else is said; empty for what has to be built.
    public static String of(String technology) {
        return ALL.stream()
                .filter(each -> each.technology().equalsIgnoreCase(technology.strip()))
                .map(Usual::image)
                .findFirst()
                .orElse("");
    }

    /// What an image is, by its name; null when it is not a known one.
    public static @Nullable Usual ofImage(String image) {
        String name = nameOf(image).toLowerCase(Locale.ROOT);
        return ALL.stream().filter(each -> each.name().equals(name)).findFirst().orElse(null);
    }

    private static String nameOf(String image) {
        String path = image.substring(image.lastIndexOf('/') + 1);
        int end = path.indexOf('@') >= 0 ? path.indexOf('@') : path.indexOf(':');
        return end < 0 ? path : path.substring(0, end);
    }
}
