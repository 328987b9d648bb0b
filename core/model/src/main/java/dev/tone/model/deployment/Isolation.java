package dev.tone.model.deployment;

/// How well the build is kept from the rest of the machine.
public enum Isolation {
    /// Sees only its own folder and a read-only system.
    ISOLATED,
    /// No sandbox on this machine: it runs with the person's own rights. The window says so.
    NOT_ISOLATED,
    /// The platform is configured not to run commands.
    REFUSED
}
