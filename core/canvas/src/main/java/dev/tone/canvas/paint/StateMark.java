package dev.tone.canvas.paint;

/// The state vocabulary as shapes: every state differs by shape, not by colour alone. The word beside it comes with the
/// state, in the user's language.
public enum StateMark {
    NONE(Tone.NEUTRAL),
    /// Drawn, not deployed.
    DRAFT(Tone.NEUTRAL),
    QUEUED(Tone.NEUTRAL),
    AWAITING_APPROVAL(Tone.ATTENTION),
    /// Initializing, building or deploying: a ring that shows progress.
    WORKING(Tone.INFO),
    SUCCEEDED(Tone.SUCCESS),
    FAILED(Tone.DANGER),
    CANCELED(Tone.NEUTRAL),
    SUPERSEDED(Tone.NEUTRAL),
    PENDING(Tone.INFO),
    HEALTHY(Tone.SUCCESS),
    DEGRADED(Tone.ATTENTION),
    DOWN(Tone.DANGER),
    DRIFTED(Tone.ATTENTION),
    UNKNOWN(Tone.NEUTRAL);

    private final Tone tone;

    StateMark(Tone tone) {
        this.tone = tone;
    }

    public Tone tone() {
        return tone;
    }
}
