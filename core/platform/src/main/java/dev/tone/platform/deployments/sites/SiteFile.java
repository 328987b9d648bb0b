package dev.tone.platform.deployments.sites;

/// @param path relative to the release, `/`-separated
/// @param digest SHA-256 in hexadecimal
public record SiteFile(String path, String digest, long size) {}
