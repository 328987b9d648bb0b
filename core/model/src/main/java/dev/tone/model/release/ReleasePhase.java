package dev.tone.model.release;

/// How far a release has come that does not take the traffic at once.
public enum ReleasePhase {
    /// It is not there yet.
    PENDING,
    /// It runs beside the release before and has no visitors.
    BESIDE,
    /// It has a part of the visitors.
    CANARY,
    /// It waits for a person.
    WAITING,
    /// It has all of the traffic.
    TAKEN_OVER,
    /// The release before has all of the traffic, as it had before.
    TAKEN_BACK;

    public boolean isOnTrial() {
        return this == BESIDE || this == CANARY || this == WAITING;
    }

    public boolean isOver() {
        return this == TAKEN_OVER || this == TAKEN_BACK;
    }
}
