package dev.tone.model.live;

/// A fact with its place in its topic, from 1 without gaps.
public record SequencedFact(long sequence, LiveFact fact) {}
