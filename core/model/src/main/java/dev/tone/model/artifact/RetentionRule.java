package dev.tone.model.artifact;

import org.jspecify.annotations.Nullable;

/// Which artifacts expire. The newest version of a name, what deployments run on or would roll back to, and what has a
/// tag (if so said) never do.
///
/// @param keepVersions older versions of a name than this many expire, at least 1; null for no such limit
/// @param keepDays versions older than this expire, at least 1; null for no such limit
/// @param keepTagged whether a tag keeps an artifact
public record RetentionRule(
        @Nullable Integer keepVersions, @Nullable Integer keepDays, boolean keepTagged) {
    /// Nothing expires.
    public static final RetentionRule NONE = new RetentionRule(null, null, true);

    private static final int MOST = 36_500;

    public RetentionRule {
        if (outside(keepVersions) || outside(keepDays)) {
            throw new IllegalArgumentException("Versions and days to keep are 1 to " + MOST);
        }
    }

    public boolean isNone() {
        return keepVersions == null && keepDays == null;
    }

    private static boolean outside(@Nullable Integer value) {
        return value != null && (value < 1 || value > MOST);
    }
}
