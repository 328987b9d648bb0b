package dev.tone.model.hook;

import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.HookId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.id.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An address of a project that others call.
///
/// @param deploy what a call deploys; null for a hook of a provider: then a call has us look at once how its
///     deployments get on
/// @param path that is called, below the platform's address; nobody guesses it
/// @param secretHint the last characters of its secret
/// @param formerSecretUntil how long calls that are signed with the former secret are taken as well
public record Hook(
        HookId id,
        ProjectId project,
        String name,
        HookSender sender,
        @Nullable Deploy deploy,
        boolean enabled,
        String path,
        String secretHint,
        @Nullable Instant formerSecretUntil,
        @Nullable Instant lastCalledAt,
        UserId createdBy,
        Instant createdAt) {
    /// @param artifact name of it; the newest version is deployed
    /// @param tag that the version has to have; null for any
    /// @param branch that the call has to be about, where it says one; null for any
    public record Deploy(
            EnvironmentId environment,
            String artifact,
            @Nullable String tag,
            @Nullable String branch) {}

    public Hook with(String nextName, @Nullable Deploy nextDeploy, boolean nextEnabled) {
        return new Hook(
                id,
                project,
                nextName,
                sender,
                nextDeploy,
                nextEnabled,
                path,
                secretHint,
                formerSecretUntil,
                lastCalledAt,
                createdBy,
                createdAt);
    }

    public Hook withSecret(String hint, @Nullable Instant formerUntil) {
        return new Hook(
                id,
                project,
                name,
                sender,
                deploy,
                enabled,
                path,
                hint,
                formerUntil,
                lastCalledAt,
                createdBy,
                createdAt);
    }

    public Hook calledAt(Instant now) {
        return new Hook(
                id,
                project,
                name,
                sender,
                deploy,
                enabled,
                path,
                secretHint,
                formerSecretUntil,
                now,
                createdBy,
                createdAt);
    }
}
