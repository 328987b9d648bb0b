package dev.tone.canvas.planner;

import dev.tone.canvas.service.Coded;

/// What the ending of a Korean word makes of it. English words have none.
enum Role implements Coded {
    NONE,
    TOPIC,
    OBJECT,
    FROM,
    TO,
    BY,
    WITH,
    OR,
    ALSO,
    OF,
    THAN,
    COPULA,
    PLAIN;

    /// Whether the next word belongs to the same list.
    boolean joins() {
        return this == WITH || this == OR || this == ALSO;
    }
}
