package dev.tone.model.governance;

import dev.tone.model.id.UserId;

/// Somebody of the organization, as others see them.
public record Person(UserId id, String name) {}
