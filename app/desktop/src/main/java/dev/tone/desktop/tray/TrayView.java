package dev.tone.desktop.tray;

import java.util.List;

/// Everything that the tray shows at one moment.
///
/// @param tooltip one line: product and state in words
public record TrayView(TrayState state, String tooltip, List<Item> menu) {
    public TrayView {
        menu = List.copyOf(menu);
    }

    /// Whether nobody sees a difference; what the commands do does not count.
    boolean looksLike(TrayView other) {
        return state == other.state && tooltip.equals(other.tooltip) && lines().equals(other.lines());
    }

    private List<String> lines() {
        return menu.stream()
                .map(item -> switch (item) {
                    case Command command -> command.enabled() + command.label();
                    case Separator _ -> "";
                })
                .toList();
    }

    public sealed interface Item {}

    /// @param run called on a thread of the tray's own
    public record Command(String label, boolean enabled, Runnable run) implements Item {}

    public record Separator() implements Item {}
}
