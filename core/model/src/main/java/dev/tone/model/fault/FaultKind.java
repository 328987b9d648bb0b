package dev.tone.model.fault;

/// What sort of failure it is, from which the edge derives the HTTP status and the window its manner.
public enum FaultKind {
    INVALID,
    UNAUTHENTICATED,
    FORBIDDEN,
    NOT_FOUND,
    CONFLICT,
    /// The thing was changed by somebody else since it was read (`If-Match` failed).
    STALE,
    TOO_LARGE,
    UNSUPPORTED,
    /// What is asked for is well-formed, and names something that there is not.
    UNPROCESSABLE,
    LIMITED,
    /// A resource of this machine is used up, e.g. the disk.
    EXHAUSTED,
    UNAVAILABLE,
    INTERNAL
}
