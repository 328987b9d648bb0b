package dev.tone.platform.kernel.policy;

/// What somebody is in an organization.
public enum Role {
    OWNER,
    ADMIN,
    MEMBER
}
