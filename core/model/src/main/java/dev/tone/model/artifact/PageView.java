package dev.tone.model.artifact;

import java.time.Instant;

/// An artifact as a site on an origin of its own, for looking at it.
///
/// @param url of its root, `http://….localhost:…/`
public record PageView(String url, Instant expiresAt) {}
