package dev.tone.desktop.shell;

import dev.tone.desktop.kit.view.Focus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/// The parts of the window that the keyboard goes round, each time to where it was there. When what has it is gone, it
/// stays in that part; the toolkit would give it to the first control of the window.
final class FocusRegions {
    private final List<Parent> regions;
    private final Parent home;
    private final Map<Parent, Node> left = new HashMap<>();
    private Parent at;
    private boolean lost;

    /// @param home where the keyboard belongs when it is in none of them, as on a card that floats over it
    FocusRegions(List<Parent> regions, Parent home) {
        this.regions = regions;
        this.home = home;
        this.at = home;
    }

    void next(@Nullable Node owner, boolean forward) {
        int from = 0;
        for (int i = 0; i < regions.size(); i++) {
            if (owner != null && Focus.isInside(owner, regions.get(i))) {
                from = i;
                left.put(regions.get(i), owner);
            }
        }
        for (int step = 1; step <= regions.size(); step++) {
            Parent next = regions.get(Math.floorMod(from + (forward ? step : -step), regions.size()));
            Node last = left.get(next);
            if (last != null && Focus.isInside(last, next) && Focus.give(last) || Focus.enter(next)) {
                return;
            }
        }
    }

    /// To be told of each change of who has the keyboard.
    void moved(@Nullable Node before, @Nullable Node now) {
        lost |= before != null && !Focus.isShown(before);
        if (now == null) {
            return;
        }
        boolean strayed = lost && !Focus.isInside(now, at);
        lost = false;
        if (!strayed || !Focus.enter(at)) {
            at = regions.stream()
                    .filter(region -> Focus.isInside(now, region))
                    .findFirst()
                    .orElse(home);
        }
    }
}
