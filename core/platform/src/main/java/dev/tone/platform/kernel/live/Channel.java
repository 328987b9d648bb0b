package dev.tone.platform.kernel.live;

import dev.tone.model.id.OrganizationId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.id.UserId;

/// A series of facts as the platform keeps it. What clients call `workspace:me` is another channel for each
/// organization.
///
/// @param key unique and stable; stored
public record Channel(String key) {
    public static Channel workspace(OrganizationId organization) {
        return new Channel("workspace:" + organization.value());
    }

    public static Channel project(ProjectId project) {
        return new Channel("project:" + project.value());
    }

    public static Channel notifications(UserId user) {
        return new Channel("notifications:" + user.value());
    }
}
