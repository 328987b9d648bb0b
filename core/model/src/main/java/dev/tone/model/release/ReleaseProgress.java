package dev.tone.model.release;

import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.ProjectId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A release that does not take the traffic at once, as it stands.
///
/// @param before the deployment whose release had the traffic, null when it has never come so far
/// @param beforeNumber its number
/// @param step of a canary, counted from 0
/// @param percent of the visitors that it has
/// @param since when the phase or the step began
/// @param until when it ends by itself; null when somebody has to say so, and when it is over
/// @param previewUrl where it answers while it is on trial; null where there is no such address
/// @param warmUntil how long the release before is kept running; null when it is not
/// @param verdict in words: why it was taken back, or what it waits for
public record ReleaseProgress(
        DeploymentId deployment,
        ProjectId project,
        EnvironmentId environment,
        ReleaseStrategy strategy,
        @Nullable DeploymentId before,
        @Nullable Long beforeNumber,
        ReleasePhase phase,
        int step,
        int percent,
        Instant since,
        @Nullable Instant until,
        @Nullable String previewUrl,
        @Nullable Instant warmUntil,
        ReleaseNumbers candidate,
        ReleaseNumbers current,
        @Nullable String verdict) {

    /// Enters a phase, or the next step of one.
    public ReleaseProgress in(ReleasePhase next, int nextStep, int share, Instant now, @Nullable Instant end) {
        return new ReleaseProgress(
                deployment,
                project,
                environment,
                strategy,
                before,
                beforeNumber,
                next,
                nextStep,
                share,
                now,
                end,
                previewUrl,
                warmUntil,
                ReleaseNumbers.NONE,
                ReleaseNumbers.NONE,
                null);
    }

    public ReleaseProgress counted(ReleaseNumbers fresh, ReleaseNumbers standing) {
        return new ReleaseProgress(
                deployment,
                project,
                environment,
                strategy,
                before,
                beforeNumber,
                phase,
                step,
                percent,
                since,
                until,
                previewUrl,
                warmUntil,
                fresh,
                standing,
                verdict);
    }

    /// Beside which release it runs, and where it can be looked at.
    public ReleaseProgress beside(@Nullable DeploymentId standing, @Nullable Long number, @Nullable String url) {
        return new ReleaseProgress(
                deployment,
                project,
                environment,
                strategy,
                standing,
                number,
                phase,
                step,
                percent,
                since,
                until,
                url,
                warmUntil,
                candidate,
                current,
                verdict);
    }

    /// It has all of the traffic, or none of it.
    public ReleaseProgress over(ReleasePhase end, Instant now, @Nullable Instant warm, @Nullable String why) {
        return new ReleaseProgress(
                deployment,
                project,
                environment,
                strategy,
                before,
                beforeNumber,
                end,
                step,
                end == ReleasePhase.TAKEN_OVER ? 100 : 0,
                now,
                null,
                null,
                warm,
                candidate,
                current,
                why);
    }

    /// The release before is not kept running any more.
    public ReleaseProgress cooled() {
        return over(phase, since, null, verdict);
    }
}
