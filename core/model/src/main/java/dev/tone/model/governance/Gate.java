package dev.tone.model.governance;

import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.id.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a deployment waits for, or has waited for.
///
/// @param needed how many approvals it takes, 0 when it takes none
/// @param approvers who may approve: never the one who asked, unless `selfAllowed`
/// @param refusal null while nobody has refused
/// @param at when it begins once it is approved; null for at once
/// @param missed whether nobody was awake at that time: somebody has to say what becomes of it
/// @param override why it was asked for in spite of a lock or a freeze
public record Gate(
        DeploymentId deployment,
        ProjectId project,
        EnvironmentId environment,
        Person requestedBy,
        int needed,
        boolean selfAllowed,
        List<Person> approvers,
        List<Approval> approvals,
        @Nullable Approval refusal,
        @Nullable String override,
        @Nullable Instant at,
        boolean missed,
        PlannedChanges plan) {
    public Gate {
        approvers = List.copyOf(approvers);
        approvals = List.copyOf(approvals);
    }

    /// As it goes on.
    public Gate with(List<Approval> given, @Nullable Approval refused, @Nullable Instant time, boolean late) {
        return new Gate(
                deployment,
                project,
                environment,
                requestedBy,
                needed,
                selfAllowed,
                approvers,
                given,
                refused,
                override,
                time,
                late,
                plan);
    }

    public boolean isApproved() {
        return approvals.size() >= needed;
    }

    public boolean mayApprove(UserId user) {
        return approvers.stream().anyMatch(person -> person.id().equals(user));
    }

    public boolean hasApproved(UserId user) {
        return approvals.stream().anyMatch(approval -> approval.by().id().equals(user));
    }

    /// Whether there are too few people for it to be approved ever.
    public boolean lacksPeople() {
        return approvers.size() < needed;
    }
}
