package dev.tone.platform.deployments;

import dev.tone.model.deployment.Site;
import dev.tone.model.id.OrganizationId;

/// A site with its owner.
///
/// @param stopped by a person; it stays so over a restart
public record SiteRecord(OrganizationId organization, Site site, boolean stopped) {}
