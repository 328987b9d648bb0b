package dev.tone.canvas.describe.grammar;

import dev.tone.canvas.describe.Sketch.Frame;
import dev.tone.canvas.describe.Sketch.Part;
import dev.tone.canvas.describe.Wish;
import dev.tone.canvas.service.FrameKind;
import dev.tone.canvas.service.ServiceKind;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads which frame goes around what.
final class FrameReader {
    private final Reading reading;

    FrameReader(Reading reading) {
        this.reading = reading;
    }

    void enclose(Command command) {
        List<Part> parts = isServices(command.what()) ? reading.sketch().inScope() : reading.parts(command.what());
        List<Part> own = parts.stream()
                .filter(each -> each.kind() != ServiceKind.EXTERNAL)
                .toList();
        if (own.size() < parts.size()) {
            reading.note(
                    "outside",
                    parts.stream()
                            .filter(each -> !own.contains(each))
                            .map(Part::name)
                            .collect(Collectors.joining(", ")));
        }
        if (own.isEmpty()) {
            return;
        }
        String word = command.third();
        String said = Names.unquoted(command.other());
        @Nullable
        Frame drawn = reading.sketch().frames().stream()
                .filter(each ->
                        each.name().equalsIgnoreCase(said) || each.name().equalsIgnoreCase((said + " " + word).strip()))
                .findFirst()
                .orElse(null);
        own.forEach(each -> reading.understand(each.name()));
        reading.wish(new Wish.Enclose(
                own.stream().map(Part::id).toList(),
                drawn == null ? title(said, word) : drawn.name(),
                kind(word),
                drawn == null ? null : drawn.id()));
    }

    private static boolean isServices(String said) {
        return said.matches("(?i)(?:all )?(?:the |our |my )?services|(?:모든 |전체 )?서비스들?|(?:모든|전체) 서비스들?");
    }

    private static FrameKind kind(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "network", "vpc", "subnet", "네트워크", "서브넷", "망" -> FrameKind.NETWORK;
            case "zone", "dmz", "존", "구역" -> FrameKind.ZONE;
            case "namespace", "네임스페이스" -> FrameKind.NAMESPACE;
            default -> FrameKind.PLAIN;
        };
    }

    private static String title(String said, String word) {
        String name = said.isEmpty() ? word : said + " " + word;
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
