package dev.tone.canvas.routing;

import dev.tone.canvas.geometry.Rect;

/// A line that was found, and on what it depends.
///
/// @param leaves the side at which it leaves its start
/// @param reaches the side at which it reaches its end
/// @param watched the area in which any change of an obstacle may lead to another line; outside of it none does
public record Route(ConnectorPath path, Side leaves, Side reaches, Rect watched) {}
