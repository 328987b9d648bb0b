package dev.tone.robot.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;

/// Draws by keys alone: looks at the window, and never points at it.
final class KeyPerson {
    private final App app;

    KeyPerson(App app) {
        this.app = app;
    }

    /// What the palette finds first under these words.
    void command(String title) {
        app.press("Mod+K")
                .await("#palette-field", "focused")
                .type(title)
                .await("#palette-row-0", "visible", title)
                .press("Enter")
                .awaitGone("#palette-field");
    }

    void place(String kind) {
        app.press("C").await("#service-picker-search", "focused").type(kind).press("Enter");
        app.awaitGone("#service-picker").await("#canvas", "focused");
    }

    void layer(String name) {
        app.press("Alt+1").await("#layers-list", "focused").press("Shift+Tab").await("#layers-add", "focused");
        app.press("Enter").await("#layer-rename", "focused").type(name).press("Enter");
        app.press("Escape").await("#canvas", "focused");
    }

    /// Chooses these in the outline and puts a frame around them.
    void frame(String name, List<String> held) {
        List<String> wanted = held.stream().map(each -> id(service(each))).toList();
        // The lines are on the layer above, which is folded so that all the rest is in sight.
        app.press("Alt+2").await("#outline-tree", "focused").press("Home", "Left", "Down");
        List<String> rows = app.nodes(".tree-cell").stream()
                .filter(row -> row.hasNonNull("id"))
                .sorted(Comparator.comparingDouble(
                        row -> row.get("bounds").get("y").asDouble()))
                .map(KeyPerson::id)
                .toList();
        for (String row : rows.subList(1, rows.size())) {
            boolean own = wanted.contains(row.replace("outline-", ""));
            // Ctrl+Space takes the row in or leaves it, Ctrl+Down goes on without choosing.
            if (own != isSelected("#" + row)) {
                app.press("Mod+Space");
            }
            app.press("Mod+Down");
        }
        app.press("Escape").await("#canvas", "focused").press("F", "Enter");
        app.press("F2", "Mod+A").type(name).press("Enter");
        app.await("#canvas", "focused");
    }

    void connect(String from, String to) {
        find(from);
        // All of it in sight.
        app.press("Shift+1", "A", "Enter");
        for (int i = aims(from, to); i > 0; i--) {
            app.press("Tab");
        }
        app.press("Enter");
    }

    private void find(String name) {
        app.press("Mod+F").type(name);
        for (int i = 0; i < 12 && !service(name).get("selected").asBoolean(); i++) {
            app.press("Enter");
        }
        app.press("Escape").await("#canvas", "focused");
    }

    /// How often Tab leads on in reading order, from the nearest one, which is aimed at first.
    private int aims(String from, String to) {
        JsonNode start = service(from);
        List<JsonNode> others = services().stream()
                .filter(each -> !each.get("id").equals(start.get("id")))
                .sorted(Comparator.comparingDouble((JsonNode each) -> at(each, "y", "height"))
                        .thenComparingDouble(each -> at(each, "x", "width")))
                .toList();
        JsonNode nearest = others.stream()
                .min(Comparator.comparingLong(each -> Math.round(away(start, each))))
                .orElseThrow();
        int steps = others.indexOf(service(to)) - others.indexOf(nearest);
        return Math.floorMod(steps, others.size());
    }

    private static double away(JsonNode one, JsonNode other) {
        return Math.hypot(
                at(one, "x", "width") - at(other, "x", "width"), at(one, "y", "height") - at(other, "y", "height"));
    }

    /// The middle in whole pixels.
    private static double at(JsonNode node, String from, String length) {
        JsonNode bounds = node.get("bounds");
        return Math.rint(bounds.get(from).asDouble() + bounds.get(length).asDouble() / 2);
    }

    private boolean isSelected(String query) {
        return app.nodes(query).getFirst().get("selected").asBoolean();
    }

    private static String id(JsonNode node) {
        return node.get("id").asText();
    }

    private JsonNode service(String name) {
        return services().stream()
                .filter(each -> each.get("text").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> services() {
        return app.nodes("").stream()
                .filter(each -> each.get("type").asText().equals("service"))
                .toList();
    }
}
