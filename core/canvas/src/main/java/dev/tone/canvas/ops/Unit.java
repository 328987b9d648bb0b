package dev.tone.canvas.ops;

import dev.tone.canvas.geometry.Rect;
import dev.tone.model.id.ElementId;

/// Something that is lined up as a whole: a box as it stands, or a group with its members.
public record Unit(ElementId id, Rect bounds) {}
