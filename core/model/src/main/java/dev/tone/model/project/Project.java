package dev.tone.model.project;

import dev.tone.model.id.OrganizationId;
import dev.tone.model.id.ProjectId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// @param slug unique in the organization, of `[a-z0-9-]`, part of the sites' host names; stays when renamed
/// @param sample made by us to look at; goes away with all sample data
/// @param diskBudget bytes that artifacts, releases and logs may take together
/// @param version counts changes, for `If-Match`
public record Project(
        ProjectId id,
        OrganizationId organization,
        String name,
        String slug,
        @Nullable String description,
        boolean sample,
        long diskBudget,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant archivedAt,
        @Nullable Instant deletedAt,
        long version) {
    public static final int MAX_NAME = 80;
    public static final long DEFAULT_DISK_BUDGET = 5L << 30;
}
