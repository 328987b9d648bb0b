package dev.tone.desktop.shell;

import dev.tone.desktop.actions.Action;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What menus group of the canvas, in this order: a menu longer than a screen is not read. What no group names stays in
/// the menu itself.
enum Submenu {
    TOOLS("tool.*", "keep-tool"),
    CLIPBOARD("paste-*", "copy-*", "array"),
    SELECTION("select-*", "marquee-containing"),
    ARRANGE("group", "ungroup", "lock", "unlock-all", "forward", "backward", "to-*", "flip-*", "rotate-*"),
    ALIGN("align-*", "distribute-*", "match-*"),
    LAYOUT("layout.*"),
    CONNECTORS("reroute", "reverse"),
    PICTURES("insert-image", "crop*"),
    ZOOM("zoom-*", "wheel-zooms", "zen", "present"),
    PRECISION("grid", "snap", "rulers", "guide*"),
    OVERLAYS("overlay.*"),
    PANELS("panels", "layers", "outline", "inspector", "checks", "blueprint", "library", "comments", "history"),
    TABS("tab.rename", "tab.duplicate", "tab.delete", "tab.next", "tab.previous", "tab.move-*");

    private static final String AREA = "canvas.";

    private final List<String> names;

    /// @param names of actions after `canvas.`; a star at the end stands for any rest
    Submenu(String... names) {
        this.names = List.of(names);
    }

    static Optional<Submenu> of(Action action) {
        String id = action.id();
        return id.startsWith(AREA)
                ? Stream.of(values())
                        .filter(menu -> menu.has(id.substring(AREA.length())))
                        .findFirst()
                : Optional.empty();
    }

    private boolean has(String name) {
        return names.stream()
                .anyMatch(known -> known.endsWith("*")
                        ? name.startsWith(known.substring(0, known.length() - 1))
                        : name.equals(known));
    }
}
