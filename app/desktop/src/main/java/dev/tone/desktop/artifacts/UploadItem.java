package dev.tone.desktop.artifacts;

import dev.tone.model.api.ArtifactApi;
import dev.tone.model.fault.Fault;
import dev.tone.model.id.ProjectId;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An upload as it stands.
///
/// @param key identifies it in the queue
/// @param total 0 while the size is not known yet
/// @param speed bytes per second over the last seconds
/// @param remaining null while it cannot be told
/// @param stored what it became, once done
/// @param notes what was left out, for people
public record UploadItem(
        String key,
        ProjectId project,
        String name,
        State state,
        long sent,
        long total,
        double speed,
        @Nullable Duration remaining,
        @Nullable Fault fault,
        ArtifactApi.@Nullable Stored stored,
        List<String> notes) {
    public UploadItem {
        notes = List.copyOf(notes);
    }

    public enum State {
        WAITING,
        PREPARING,
        SENDING,
        PAUSED,
        VERIFYING,
        DONE,
        FAILED
    }

    public boolean isActive() {
        return state == State.WAITING || state == State.PREPARING || state == State.SENDING || state == State.VERIFYING;
    }

    /// From 0 to 1, or -1 while it moves and nobody knows how far; one that rests does not move.
    public double progress() {
        if (total == 0) {
            return isActive() ? -1 : 0;
        }
        return Math.min(1, (double) sent / total);
    }

    /// Whether it is known how much of it there is: of one that rests since before this start it is not.
    boolean isMeasured() {
        return total > 0;
    }
}
