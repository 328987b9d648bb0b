package dev.tone.model.project;

import dev.tone.model.id.OrganizationId;
import dev.tone.model.id.UserId;

/// One organization on one platform, as the asking actor sees it.
///
/// @param embedded the platform runs inside the app and has one local owner
public record Workspace(
        OrganizationId organization, String organizationName, UserId user, String userName, boolean embedded) {}
