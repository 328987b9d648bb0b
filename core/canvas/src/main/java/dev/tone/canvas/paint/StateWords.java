package dev.tone.canvas.paint;

import dev.tone.canvas.state.LiveState;

/// Says a live state in the user's language, as short as a card allows: `Healthy · 12 s ago`.
@FunctionalInterface
public interface StateWords {
    String say(LiveState state);
}
