package dev.tone.platform.kernel.policy;

import dev.tone.model.id.OrganizationId;
import dev.tone.model.id.UserId;

/// Who a request runs as. Every row that it may touch belongs to its organization.
///
/// @param device what it came from, for the audit trail; `local` for the app on the platform's own machine
public record Actor(UserId user, String device, OrganizationId organization, Role role) {}
