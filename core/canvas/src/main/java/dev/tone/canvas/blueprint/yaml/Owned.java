package dev.tone.canvas.blueprint.yaml;

/// A part of a YAML document that stands for something else, whose lines are told in [YamlText#lines].
public record Owned(String owner, Object value) {}
