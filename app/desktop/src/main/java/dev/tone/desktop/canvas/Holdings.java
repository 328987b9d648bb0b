package dev.tone.desktop.canvas;

import dev.tone.model.id.CanvasId;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// The drawings that a window has asked for and not given back. One is held from before it is asked for: when another
/// window shows it, the answer comes at once.
final class Holdings {
    private final Map<CanvasId, Lifetime> held = new LinkedHashMap<>();

    boolean has(CanvasId canvas) {
        return held.containsKey(canvas);
    }

    List<CanvasId> all() {
        return List.copyOf(held.keySet());
    }

    /// @param ask asks for the drawing, and gives what gives it back; called at once
    void hold(CanvasId canvas, Supplier<Pin> ask) {
        Lifetime holding = new Lifetime();
        held.put(canvas, holding);
        holding.add(ask.get());
    }

    void giveBack(CanvasId canvas) {
        Lifetime holding = held.remove(canvas);
        if (holding != null) {
            holding.close();
        }
    }
}
