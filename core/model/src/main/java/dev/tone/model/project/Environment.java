package dev.tone.model.project;

import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.ProjectId;
import java.time.Instant;

/// @param name unique in the project, of `[a-z0-9-]`, part of the site's host name
public record Environment(EnvironmentId id, ProjectId project, String name, EnvironmentKind kind, Instant createdAt) {}
