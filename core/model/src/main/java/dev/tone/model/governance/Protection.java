package dev.tone.model.governance;

import dev.tone.model.id.UserId;
import java.util.List;

/// Deployments to the environment wait until people have approved them.
///
/// @param approvals how many people have to
/// @param approvers who may; empty for everybody of the organization
/// @param selfAllowed whether the one who asked for the deployment counts as well
public record Protection(int approvals, List<UserId> approvers, boolean selfAllowed) {
    public Protection {
        approvers = List.copyOf(approvers);
    }
}
