package dev.tone.model.hook;

/// A hook with its secret, which is shown this once.
public record HookWithSecret(Hook hook, String secret) {}
