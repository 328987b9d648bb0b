package dev.tone.client.canvas.simulation;

/// Deliberate mistakes that the simulation has to find, one at a time: the number found is its real quality.
enum Mistake {
    NONE,
    /// The store says that an edit is on the disk before it is.
    SAVED_BEFORE_FLUSHED,
    /// The store forgets where the counting was when nothing is pending.
    COUNTER_FORGOTTEN,
    /// The newest saved edit is left out at a start.
    NEWEST_EDIT_FORGOTTEN,
    /// Saved edits come back in the wrong order at a start.
    EDITS_REORDERED,
    /// The stored snapshot carries the revision after its own.
    SNAPSHOT_MISLABELED,
    /// An edit that the platform refused is dropped.
    REFUSED_EDIT_DROPPED,
    /// No answer is taken for a refusal.
    SILENCE_IS_REFUSAL,
    /// A call that fails is never reported.
    FAILURE_SWALLOWED,
    /// Being behind is not passed on.
    BEHIND_IGNORED,
    /// What others did arrives, but only the newest of each message.
    FACTS_THINNED,
    /// The platform takes a repetition for a new batch.
    REPETITION_ACCEPTED,
    /// Pending edits are not shown on top of what arrives.
    PENDING_NOT_ON_TOP,
    /// A delete does not win over a later put.
    DELETE_LOSES
}
