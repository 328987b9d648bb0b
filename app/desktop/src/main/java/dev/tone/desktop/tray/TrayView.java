package dev.tone.desktop.tray;

import java.util.List;

/// Everything that the tray shows at one moment.
///
/// @param tooltip one line: product and state in words
public record TrayView(TrayState state, String tooltip, List<Item> menu) {
    public TrayView {
        menu = List.copyOf(menu);
    }

    public sealed interface Item {}

    /// @param run called on a thread of the tray's own
    public record Command(String label, boolean enabled, Runnable run) implements Item {}

    public record Separator() implements Item {}
}
