package dev.tone.canvas.planner;

import dev.tone.canvas.service.Coded;

/// What the ending of a Korean word makes of it. English words have none.
enum Role implements Coded {
    NONE,
    /// What is spoken of: `API는`.
    TOPIC,
    /// Who acts, in the nearest clause: `API가`.
    SUBJECT,
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

    /// Whether it stands before what is said of it.
    boolean leads() {
        return this == TOPIC || this == SUBJECT;
    }

    /// Whether the next word belongs to the same list.
    boolean joins() {
        return this == WITH || this == OR || this == ALSO;
    }
}
