package dev.tone.client.uploads;

/// Where an upload is.
public enum UploadPhase {
    /// Looks at the files.
    READING,
    SENDING,
    /// The platform does not answer; tries again by itself.
    WAITING,
    PAUSED,
    /// Everything is there; the platform unpacks and checks.
    FINISHING,
    DONE,
    FAILED,
    CANCELED;

    public boolean isOver() {
        return this == DONE || this == CANCELED;
    }
}
