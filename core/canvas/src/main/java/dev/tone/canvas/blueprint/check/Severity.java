package dev.tone.canvas.blueprint.check;

import dev.tone.canvas.service.Coded;

/// How much a finding matters, the worst first.
public enum Severity implements Coded {
    /// It would not run, or run as something else than what was drawn.
    ERROR,
    /// It runs, and will hurt.
    WARNING,
    /// Worth knowing.
    NOTE
}
