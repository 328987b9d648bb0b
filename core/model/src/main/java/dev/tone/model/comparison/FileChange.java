package dev.tone.model.comparison;

public record FileChange(String path, Change change, long sizeBefore, long sizeAfter) {}
