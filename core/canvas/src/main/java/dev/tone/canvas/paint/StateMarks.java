package dev.tone.canvas.paint;

import dev.tone.canvas.state.LiveState;
import dev.tone.model.deployment.StageName;

/// Which shape a live state has, and how far it has come.
final class StateMarks {
    private StateMarks() {}

    static StateMark of(LiveState state) {
        return switch (state.word()) {
            case "created", "queued" -> StateMark.QUEUED;
            case "awaiting-approval" -> StateMark.AWAITING_APPROVAL;
            case "initializing", "building", "deploying" -> StateMark.WORKING;
            case "failed", "timed-out" -> StateMark.FAILED;
            default ->
                switch (state.health()) {
                    case DRAFT -> StateMark.DRAFT;
                    case PENDING -> StateMark.PENDING;
                    case HEALTHY -> StateMark.HEALTHY;
                    case DEGRADED -> StateMark.DEGRADED;
                    case DOWN -> StateMark.DOWN;
                    case DRIFTED -> StateMark.DRIFTED;
                    case UNKNOWN -> StateMark.UNKNOWN;
                };
        };
    }

    /// 0…1: stages that are done of all there can be.
    static double progress(LiveState state) {
        StageName stage = state.stage();
        return stage == null ? 0 : (stage.ordinal() + 0.5) / StageName.values().length;
    }
}
