package dev.tone.platform.deployments.remote;

import org.jspecify.annotations.Nullable;

/// What a provider made of one of our deployments.
///
/// @param target id of the site, project or repository there
/// @param id of the deployment or run there
/// @param url where people reach it
/// @param page where the provider shows it
public record Published(
        String provider,
        String target,
        String id,
        @Nullable String url,
        @Nullable String page) {}
