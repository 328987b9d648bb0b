package dev.tone.canvas.outline;

import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.scene.Scene;
import dev.tone.canvas.scene.SceneItem;
import dev.tone.canvas.service.ServiceProperties;
import dev.tone.model.id.ElementId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Finds elements by what is written on them and by what they say of themselves: kind, technology, image, domain,
/// notes, protocol.
public final class Search {
    private static final Comparator<SceneItem> READING = Comparator.<SceneItem>comparingDouble(
                    item -> item.bounds().y())
            .thenComparingDouble(item -> item.bounds().x())
            .thenComparing(item -> item.id().value());

    private Search() {}

    /// What is visible and has every word that was typed somewhere, in reading order; nothing for no word.
    public static List<ElementId> find(Scene scene, String typed) {
        String[] words = typed.strip().toLowerCase(Locale.ROOT).split("\\s+");
        if (words[0].isEmpty()) {
            return List.of();
        }
        List<SceneItem> found = new ArrayList<>();
        for (SceneItem item : scene.backToFront()) {
            if (item.isVisible() && hasAll(said(item.element()), words)) {
                found.add(item);
            }
        }
        return found.stream().sorted(READING).map(SceneItem::id).toList();
    }

    private static boolean hasAll(String said, String[] words) {
        for (String word : words) {
            if (!said.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static String said(Element element) {
        String all = switch (element) {
            case ServiceElement service -> said(service);
            case ConnectorElement connector -> connector.text() + ' ' + connector.protocol();
            case FrameElement frame -> frame.name() + ' ' + frame.kind().code();
            case Element other -> other.label();
        };
        return all.toLowerCase(Locale.ROOT);
    }

    private static String said(ServiceElement service) {
        ServiceProperties says = service.properties();
        return String.join(
                " ",
                service.name(),
                service.kind().title(),
                service.kind().code(),
                says.technology(),
                says.image(),
                says.domain(),
                says.notes());
    }
}
